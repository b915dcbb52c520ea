import { fiscalYear } from '../../kernel/japanese-date'
import { toAsciiDigits } from '../../kernel/text'

/** 整理番号: what an applicant reads out on the phone. Twelve digits: 年度, a running number, a check digit. */
export type ReceiptNumber = string & { readonly receipt: unique symbol }

/** Luhn's digit: finds every single wrong digit and nearly every swap of neighbours. */
function checkDigit(digits: string): string {
  let sum = 0
  for (const [index, digit] of [...digits].reverse().entries()) {
    const weighted = Number(digit) * (index % 2 === 0 ? 2 : 1)
    sum += weighted > 9 ? weighted - 9 : weighted
  }
  return String((10 - (sum % 10)) % 10)
}

/**
 * The number of an application that arrives now.
 * @param running from a sequence of the database; gaps are fine, no number comes twice
 */
export function makeReceiptNumber(running: bigint, now: Date): ReceiptNumber {
  const body = `${String(fiscalYear(now) % 100).padStart(2, '0')}${String(running).padStart(9, '0')}`
  return (body + checkDigit(body)) as ReceiptNumber
}

/** Reads a number as people type it: any width, spaces, hyphens. Null when it cannot be one of ours. */
export function parseReceiptNumber(text: string): ReceiptNumber | null {
  const digits = toAsciiDigits(text).replace(/[\s\-‐－ー―]/g, '')
  if (!/^\d{12,}$/.test(digits) || checkDigit(digits.slice(0, -1)) !== digits.slice(-1)) return null
  return digits as ReceiptNumber
}

/** In groups of four, as it is shown and read out: `2600 0000 0018`. */
export const spokenNumber = (number: string): string => number.replace(/(\d{4})(?=\d)/g, '$1 ')
