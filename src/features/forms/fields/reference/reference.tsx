import type { VNode } from 'preact'
import { checksOut } from '../../../../kernel/check-digit'
import { byLanguage } from '../../../../kernel/language'
import { BarcodeBox } from '../../../../ui/barcode/barcode-box'
import type { Wiring } from '../../../../ui/field/field'
import { Field } from '../../../../ui/field/field'
import { type InputWidth, TextInput } from '../../../../ui/field/text-input'
import { Marked } from '../../../../ui/marked'
import { frameOf } from '../frame'
import type { FieldKind, FieldOf, InputProps } from '../kind'
import { readText, single } from '../reading'
import { repeated } from '../typed-text'
import { settings } from './settings'
import { en } from './words.en'
import { ja } from './words.ja'
import { isAmong, written } from './written'

const wordsIn = byLanguage({ ja, en })

type Reference = FieldOf<typeof settings>

/**
 * 利用者番号・カード番号: digits as people type them, in any width and with spaces or hyphens between; the answer is
 * ASCII digits with its leading zeros, or the number as its `pattern` has it. A check digit, and a list that the form
 * carries, may decide as well. Messages name what was typed.
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
    const found = written(field, typed, lang)
    if ('problem' in found) return { error: { message: found.problem } }
    const { number } = found
    const { label, checkDigit, among } = field
    if (checkDigit && !checksOut(number.replace(/[^0-9]/g, ''), checkDigit))
      return { error: { message: wordsIn(lang).checkDigit(label, repeated(typed)) } }
    if (among && !isAmong(among, number))
      return { error: { message: wordsIn(lang).notFound(label, repeated(typed)) } }
    return { answer: number }
  },
  restore: (answer) => answer,
  missing: (field, lang) =>
    field.pattern === undefined
      ? wordsIn(lang).missing(field.label)
      : wordsIn(lang).missingPattern(field.label, field.pattern),
  show: (_field, answer) => answer,
  text: (_field, answer) => answer,
  Input: (props) => (
    <Field {...frameOf(props)} hint={hintOf(props)}>
      {(wiring) =>
        props.field.barcode ? (
          <BarcodeBox {...shapeOf(props.field)}>
            <NumberBox {...props} wiring={wiring} />
          </BarcodeBox>
        ) : (
          <NumberBox {...props} wiring={wiring} />
        )
      }
    </Field>
  ),
}

const NumberBox = ({ field, name, entry, wiring }: InputProps<Reference> & { wiring: Wiring }): VNode => (
  <TextInput
    {...wiring}
    name={name}
    value={single(entry)}
    inputMode={hasLetters(field) ? 'text' : 'numeric'}
    autocomplete="off"
    spellcheck={false}
    width={widthFor(field.pattern?.length ?? field.maxDigits)}
  />
)

/** What of all that a camera sees is a number of this question. */
const shapeOf = ({ label, pattern, minDigits, maxDigits }: Reference) =>
  pattern === undefined ? { label, least: minDigits, most: maxDigits } : { label, pattern }

const hasLetters = ({ pattern = '' }: Reference): boolean => /[^9\s-]/.test(pattern)

/** The rule is said before it is broken. */
function hintOf(props: InputProps<Reference>): VNode {
  const { minDigits, maxDigits, pattern } = props.field
  const words = wordsIn(props.context.lang)
  return (
    <>
      {frameOf(props).hint}
      <p>
        <Marked>
          {pattern === undefined ? words.rule(minDigits, maxDigits) : words.patternRule(pattern)}
        </Marked>
      </p>
    </>
  )
}

/** Wide enough for full-width digits (`D6`). */
function widthFor(most: number): InputWidth {
  if (most <= 3) return 'xs'
  if (most <= 6) return 's'
  return most <= 13 ? 'm' : 'l'
}
