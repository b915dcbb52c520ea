import type { Language } from './language'

/**
 * 日本時間: instants as people in Japan read them. Japan has had no summer time since 1951, so that an instant
 * plus nine hours, read as UTC, is the wall clock; times before 1952 are not what these are for.
 */
const jst = 9 * 60 * 60 * 1000
const day = 24 * 60 * 60 * 1000
const weekdays = '日月火水木金土'

/** A day of the calendar; `month` is 1 to 12. */
export type CalendarDay = Pick<WallClock, 'year' | 'month' | 'day'>

export interface WallClock {
  year: number
  /** 1 to 12. */
  month: number
  day: number
  hour: number
  minute: number
  second: number
  /** 日 to 土. */
  weekday: string
}

/** The wall clock in Japan at an instant. */
export function wallClock(instant: Date): WallClock {
  const shifted = new Date(instant.getTime() + jst)
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
    second: shifted.getUTCSeconds(),
    weekday: weekdays[shifted.getUTCDay()]!,
  }
}

/** The instant at which Japan's clocks show this; numbers out of range carry over, as in `Date.UTC`. */
export function instantOf(clock: CalendarDay & Partial<WallClock>): Date {
  const { year, month, day, hour = 0, minute = 0, second = 0 } = clock
  return new Date(Date.UTC(year, month - 1, day, hour, minute, second) - jst)
}

const two = (value: number) => String(value).padStart(2, '0')

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const daysOfWeek = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

/** `28 January 2026`, in Japan: how English pages say a day, whatever the length of the Japanese. */
const englishDate = (instant: Date): string => englishDay(wallClock(instant))

const englishDay = ({ year, month, day }: CalendarDay): string => `${day} ${months[month - 1]} ${year}`

/** `Friday 6 February 2026`. */
const englishWeekday = (instant: Date) =>
  `${daysOfWeek[weekdays.indexOf(wallClock(instant).weekday)]} ${englishDate(instant)}`

/** `10:34`. */
function englishTime(instant: Date): string {
  const at = wallClock(instant)
  return `${two(at.hour)}:${two(at.minute)}`
}

/** `2026年01月28日`, as in お知らせ; `28 January 2026`. */
export function fullDate(instant: Date, lang: Language = 'ja'): string {
  if (lang === 'en') return englishDate(instant)
  const at = wallClock(instant)
  return `${at.year}年${two(at.month)}月${two(at.day)}日`
}

/** `2026年01月28日 10時34分`, as in 手続き一覧; `28 January 2026, 10:34`. */
export function fullDateTime(instant: Date, lang: Language = 'ja'): string {
  if (lang === 'en') return `${englishDate(instant)}, ${englishTime(instant)}`
  const at = wallClock(instant)
  return `${fullDate(instant)} ${two(at.hour)}時${two(at.minute)}分`
}

/** `2026年01月28日 10時52分08秒`, as in 到達日時; `28 January 2026, 10:52:08`. */
export function fullDateTimeSeconds(instant: Date, lang: Language = 'ja'): string {
  const second = two(wallClock(instant).second)
  return fullDateTime(instant, lang) + (lang === 'en' ? `:${second}` : `${second}秒`)
}

/** `2025年4月8日16時20分`, as in 受付時期; `8 April 2025, 16:20`. */
export function plainDateTime(instant: Date, lang: Language = 'ja'): string {
  if (lang === 'en') return fullDateTime(instant, lang)
  const at = wallClock(instant)
  return `${at.year}年${at.month}月${at.day}日${at.hour}時${two(at.minute)}分`
}

/** `2026年2月6日（金）`; `Friday 6 February 2026`. */
export const plainDate = (instant: Date, lang: Language = 'ja') =>
  lang === 'en' ? englishWeekday(instant) : `${wallClock(instant).year}年${shortDate(instant)}`

