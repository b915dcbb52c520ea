import { describe, expect, it } from 'vitest'
import * as date from './japanese-date'

const at = (text: string) => new Date(text)

describe('an instant in Japan', () => {
  it('is shown in the forms of the screens', () => {
    const instant = at('2026-01-28T10:34:08+09:00')
    expect(date.fullDate(instant)).toBe('2026年01月28日')
    expect(date.fullDateTime(instant)).toBe('2026年01月28日 10時34分')
    expect(date.fullDateTimeSeconds(instant)).toBe('2026年01月28日 10時34分08秒')
    expect(date.plainDate(instant)).toBe('2026年1月28日（水）')
    expect(date.shortDate(at('2026-02-06T00:00:00+09:00'))).toBe('2月6日（金）')
    expect(date.clockTime(at('2026-02-06T09:05:59+09:00'))).toBe('9時05分')
    expect(date.plainDateTime(at('2025-04-08T16:20:00+09:00'))).toBe('2025年4月8日16時20分')
    expect(date.eraDate(instant)).toBe('令和8年1月28日')
  })

  it('belongs to the day of Japan, not of UTC', () => {
    expect(date.dayKey(at('2026-01-27T14:59:59Z'))).toBe('2026-01-27')
    expect(date.dayKey(at('2026-01-27T15:00:00Z'))).toBe('2026-01-28')
    expect(date.startOfDay(at('2026-01-28T00:00:00+09:00'))).toEqual(at('2026-01-28T00:00:00+09:00'))
    expect(date.startOfDay(at('2026-01-28T23:59:59+09:00'))).toEqual(at('2026-01-28T00:00:00+09:00'))
    expect(date.startOfDayPlus(at('2026-02-28T12:00:00+09:00'), 1)).toEqual(at('2026-03-01T00:00:00+09:00'))
  })

  it('is found again from its wall clock', () => {
    const instant = at('2025-12-31T23:59:58+09:00')
    expect(date.instantOf(date.wallClock(instant))).toEqual(instant)
    expect(date.instantOf({ year: 2026, month: 1, day: 1 })).toEqual(at('2026-01-01T00:00:00+09:00'))
  })
})

describe('和暦', () => {
  it.each([
    [{ year: 2019, month: 4, day: 30 }, '平成31年'],
    [{ year: 2019, month: 5, day: 1 }, '令和元年'],
    [{ year: 1989, month: 1, day: 7 }, '昭和64年'],
    [{ year: 1926, month: 12, day: 25 }, '昭和元年'],
    [{ year: 1868, month: 1, day: 24 }, '1868年'],
  ])('of %j is %s', (day, text) => expect(date.eraYear(day)).toBe(text))
})

describe('年度', () => {
  it.each([
    ['2026-03-31T23:59:59+09:00', 2025, '令和7年度'],
    ['2026-04-01T00:00:00+09:00', 2026, '令和8年度'],
    ['2020-03-31T00:00:00+09:00', 2019, '令和元年度'],
  ])('of %s is %d', (text, year, words) => {
    expect(date.fiscalYear(at(text))).toBe(year)
    expect(date.fiscalYearText(at(text))).toBe(words)
  })
})

describe('a day in both calendars', () => {
  it.each([
    ['2026-01-05', '2026年（令和8年）1月5日', '5 January 2026'],
    ['1989-01-07', '1989年（昭和64年）1月7日', '7 January 1989'],
    ['1867-11-09', '1867年11月9日', '9 November 1867'],
  ])('of %s', (key, japanese, english) => {
    expect(date.dayInBothCalendars(key)).toBe(japanese)
    expect(date.dayInBothCalendars(key, 'en')).toBe(english)
  })
})

describe('the same for English pages', () => {
  const at = new Date('2026-01-05T01:34:08Z')

  it('says day, time and second as they are in Japan', () => {
    expect(date.fullDate(at, 'en')).toBe('5 January 2026')
    expect(date.fullDateTime(at, 'en')).toBe('5 January 2026, 10:34')
    expect(date.fullDateTimeSeconds(at, 'en')).toBe('5 January 2026, 10:34:08')
    expect(date.plainDateTime(at, 'en')).toBe('5 January 2026, 10:34')
    expect(date.plainDate(at, 'en')).toBe('Monday 5 January 2026')
    expect(date.bothCalendars(at, 'en')).toBe('Monday 5 January 2026')
    expect(date.monthAndDay(at, 'en')).toBe('5 Jan')
    expect(date.clockTime(at, 'en')).toBe('10:34')
  })

  it('turns the day at midnight in Japan', () => {
    expect(date.fullDateTime(new Date('2025-12-31T15:00:00Z'), 'en')).toBe('1 January 2026, 00:00')
    expect(date.plainDate(new Date('2025-12-31T14:59:59Z'), 'en')).toBe('Wednesday 31 December 2025')
  })
})
