import type { Today } from './condition'

export const isToday = (one: object): one is Today => 'today' in one

/** A day moved by years, months and days; the end of a shorter month stands for a day that it does not have. */
export function dayOf(moved: Today, today: string): string {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number)
  const months = (year + (moved.plusYears ?? 0)) * 12 + month - 1 + (moved.plusMonths ?? 0)
  const last = new Date(Date.UTC(Math.floor(months / 12), (months % 12) + 1, 0)).getUTCDate()
  const date = new Date(
    Date.UTC(Math.floor(months / 12), months % 12, Math.min(day, last) + (moved.plusDays ?? 0)),
  )
  return date.toISOString().slice(0, 10)
}

/**
 * Whole years from one day to another, full on the day itself, as birthdays are counted. (The law counts a year as full at
 * the end of the day before; a form that needs that moves the day: `plusDays: 1`.)
 */
export function yearsBetween(from: string, to: string): number {
  if (to < from) return -yearsBetween(to, from)
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4))
  return to.slice(5) < from.slice(5) ? years - 1 : years
}

/** Days from one day to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

/** Whether a text is a day: `2026-02-30` is none. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && dayOf({ today: true }, text) === text && !Number.isNaN(Date.parse(text))
