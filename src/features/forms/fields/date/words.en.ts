import { dayInBothCalendars } from '../../../../kernel/japanese-date'
import type { Translated } from '../../../../kernel/language'
import type { DayBound } from './day-bound'
import type { ja } from './words.ja'

const spoken = (day: string) => dayInBothCalendars(day, 'en')

const counted = (count: number, unit: string) =>
  `${Math.abs(count)} ${unit}${Math.abs(count) === 1 ? '' : 's'}`

function boundText(bound: DayBound): string {
  if (typeof bound === 'string') return spoken(bound)
  const { plusYears: years = 0, plusMonths: months = 0, plusDays: days = 0 } = bound
  if (years === 0 && months === 0 && Math.abs(days) <= 1) return ['yesterday', 'today', 'tomorrow'][days + 1]!
  const from = (count: number) => (count > 0 ? 'after' : 'before')
  const year = years === 0 ? 'today' : `${counted(years, 'year')} ${from(years)} today`
  const month = months === 0 ? year : `${counted(months, 'month')} ${from(months)} ${year}`
  return days === 0 ? month : `${counted(days, 'day')} ${from(days)} ${month}`
}

const rangeText = (from: string | undefined, to: string | undefined) => {
  if (from && to) return from === to ? from : `from ${from} to ${to}`
  return from ? `${from} or later` : `${to} or earlier`
}

export const en: Translated<typeof ja> = {
  years: 'The year may be 2026, 令和8 or R8.',
  birthYears: 'The year may be 1985, 昭和60 or S60.',
  rule: (from, to) => `A date: ${rangeText(from && boundText(from), to && boundText(to))}.`,
  missing: (label) => `Enter ${label}.`,
  missingParts: (label, parts) => `Enter the ${parts.join(' and ')} of ${label}.`,
  wrong: {
    year: (label, typed) => `Enter the year of ${label} as 2026, 令和8 or R8. You entered “${typed}”.`,
    birthYear: (label, typed) => `Enter the year of ${label} as 1985, 昭和60 or S60. You entered “${typed}”.`,
    month: (label, typed) => `The month of ${label} is a number from 1 to 12. You entered “${typed}”.`,
    day: (label, typed) => `The day of ${label} is a number from 1 to 31. You entered “${typed}”.`,
  },
  noSuchDay: (label, { year, month, day, last }) =>
    `Check ${label}. There is no ${year}-${month}-${day}: that month has ${last} days.`,
  outside: (label, { from, to, day }) =>
    `Enter ${label} as a date: ${rangeText(from && spoken(from), to && spoken(to))}. You entered ${spoken(day)}.`,
  future: (label, day) => `${label} cannot be after today. You entered ${spoken(day)}.`,
  between: ' ',
}
