import { dayKey, startOfDayPlus, wallClock } from './japanese-date'

const two = (value: number) => String(value).padStart(2, '0')

/** きょう, きのう, then `1/14`; the year only where it is another one: `2025/12/3`. */
export function nearDate(instant: Date, now: Date): string {
  const key = dayKey(instant)
  if (key === dayKey(now)) return 'きょう'
  if (key === dayKey(startOfDayPlus(now, -1))) return 'きのう'
  const at = wallClock(instant)
  const day = `${at.month}/${at.day}`
  return at.year === wallClock(now).year ? day : `${at.year}/${day}`
}

/** `10:34`: where the day is said already. */
export function nearTime(instant: Date): string {
  const at = wallClock(instant)
  return `${two(at.hour)}:${two(at.minute)}`
}

/** The same with the time: `きょう 10:34`, `1/14 18:41`. */
export const nearDateTime = (instant: Date, now: Date): string =>
  `${nearDate(instant, now)} ${nearTime(instant)}`

/** `2026/1/14 18:41:07`: where the second counts. */
export function exactDateTime(instant: Date): string {
  const at = wallClock(instant)
  return `${at.year}/${at.month}/${at.day} ${two(at.hour)}:${two(at.minute)}:${two(at.second)}`
}
