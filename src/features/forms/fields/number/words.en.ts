import type { Translated } from '../../../../kernel/language'
import type { ja } from './words.ja'

const rangeText = ({ least, most }: { least: string | undefined; most: string | undefined }) => {
  if (least && most) return least === most ? least : `from ${least} to ${most}`
  return least ? `${least} or more` : `${most} or less`
}

export const en: Translated<typeof ja> = {
  rule: (range) => `A number: ${rangeText(range)}.`,
  decimalsRule: (most) => `Up to ${most} decimal ${most === 1 ? 'place' : 'places'}.`,
  missing: (label) => `Enter ${label} as a number.`,
  notNumber: (label, typed) => `Enter ${label} as one number, such as 1,200. You entered “${typed}”.`,
  wrongUnit: (label, unit, typed) => `${label} is counted in ${unit}. You entered “${typed}”.`,
  notWhole: (label, typed) => `Enter ${label} as a whole number. You entered “${typed}”.`,
  tooFine: (label, most, typed) =>
    `Enter ${label} with at most ${most} decimal ${most === 1 ? 'place' : 'places'}. You entered “${typed}”.`,
  tooLarge: (label, typed) =>
    `${label} can be at most 1,000,000,000,000. Check the number of digits. You entered “${typed}”.`,
  tooManyDigits: (label, typed) =>
    `Enter ${label} with at most 15 digits altogether. You entered “${typed}”.`,
  outside: (label, { now, ...range }) =>
    `Enter ${label} as a number: ${rangeText(range)}. You entered ${now}.`,
  between: ' ',
}
