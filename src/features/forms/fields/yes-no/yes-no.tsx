import { z } from 'zod'
import { byLanguage, type Language } from '../../../../kernel/language'
import { Radios } from '../../../../ui/choice/choices'
import { Marked } from '../../../../ui/marked'
import { en as choiceEn } from '../choice/words.en'
import { ja as choiceJa } from '../choice/words.ja'
import { documentLine } from '../field'
import { frameOf } from '../frame'
import type { FieldKind, FieldOf } from '../kind'
import { readText, single } from '../reading'
import { en } from './words.en'
import { ja } from './words.ja'

const wordsIn = byLanguage({ ja, en })
const choiceWordsIn = byLanguage({ ja: choiceJa, en: choiceEn })

const settings = z.strictObject({
  /** Other words than はい and いいえ, e.g. 「ある」 and 「ない」. */
  yes: documentLine(200).min(1).optional(),
  no: documentLine(200).min(1).optional(),
})

type Answer = 'yes' | 'no'

/** はい／いいえ: two radio buttons. Conditions compare it like an option of the values `yes` and `no`. */
export const yesNo: FieldKind<typeof settings, Answer> = {
  name: 'yesNo',
  settings,
  role: 'answer',
  compares: 'option',
  read: readText,
  options: () => ['yes', 'no'],
  parse(field, entry, { lang }) {
    const value = single(entry)
    if (value.trim() === '') return { empty: true }
    return value === 'yes' || value === 'no'
      ? { answer: value }
      : { error: { message: choiceWordsIn(lang).unknown(field.label) } }
  },
  restore: (answer) => answer,
  missing: (field, lang) => choiceWordsIn(lang).missing(field.label),
  show: (field, answer, { lang }) => <Marked>{labelOf(field, answer, lang)}</Marked>,
  text: (field, answer) => labelOf(field, answer, 'ja'),
  Input: (props) => (
    <Radios
      {...frameOf(props)}
      name={props.name}
      value={single(props.entry)}
      choices={(['yes', 'no'] as const).map((value) => ({
        value,
        label: labelOf(props.field, value, props.context.lang),
      }))}
    />
  ),
}

const labelOf = (field: FieldOf<typeof settings>, answer: Answer, lang: Language): string =>
  field[answer] ?? wordsIn(lang)[answer]
