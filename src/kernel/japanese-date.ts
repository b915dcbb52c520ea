import type { Language } from './language'

/**
 * 日本時間: instants as people in Japan read them. Japan has had no summer time since 1951, so that an instant
 * plus nine hours, read as UTC, is the wall clock; times before 1952 are not what these are for.
 */
const jst = 9 * 60 * 60 * 1000
const day = 24 * 60 * 60 * 1000
const weekdays = '日月火水木金土'

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
export function instantOf(clock: Pick<WallClock, 'year' | 'month' | 'day'> & Partial<WallClock>): Date {
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
function englishDate(instant: Date): string {
  const at = wallClock(instant)
  return `${at.day} ${months[at.month - 1]} ${at.year}`
}

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

const eras = [
  { name: '令和', from: 20190501, first: 2019 },
  { name: '平成', from: 19890108, first: 1989 },
  { name: '昭和', from: 19261225, first: 1926 },
  { name: '大正', from: 19120730, first: 1912 },
  { name: '明治', from: 18680125, first: 1868 },
]

/** 和暦 of a year, as it is on that day: `令和8年`, `令和元年`; before 明治 the plain year. */
export function eraYear(date: Pick<WallClock, 'year' | 'month' | 'day'>): string {
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

const eraNames: Record<string, string> = { r: '令和', h: '平成', s: '昭和', t: '大正', m: '明治' }

/** A year as people write it: `2026`, `令和8`, `R8`, `令和元年`, in any width; null for anything else. */
export function parseYear(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/\s/g, '').replace(/年$/, '')
  if (/^\d{4}$/.test(plain)) return Number(plain)
  const [, name = '', count = ''] = /^(\p{Script=Han}{2}|[a-z])(元|\d{1,2})$/iu.exec(plain) ?? []
  const era = eras.find((one) => one.name === (eraNames[name.toLowerCase()] ?? name))
  const year = count === '元' ? 1 : Number(count)
  return era && year > 0 ? era.first + year - 1 : null
}

/** A date as people write it in three boxes (`令和8`, `2`, `12`), if there is such a day. */
export function parseDate(typed: {
  year: string
  month: string
  day: string
}): Pick<WallClock, 'year' | 'month' | 'day'> | null {
  const year = parseYear(typed.year)
  const [month, date] = [typed.month, typed.day].map((text) => {
    const plain = text
      .normalize('NFKC')
      .trim()
      .replace(/[月日]$/, '')
    return /^\d{1,2}$/.test(plain) ? Number(plain) : 0
  }) as [number, number]
  if (year === null) return null
  const read = wallClock(instantOf({ year, month, day: date }))
  const exists = read.year === year && read.month === month && read.day === date
  return exists ? { year, month, day: date } : null
}

/** 年度: the fiscal year, from 1 April, that holds this instant; 2026-03-31 is in 2025. */
export function fiscalYear(instant: Date): number {
  const at = wallClock(instant)
  return at.month >= 4 ? at.year : at.year - 1
}

/** `令和7年度`. */
export const fiscalYearText = (instant: Date) =>
  `${eraYear({ year: fiscalYear(instant), month: 5, day: 1 })}度`
