import type { VNode } from 'preact'
import { z } from 'zod'
import { byLanguage } from '../../../../kernel/language'
import { checkText, toAsciiDigits } from '../../../../kernel/text'
import { Field } from '../../../../ui/field/field'
import { type InputWidth, TextInput } from '../../../../ui/field/text-input'
import { en as formEn } from '../../words.en'
import { ja as formJa } from '../../words.ja'
import { frameOf } from '../frame'
import type { FieldKind, FieldOf, InputProps } from '../kind'
import { readText } from '../reading'
import { repeated, withoutGaps } from '../typed-digits'
import { single } from '../typed-text'
import { en } from './words.en'
import { ja } from './words.ja'

const wordsIn = byLanguage({ ja, en })
const formWordsIn = byLanguage({ ja: formJa, en: formEn })

const digitCount = z.int().min(1).max(40)

const settings = z
  .strictObject({ minDigits: digitCount, maxDigits: digitCount })
  .refine((own) => own.minDigits <= own.maxDigits, {
    error: formJa.document.orderOf('minDigits', 'maxDigits'),
    path: ['minDigits'],
  })

/**
 * 利用者番号・カード番号: digits as people type them, in any width and with spaces or hyphens between; the answer is
 * ASCII digits with its leading zeros. Messages name what was typed.
 */
export const reference: FieldKind<typeof settings, string> = {
  name: 'reference',
  settings,
  role: 'answer',
  compares: 'text',
  read: readText,
  parse(field, entry, { lang }) {
    const typed = single(entry).trim()
    if (typed === '') return { empty: true }
    if (checkText(typed) !== 'ok') return { error: { message: formWordsIn(lang).unstorable(field.label) } }
    const digits = toAsciiDigits(withoutGaps(typed))
    if (!/^[0-9]+$/.test(digits))
      return { error: { message: wordsIn(lang).digitsOnly(field.label, repeated(typed)) } }
    const { minDigits: least, maxDigits: most } = field
    if (digits.length < least || digits.length > most)
      return { error: { message: wordsIn(lang).count(field.label, { least, most, now: digits.length }) } }
    return { answer: digits }
  },
  restore: (answer) => answer,
  missing: (field, lang) => wordsIn(lang).missing(field.label),
  show: (_field, answer) => answer,
  text: (_field, answer) => answer,
  Input: (props) => (
    <Field {...frameOf(props)} hint={hintOf(props)}>
      {(wiring) => (
        <TextInput
          {...wiring}
          name={props.name}
          value={single(props.entry)}
          inputMode="numeric"
          autocomplete="off"
          spellcheck={false}
          width={widthFor(props.field.maxDigits)}
        />
      )}
    </Field>
  ),
}

/** The rule is said before it is broken. */
function hintOf(props: InputProps<FieldOf<typeof settings>>): VNode {
  const { minDigits, maxDigits } = props.field
  return (
    <>
      {frameOf(props).hint}
      <p>{wordsIn(props.context.lang).rule(minDigits, maxDigits)}</p>
    </>
  )
}

/** Wide enough for full-width digits (`D6`). */
function widthFor(maxDigits: number): InputWidth {
  if (maxDigits <= 3) return 'xs'
  if (maxDigits <= 6) return 's'
  return maxDigits <= 13 ? 'm' : 'l'
}
