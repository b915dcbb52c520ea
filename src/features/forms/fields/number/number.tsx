import { z } from 'zod'
import { byLanguage, type Language } from '../../../../kernel/language'
import { checkText } from '../../../../kernel/text'
import { groupedAmount, largestAmount } from '../../../../kernel/typed-amount'
import { en as formEn } from '../../words.en'
import { ja as formJa } from '../../words.ja'
import { documentLine } from '../field'
import type { FieldKind, FieldOf } from '../kind'
import { single } from '../reading'
import { repeated } from '../typed-text'
import { AmountInput } from './amount-input'
import { echoNumber } from './echo-number'
import { type AmountRules, judgeAmount } from './judge-amount'
import { amountIn, readNumber } from './read-number'
import { unitFits } from './unit-fits'
import { en } from './words.en'
import { ja } from './words.ja'

const wordsIn = byLanguage({ ja, en })
const formWordsIn = byLanguage({ ja: formJa, en: formEn })

const bound = z.number().min(-largestAmount).max(largestAmount).optional()

const settings = z
  .strictObject({
    /** Digits behind the decimal point; 0 asks for a whole number. */
    decimals: z.int().min(0).max(6).default(0),
    min: bound,
    max: bound,
    /** What is counted, e.g. 人 or ㎡: shown behind the box and behind the answer. */
    unit: documentLine(20).min(1).optional(),
  })
  .refine(({ min, max }) => min === undefined || max === undefined || min <= max, {
    error: formJa.document.orderOf('min', 'max'),
    path: ['min'],
  })
type NumberField = FieldOf<typeof settings>

/**
 * 整数・小数 (`T8`): a number as people type it, in any width, with commas, 万 and its unit behind it. The answer is a
 * JSON number of at most 15 digits and at most 1兆; more is refused, since it could not be kept.
 */
export const number: FieldKind<typeof settings, number> = {
  name: 'number',
  settings,
  role: 'answer',
  compares: 'number',
  read: readNumber,
  parse(field, entry, { lang }) {
    const typed = single(entry).trim()
    if (typed === '') return { empty: true }
    if (checkText(typed) !== 'ok') return { error: { message: formWordsIn(lang).unstorable(field.label) } }
    const amount = amountIn(entry)
    const message = amount && unitProblem(field, { unit: amount.unit, typed }, lang)
    return message ? { error: { message } } : judgeAmount({ amount, typed }, rulesOf(field), lang)
  },
  restore: (answer) => String(answer),
  missing: (field, lang) => wordsIn(lang).missing(field.label),
  show: withUnit,
  text: withUnit,
  Input: (props) => (
    <AmountInput
      asked={props}
      rules={rulesOf(props.field)}
      unit={props.field.unit}
      readAs={echoNumber(props.entry, { ...props.context, unit: props.field.unit })}
    />
  ),
}

/** `1,234人`. */
function withUnit(field: NumberField, value: number): string {
  return groupedAmount(value) + (field.unit ?? '')
}

const rulesOf = (field: NumberField): AmountRules => ({ ...field, say: (value) => withUnit(field, value) })

/** A unit that nobody asked for may be another one than was meant: 3km is not 3m. */
function unitProblem(
  { label, unit: asked }: NumberField,
  { unit, typed }: { unit: string; typed: string },
  lang: Language,
): string | undefined {
  if (unitFits(unit, asked ?? '')) return undefined
  const words = wordsIn(lang)
  return asked ? words.wrongUnit(label, asked, repeated(typed)) : words.notNumber(label, repeated(typed))
}
