import { byLanguage, type Language } from '../../../../kernel/language'
import { largestAmount, type TypedAmount } from '../../../../kernel/typed-amount'
import type { Parsed } from '../kind'
import { repeated } from '../typed-text'
import { en } from './words.en'
import { ja } from './words.ja'

const wordsIn = byLanguage({ ja, en })

/** The rules of one question for an amount; `say` writes a number with its unit. */
export interface AmountRules {
  label: string
  decimals: number
  min?: number | undefined
  max?: number | undefined
  say(value: number): string
}

/** An amount as the answer, or why it cannot be taken. `typed` is what the person wrote. */
export function judgeAmount(
  { amount, typed }: { amount: TypedAmount | undefined; typed: string },
  rules: AmountRules,
  lang: Language,
): Parsed<number> {
  const written = repeated(typed)
  if (!amount) return { error: { message: wordsIn(lang).notNumber(rules.label, written) } }
  const message = problemOf(amount, rules, { lang, written })
  return message ? { error: { message } } : { answer: amount.value }
}

function problemOf(
  { value, decimals: typedDecimals, exact }: TypedAmount,
  { label, decimals, min, max, say }: AmountRules,
  { lang, written }: { lang: Language; written: string },
): string | undefined {
  const words = wordsIn(lang)
  if (Math.abs(value) > largestAmount) return words.tooLarge(label, written)
  if (typedDecimals > decimals)
    return decimals === 0 ? words.notWhole(label, written) : words.tooFine(label, decimals, written)
  if (!exact) return words.tooManyDigits(label, written)
  const isOutside = (min !== undefined && value < min) || (max !== undefined && value > max)
  if (!isOutside) return undefined
  const bound = (limit: number | undefined) => (limit === undefined ? undefined : say(limit))
  return words.outside(label, { least: bound(min), most: bound(max), now: say(value) })
}
