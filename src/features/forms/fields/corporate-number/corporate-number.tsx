import { z } from 'zod'
import { byLanguage, type Language } from '../../../../kernel/language'
import { checkText } from '../../../../kernel/text'
import { parseCorporateNumber } from '../../../../kernel/typed-number'
import { Field } from '../../../../ui/field/field'
import { TextInput } from '../../../../ui/field/text-input'
import { en as formEn } from '../../words.en'
import { ja as formJa } from '../../words.ja'
import { frameOf } from '../frame'
import type { FieldKind } from '../kind'
import { single } from '../reading'
import { repeated } from '../typed-digits'
import { plainNumber, readCorporateNumber } from './read-corporate-number'
import { en } from './words.en'
import { ja } from './words.ja'

const wordsIn = byLanguage({ ja, en })
const formWordsIn = byLanguage({ ja: formJa, en: formEn })

const settings = z.strictObject({})

/**
 * 法人番号: thirteen digits of any width, with hyphens, spaces or the T of an invoice number; the answer is ASCII
 * digits. The first digit checks the others (法人番号の指定等に関する省令 第2条).
 */
export const corporateNumber: FieldKind<typeof settings, string> = {
  name: 'corporateNumber',
  settings,
  role: 'answer',
  compares: 'text',
  read: readCorporateNumber,
  parse(field, entry, { lang }) {
    const typed = single(entry).trim()
    if (typed === '') return { empty: true }
    const answer = parseCorporateNumber(plainNumber(typed))
    return answer ? { answer } : { error: { message: problemWith(field.label, typed, lang) } }
  },
  restore: (answer) => answer,
  missing: (field, lang) => wordsIn(lang).missing(field.label),
  show: (_field, answer) => answer,
  text: (_field, answer) => answer,
  Input: (props) => (
    <Field
      {...frameOf(props)}
      hint={
        <>
          {frameOf(props).hint}
          <p>{wordsIn(props.context.lang).rule}</p>
        </>
      }
    >
      {(wiring) => (
        <TextInput
          {...wiring}
          name={props.name}
          value={single(props.entry)}
          inputMode="numeric"
          autocomplete="off"
          spellcheck={false}
          width="m"
        />
      )}
    </Field>
  ),
}

function problemWith(label: string, typed: string, lang: Language): string {
  if (checkText(typed) !== 'ok') return formWordsIn(lang).unstorable(label)
  const digits = plainNumber(typed)
  if (!/^[0-9]+$/.test(digits)) return wordsIn(lang).digitsOnly(label, repeated(typed))
  if (digits.length !== 13) return wordsIn(lang).count(label, digits.length)
  return wordsIn(lang).checkDigit(label, digits)
}
