import type { Translated } from '../../../../kernel/language'
import type { ja } from './words.ja'

export const en: Translated<typeof ja> = {
  rule: '13 digits, with or without spaces, hyphens or the T at the beginning.',
  digitsOnly: (label, typed) => `Enter ${label} in digits only. You entered “${typed}”.`,
  count: (label, now) => `${label} has 13 digits. You entered ${now === 1 ? '1 digit' : `${now} digits`}.`,
  checkDigit: (label, typed) =>
    `The first digit of ${label} “${typed}” does not match the others. Compare it with the notice of the number, and correct the digit that differs.`,
  missing: (label) => `Enter ${label}, 13 digits.`,
}
