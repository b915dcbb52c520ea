import type { Translated } from '../../../../kernel/language'
import { ja } from './words.ja'

const digits = (least: number, most: number) => {
  if (least !== most) return `${least} to ${most} digits`
  return most === 1 ? '1 digit' : `${most} digits`
}

const signs = (pattern: string) =>
  [
    pattern.includes('A') && 'A is a letter',
    pattern.includes('9') && '9 is a digit',
    pattern.includes('*') && '* is a letter or a digit',
  ]
    .filter(Boolean)
    .join(', ')

export const en: Translated<typeof ja> = {
  // Read by staff alone.
  document: ja.document,
  rule: (least, most) => `${digits(least, most)}, with or without spaces.`,
  digitsOnly: (label, typed) => `Enter ${label} in digits only. You entered “${typed}”.`,
  count: (label, { least, most, now }) =>
    `${label} has ${digits(least, most)}. You entered ${digits(now, now)}.`,
  missing: (label) => `Enter ${label} in digits.`,
  patternRule: (pattern) => `Written as “${pattern}” (${signs(pattern)}), in capitals or small letters.`,
  pattern: (label, { pattern, typed }) =>
    `${label} is written as “${pattern}” (${signs(pattern)}). You entered “${typed}”.`,
  missingPattern: (label, pattern) => `Enter ${label} as “${pattern}”.`,
  checkDigit: (label, typed) =>
    `The check digit of ${label} “${typed}” does not match the others. Compare it, and correct the digit that differs.`,
  notFound: (label, typed) =>
    `We could not find ${label} “${typed}”. Compare the number, and enter it again.`,
}
