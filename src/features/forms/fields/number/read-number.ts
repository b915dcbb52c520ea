import { largestAmount, parseAmount, type TypedAmount } from '../../../../kernel/typed-amount'
import type { Entry } from '../kind'
import { single } from '../reading'

/** The number of an entry with the unit typed behind it, however large. */
export const amountIn = (entry: Entry): TypedAmount | undefined => parseAmount(single(entry))

/** Whether an amount can be kept without losing a digit, and is no larger than any answer of ours. */
export const isKept = ({ value, exact }: TypedAmount): boolean => exact && Math.abs(value) <= largestAmount

/** The number, whatever unit stands behind it: which one is asked for, like bounds and decimals, is the question's. */
export function readNumber(entry: Entry): number | undefined {
  const amount = amountIn(entry)
  return amount && isKept(amount) ? amount.value : undefined
}
