import { z } from 'zod'
import { byLanguage } from '../../../../kernel/language'
import { Field } from '../../../../ui/field/field'
import { Select } from '../../../../ui/field/select'
import { Marked } from '../../../../ui/marked'
import { en as choiceEn } from '../choice/words.en'
import { ja as choiceJa } from '../choice/words.ja'
import { documentLine } from '../field'
import { frameOf } from '../frame'
import type { FieldKind } from '../kind'
import { isOffered, labelOf, option, optionList } from '../options'
import { readText, single } from '../reading'
import { en } from './words.en'
import { ja } from './words.ja'

const wordsIn = byLanguage({ ja, en })
const choiceWordsIn = byLanguage({ ja: choiceJa, en: choiceEn })

const settings = z.strictObject({
  /** Options of one `group` that follow each other stand under its name. */
  options: optionList(option.extend({ group: documentLine(200).min(1).optional() }), 1000),
})

/** プルダウンで1つを選ぶ: for long lists. The answer is the option's value; one that was never offered is an error. */
export const select: FieldKind<typeof settings, string> = {
  name: 'select',
  settings,
  role: 'answer',
  compares: 'option',
  read: readText,
  options: (field) => field.options.map(({ value }) => value),
  parse(field, entry, { lang }) {
    const value = single(entry)
    if (value.trim() === '') return { empty: true }
    return isOffered(field.options, value)
      ? { answer: value }
      : { error: { message: choiceWordsIn(lang).unknown(field.label) } }
  },
  restore: (answer) => answer,
  missing: (field, lang) => choiceWordsIn(lang).missing(field.label),
  show: (field, answer) => <Marked>{labelOf(field.options, answer)}</Marked>,
  text: (field, answer) => labelOf(field.options, answer),
  Input: (props) => (
    <Field {...frameOf(props)}>
      {(wiring) => (
        <Select
          {...wiring}
          name={props.name}
          value={single(props.entry)}
          options={props.field.options}
          emptyLabel={wordsIn(props.context.lang).nothingChosen}
        />
      )}
    </Field>
  ),
}
