import type { Translated } from '../../../../kernel/language'
import type { ja } from './words.ja'

const digits = (least: number, most: number) => {
  if (least !== most) return `${least} to ${most} digits`
  return most === 1 ? '1 digit' : `${most} digits`
}

export const en: Translated<typeof ja> = {
  rule: (least, most) => `${digits(least, most)}, with or without spaces.`,
  digitsOnly: (label, typed) => `Enter ${label} in digits only. You entered “${typed}”.`,
  count: (label, { least, most, now }) =>
    `${label} has ${digits(least, most)}. You entered ${digits(now, now)}.`,
  missing: (label) => `Enter ${label} in digits.`,
}