/** `2月6日（金）`. */
export function shortDate(instant: Date): string {
  const at = wallClock(instant)
  return `${at.month}月${at.day}日（${at.weekday}）`
}

/** `2月6日`, `6 Feb`: where there is no room for the day of the week. */
export function monthAndDay(instant: Date, lang: Language = 'ja'): string {
  const at = wallClock(instant)
  if (lang === 'en') return `${at.day} ${months[at.month - 1]?.slice(0, 3)}`
  return `${at.month}月${at.day}日`
}

/** `10時41分`; `10:41`. */
export function clockTime(instant: Date, lang: Language = 'ja'): string {
  if (lang === 'en') return englishTime(instant)
  const at = wallClock(instant)
  return `${at.hour}時${two(at.minute)}分`
}

/** `2026-01-28`: the day in Japan, for keys, file names and `<time datetime>`. */
export function dayKey(instant: Date): string {
  const at = wallClock(instant)
  return `${at.year}-${two(at.month)}-${two(at.day)}`
}

/** The first instant of the day in Japan that holds this instant. */
export const startOfDay = (instant: Date) => startOfDayPlus(instant, 0)

/** The first instant of the day `days` later; the end of a day is `startOfDayPlus(instant, 1)`, not included. */
export function startOfDayPlus(instant: Date, days: number): Date {
  const today = Math.floor((instant.getTime() + jst) / day) * day
  return new Date(today + days * day - jst)
}

/** 元号, the newest first: `from` its first day as `20190501`, `first` the year that is 元年. */
export const eras = [
  { name: '令和', letter: 'r', from: 20190501, first: 2019 },
  { name: '平成', letter: 'h', from: 19890108, first: 1989 },
  { name: '昭和', letter: 's', from: 19261225, first: 1926 },
  { name: '大正', letter: 't', from: 19120730, first: 1912 },
  { name: '明治', letter: 'm', from: 18680125, first: 1868 },
]

/** 和暦 of a year, as it is on that day: `令和8年`, `令和元年`; before 明治 the plain year. */
export function eraYear(date: CalendarDay): string {
  const key = date.year * 10000 + date.month * 100 + date.day
  const era = eras.find(({ from }) => key >= from)
  if (!era) return `${date.year}年`
  const count = date.year - era.first + 1
  return `${era.name}${count === 1 ? '元' : count}年`
}

/** `令和8年1月28日`. */
export function eraDate(instant: Date): string {
  const at = wallClock(instant)
  return `${eraYear(at)}${at.month}月${at.day}日`
}

/** `2026年（令和8年）2月10日（火）`: a deadline, in both calendars; `Tuesday 10 February 2026`. */
export function bothCalendars(instant: Date, lang: Language = 'ja'): string {
  if (lang === 'en') return englishWeekday(instant)
  const at = wallClock(instant)
  return `${at.year}年（${eraYear(at)}）${shortDate(instant)}`
}

/** `2026-01-05` as the day it is; zeros for any other text. */
export function dayOf(key: string): CalendarDay {
  const [year = 0, month = 0, day = 0] = key.split('-').map(Number)
  return { year, month, day }
}

/** `2026-01-05` in both calendars, without a day of the week: `2026年（令和8年）1月5日`; `5 January 2026`. */
export function dayInBothCalendars(key: string, lang: Language = 'ja'): string {
  const date = dayOf(key)
  if (lang === 'en') return englishDay(date)
  const year = `${date.year}年`
  const era = eraYear(date)
  return `${year}${era === year ? '' : `（${era}）`}${date.month}月${date.day}日`
}

/** 年度: the fiscal year, from 1 April, that holds this instant; 2026-03-31 is in 2025. */
export function fiscalYear(instant: Date): number {
  const at = wallClock(instant)
  return at.month >= 4 ? at.year : at.year - 1
}

/** `令和7年度`. */
export const fiscalYearText = (instant: Date) =>
  `${eraYear({ year: fiscalYear(instant), month: 5, day: 1 })}度`
