import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayInBothCalendars, dayKey, dayOf, eraDate, instantOf, plainDate } from './japanese-date'
import { parseDate, parseDayKey, parseYear, readDateBoxes } from './typed-date'

describe('a date as people write it', () => {
  const read = (year: string, month: string, day: string) => parseDate({ year, month, day })

  it('may have its year in 西暦 or 和暦, in any width', () => {
    const expected = { year: 2026, month: 2, day: 12 }
    for (const year of ['2026', '令和8', 'R8', 'ｒ８', '２０２６年', ' 令和 8年'])
      expect([year, read(year, '2', '12')]).toEqual([year, expected])
    expect(read('令和元', '５月', '01 日')).toEqual({ year: 2019, month: 5, day: 1 })
    expect(parseYear('昭和64')).toBe(1989)
  })

  it('is none where there is no such day', () => {
    for (const [year, month, day] of [
      ['2026', '2', '30'],
      ['8', '2', '12'],
      ['0026', '2', '12'],
      ['令和0', '2', '12'],
      ['架空8', '2', '12'],
      ['2026', '0', '12'],
      ['2026', '2', ''],
    ] as const)
      expect([year, month, day, read(year, month, day)]).toEqual([year, month, day, null])
    expect(read('2028', '2', '29')).not.toBeNull()
  })
})

describe('a whole date in the first box', () => {
  const read = (typed: string) => parseDayKey({ year: typed, month: '', day: ' \u3000' })

  it.each([
    '2026/1/5',
    '2026-01-05',
    '2026年01月05日',
    '２０２６．１．５',
    '2026 1 5',
    '2026 / 1 / 5',
    '20260105',
    '２０２６０１０５',
    '2026ー1ー5',
    '西暦2026年1月5日',
    '令和8年1月5日',
    '令和 8 年 1 月 5 日',
    '㋿8年1月5日',
    '令8.1.5',
    'R8.1.5',
    'ｒ０８／０１／０５',
    '令和8年1月5日（月）',
    '2026年（令和8年）1月5日（月曜日）',
    '令和8年（2026年）1月5日 月曜日',
  ])('is understood: %s', (typed) => expect(read(typed)).toBe('2026-01-05'))

  it('of 元年 too', () => expect(read('平成元年１月８日')).toBe('1989-01-08'))

  it.each([
    '2026年（令和7年）1月5日',
    '2026/1',
    '2026年1月',
    '1/5/2026',
    '8.1.5',
    '20260230',
    '2026/13/1',
    '2026年1月5日ごろ',
    '260105',
    '架空8年1月5日',
    `2026/1/5${' '.repeat(100)}`,
    'R8.1.5.6',
  ])('is none: %s', (typed) => expect(read(typed)).toBeNull())

  it('is left as it is beside other boxes', () => {
    expect(parseDate({ year: '2026/1/5', month: '1', day: '' })).toBeNull()
    expect(parseDate({ year: '', month: '2026/1/5', day: '' })).toBeNull()
  })

  it('is whatever our own pages show of any day', () => {
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(day, (date) => {
        const key = dayKey(date)
        const instant = instantOf(dayOf(key))
        for (const shown of [key, dayInBothCalendars(key), plainDate(instant), eraDate(instant)])
          expect([shown, read(shown)]).toEqual([shown, key])
      }),
    )
  })
})

describe('和暦 outside the days of its era', () => {
  it.each([
    ['平成40年3月1日', '2028-03-01'],
    ['昭和64年2月1日', '1989-02-01'],
    ['令和元年1月5日', '2019-01-05'],
    ['昭和99年12月31日', '2024-12-31'],
  ])('is understood as it is counted: %s', (typed, key) =>
    expect(parseDayKey({ year: typed, month: '', day: '' })).toBe(key),
  )
})

describe('the boxes of a date', () => {
  it('are read one by one, so that the wrong ones are known', () => {
    const read = (year: string, month: string, day: string) => readDateBoxes({ year, month, day })
    expect(read('8', '13', '0')).toEqual({ year: null, month: null, day: null, exists: false })
    expect(read('2026', '2', '')).toEqual({ year: 2026, month: 2, day: null, exists: false })
    expect(read('2026', '2', '30')).toEqual({ year: 2026, month: 2, day: 30, exists: false })
    expect(read('2024', '2', '29')).toEqual({ year: 2024, month: 2, day: 29, exists: true })
    expect(read('2026年2月30日', '', '')).toEqual({ year: 2026, month: 2, day: 30, exists: false })
  })
})
