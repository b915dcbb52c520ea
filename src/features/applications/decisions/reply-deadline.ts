import { dayKey, dayOf, instantOf, startOfDay, startOfDayPlus } from '../../../kernel/japanese-date'
import { parseDate, type TypedDate } from '../../../kernel/typed-date'

export type DeadlineProblem = 'no-such-day' | 'past' | 'too-late'

/** The last day that may be chosen: a year from today. */
export const mostDays = 365

/** The day that was typed, as `2026-02-12`: today or later, and at most a year away. Null is no deadline. */
export function replyDeadline(
  typed: TypedDate | null,
  now: Date,
): { replyBy: string | null } | { problem: DeadlineProblem } {
  if (!typed) return { replyBy: null }
  const date = parseDate(typed)
  if (!date) return { problem: 'no-such-day' }
  const start = instantOf(date)
  if (start < startOfDay(now)) return { problem: 'past' }
  if (start > startOfDayPlus(now, mostDays)) return { problem: 'too-late' }
  return { replyBy: dayKey(start) }
}

/** The day so many days from today, for the three boxes. */
export function dayIn(now: Date, days: number): TypedDate {
  const [year = '', month = '', day = ''] = dayKey(startOfDayPlus(now, days)).split('-')
  return { year, month: String(Number(month)), day: String(Number(day)) }
}

/** The first instant of a day such as `2026-02-12` in Japan. */
export const startOf = (replyBy: string): Date => instantOf(dayOf(replyBy))

/** The first instant after the day: until then a reply is in time. */
export const endOf = (replyBy: string): Date => startOfDayPlus(startOf(replyBy), 1)
