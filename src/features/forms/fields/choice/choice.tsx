import { z } from 'zod'
import { byLanguage } from '../../../../kernel/language'
import { Radios } from '../../../../ui/choice/choices'
import { Marked } from '../../../../ui/marked'
import { frameOf } from '../frame'
import type { FieldKind } from '../kind'
import { isOffered, labelOf, optionList, optionWithHint } from '../options'
import { readText, single } from '../reading'
import { en } from './words.en'
import { ja } from './words.ja'

const wordsIn = byLanguage({ ja, en })

const settings = z.strictObject({ options: optionList(optionWithHint, 100) })

/** 1つを選ぶ: radio buttons. The answer is the option's value; a value that was never offered is an error. */
export const choice: FieldKind<typeof settings, string> = {
  name: 'choice',
  settings,
  role: 'answer',
  compares: 'option',
  read: readText,
  options: (field) => field.options.map(({ value }) => value),
  parse(field, entry, { lang }) {
    const value = single(entry)
    if (value === '') return { empty: true }
    return isOffered(field.options, value)
      ? { answer: value }
      : { error: { message: wordsIn(lang).unknown(field.label) } }
  },
  restore: (answer) => answer,
  missing: (field, lang) => wordsIn(lang).missing(field.label),
  show: (field, answer) => <Marked>{labelOf(field.options, answer)}</Marked>,
  text: (field, answer) => labelOf(field.options, answer),
  Input: (props) => (
    <Radios {...frameOf(props)} name={props.name} value={single(props.entry)} choices={props.field.options} />
  ),
}
