import { render } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { sampleView } from '../../form.samples'
import type { Entry, FieldOf, ParseContext } from '../kind'
import { date } from './date'
import { dayAt } from './day-bound'
import { echoDate } from './echo-date'
import { readDate } from './read-date'
import { en } from './words.en'
import { ja } from './words.ja'

type DateField = FieldOf<typeof date.settings>
const context: ParseContext = { lang: 'ja', now: new Date('2026-01-28T10:41:00+09:00'), files: [] }
const wish: DateField = { id: 'wish', kind: 'date', label: '希望日', required: false, birthday: false }

const messageOf = (field: DateField, entry: Entry, changes: Partial<ParseContext> = {}) => {
  const parsed = date.parse(field, entry, { ...context, ...changes })
  return 'error' in parsed ? parsed.error.message : undefined
}

describe('the bounds of a date', () => {
  const soon: DateField = { ...wish, min: { today: true, plusDays: 1 }, max: { today: true, plusDays: 30 } }

  it('are counted from the day of the request in Japan', () => {
    expect(messageOf(soon, '2026/1/29')).toBeUndefined()
    expect(messageOf(soon, '2026/2/27')).toBeUndefined()
    expect(messageOf(soon, '2026/1/28')).toBe(
      '希望日は2026年（令和8年）1月29日から2026年（令和8年）2月27日までの日を入力してください。いまは2026年（令和8年）1月28日と入力されています。',
    )
    const nextDay = { now: new Date('2026-01-28T15:00:00Z') }
    expect(messageOf(soon, '2026/1/29', nextDay)).toContain('1月30日から')
  })

  it.each([
    [{ today: true }, '2028-02-29'],
    [{ today: true, plusYears: -18 }, '2010-02-28'],
    [{ today: true, plusYears: 4 }, '2032-02-29'],
    [{ today: true, plusYears: 1, plusDays: 1 }, '2029-03-01'],
    [{ today: true, plusMonths: 6 }, '2028-08-29'],
    [{ today: true, plusMonths: -12, plusDays: 1 }, '2027-03-01'],
    ['2026-04-01', '2026-04-01'],
  ] as const)('%j is %s on 29 February 2028', (bound, day) => {
    expect(dayAt(bound, new Date('2028-02-29T00:00:00+09:00'))).toBe(day)
  })

  it('are said before they are broken', () => {
    const months = { today: true, plusMonths: 6 } as const
    expect(ja.rule({ today: true }, months)).toBe('今日から6か月後までの日です。')
    expect(en.rule({ today: true }, { ...months, plusDays: -1 })).toBe(
      'A date: from today to 1 day before 6 months after today.',
    )
  })

  it('of a birth date end today, in Japan', () => {
    const birth = { ...wish, birthday: true }
    expect(messageOf(birth, '2026/1/28')).toBeUndefined()
    expect(messageOf(birth, '2026/1/29')).toContain('今日までの日')
  })

  it.each([
    [{ min: '2026-02-01', max: '2026-01-31' }, false],
    [{ min: { today: true, plusYears: 1 }, max: { today: true, plusDays: 30 } }, false],
    [{ min: '2026-02-30' }, false],
    [{ min: { plusDays: 3 } }, false],
    [{ min: '2026-02-01', max: { today: true } }, true],
    [{ min: { today: true, plusDays: -7 }, max: { today: true } }, true],
  ])('%j in a form document is right: %s', (own, right) => {
    expect(date.settings.safeParse(own).success).toBe(right)
  })
})

describe('what is wrong with a date', () => {
  it.each<[Entry, string[]]>([
    [
      ['2026', '2', '30'],
      ['month', 'day'],
    ],
    [['8', '2', '3'], ['year']],
    [['令和8', '', '3'], ['month']],
    [
      ['', '', '3'],
      ['year', 'month'],
    ],
    [
      ['あ', '0', '32'],
      ['year', 'month', 'day'],
    ],
    [['2026/1/5', '1', '5'], ['year']],
  ])('%j names the boxes %j', (entry, parts) => {
    expect(date.parse(wish, entry, context)).toMatchObject({ error: { parts } })
    expect(readDate(entry)).toBeUndefined()
  })

  it('is said of each box', () => {
    expect(messageOf(wish, ['令和', '２月３日', ''])).toBe(
      '希望日の年は「2026」「令和8」「R8」のように入力してください。いまは「令和」と入力されています。' +
        '希望日の月は1から12までの数字です。いまは「２月３日」と入力されています。' +
        '希望日の日を入力してください。',
    )
    expect(messageOf(wish, ['2026', '2', '30'], { lang: 'en' })).toBe(
      'Check 希望日. There is no 2026-2-30: that month has 28 days.',
    )
  })
})

describe('what a date was read as', () => {
  it('is said in both calendars, in the calendar of its day', () => {
    expect(echoDate(['平成40', '3', '1'], { lang: 'ja' })).toBe('2028年（令和10年）3月1日')
    expect(echoDate(['S64', '2', '1'], { lang: 'ja' })).toBe('1989年（平成元年）2月1日')
    expect(echoDate('2026/1/5', { lang: 'en' })).toBe('5 January 2026')
    expect(echoDate(['2026', '2', '30'], { lang: 'ja' })).toBeUndefined()
  })
})

it('shows a date that came in one piece in its three boxes', () => {
  const shown = (entry: Entry) => {
    const props = { field: wish, name: 'wish', entry, required: false, context: sampleView }
    return [...render(date.Input(props)).matchAll(/ value="([^"]*)"/g)].map(([, value]) => value)
  }
  expect(shown('1985年4月1日')).toEqual(['1985', '4', '1'])
  // As they were typed.
  expect(shown('1985年')).toEqual(['1985年'])
  expect(shown(['1985年4月1日', '', ''])).toEqual(['1985年4月1日'])
})

it('says the bounds before they are broken, but not that nobody was born before 1900', () => {
  const drawn = (field: DateField) =>
    render(date.Input({ field, name: 'wish', entry: '', required: true, context: sampleView }))
  expect(drawn({ ...wish, min: '1900-01-01', birthday: true })).not.toContain('1900年')
  expect(drawn({ ...wish, min: '1900-01-01' })).toContain('1900年')
  expect(drawn({ ...wish, min: '1980-01-01', birthday: true })).toContain('1980年')
})
