import { z } from 'zod'
import { dayKey, dayOf, instantOf, wallClock } from '../../../../kernel/japanese-date'
import { dayOf as movedDay } from '../../logic/days'
import { ja } from '../../words.ja'

const isDay = (text: string): boolean =>
  /^[1-9]\d{3}-\d{2}-\d{2}$/.test(text) && dayKey(instantOf(dayOf(text))) === text

const fixedDay = z.string().refine(isDay, { error: ja.document.dayShape })

const relativeDay = z.strictObject({
  today: z.literal(true),
  plusDays: z.int().min(-36_500).max(36_500).optional(),
  plusMonths: z.int().min(-1800).max(1800).optional(),
  plusYears: z.int().min(-150).max(150).optional(),
})

/** 期限の日: the first or last day that is taken, `2026-01-05` or counted from the day of the request in Japan. */
export const dayBound = z.union([fixedDay, relativeDay], { error: ja.document.dayShape })
export type DayBound = z.output<typeof dayBound>

/**
 * A bound as `2026-01-05` at an instant. Years and months come first, then days; a 29 February that the other year does not
 * have is its last day of February, as 民法 143条 counts.
 */
export const dayAt = (bound: DayBound, now: Date): string =>
  typeof bound === 'string' ? bound : movedDay(bound, dayKey(now))

/** How many days a month has. */
export const daysIn = (year: number, month: number): number =>
  wallClock(instantOf({ year, month: month + 1, day: 0 })).day

/** Whether one bound lies behind another on every day; a fixed and a counted one cannot be compared. */
export const isBehind = (one: DayBound, other: DayBound): boolean =>
  typeof one === typeof other && dayAt(one, new Date(0)) > dayAt(other, new Date(0))
