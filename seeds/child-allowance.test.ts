import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Form, parseForm } from '../src/features/forms/form'
import { judge } from '../src/features/forms/judge'
import { childAllowance } from './procedures/mihon-child-allowance'

const parsed = parseForm({ ...childAllowance.form, purpose: childAllowance.purpose })
const form: Form = 'form' in parsed ? parsed.form : expect.unreachable()

type Child = { birth: string; care?: boolean; support?: boolean }

function judged(today: string, children: readonly Child[]) {
  const entries: Record<string, string | string[]> = {
    birth: ['1985', '4', '1'],
    children: children.map((_, index) => String(index + 1)),
  }
  for (const [index, { birth, care = true, support = true }] of children.entries()) {
    const row = `children.${index + 1}.`
    entries[`${row}child-birth`] = birth.split('-')
    entries[`${row}child-care`] = care ? 'yes' : 'no'
    entries[`${row}child-support`] = support ? 'yes' : 'no'
  }
  const now = new Date(`${today}T12:00:00+09:00`)
  return judge(form, entries, { lang: 'ja', now, attachments: {} })
}

const amount = (today: string, ...children: (Child | string)[]) =>
  judged(
    today,
    children.map((child) => (typeof child === 'string' ? { birth: child } : child)),
  ).answers.monthly

describe('the monthly amount', () => {
  it.each([
    // Paid from the month after the request: here from December 2026.
    ['under three', ['2026-01-10'], 15_000],
    ['up to the month of the third birthday', ['2023-12-01'], 15_000],
    ['from the month after it', ['2023-11-30'], 10_000],
    ['up to the end of the school year in which 18 is reached', ['2008-04-02'], 10_000],
    ['two', ['2020-05-05', '2026-01-10'], 25_000],
    ['a third', ['2026-01-10', '2020-05-05', '2018-05-05'], 50_000],
    [
      'a third that is under three, and a fourth',
      ['2025-01-10', '2026-01-10', '2020-05-05', '2018-05-05'],
      80_000,
    ],
    ['three of one birth', ['2026-01-10', '2026-01-10', '2026-01-10'], 60_000],
    ['a third after one of 大学生年代', ['2005-06-01', '2010-06-01', '2024-06-01'], 40_000],
    ['a child after two of 大学生年代', ['2005-06-01', '2006-06-01', '2024-06-01'], 30_000],
  ])('%s', (_, births, yen) => expect(amount('2026-11-28', ...births)).toBe(yen))

  it('counts nobody who is not looked after, or whose living is not borne', () => {
    expect(amount('2026-11-28', '2020-05-05', { birth: '2021-05-05', care: false })).toBe(10_000)
    expect(amount('2026-11-28', { birth: '2005-06-01', support: false }, '2010-06-01', '2024-06-01')).toBe(
      25_000,
    )
  })

  it('ends with the 年度 of the first month that is paid, not of the request', () => {
    expect(amount('2026-02-28', '2008-04-01')).toBe(10_000)
    expect(amount('2026-03-01', '2008-04-01')).toBeUndefined()
    expect(amount('2026-03-01', '2008-04-02')).toBe(10_000)
  })

  it('is what the law’s table says, child by child from the oldest', () => {
    const day = fc
      .date({ min: new Date('2004-04-02'), max: new Date('2026-11-28'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
    const today = '2026-11-28'
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 6 }), (births) => {
        const byAge = [...births].sort()
        const yen = byAge.map((birth, index) => {
          if (birth < '2008-04-02') return 0
          return index >= 2 ? 30_000 : birth.slice(0, 7) >= '2023-12' ? 15_000 : 10_000
        })
        const some = births.some((birth) => birth >= '2008-04-02')
        expect(amount(today, ...births)).toBe(some ? yen.reduce<number>((a, b) => a + b, 0) : undefined)
      }),
    )
  })
})

it('says so where a child is too old to be counted, or none gets anything', () => {
  const said = (...births: string[]) =>
    judged(
      '2026-11-28',
      births.map((birth) => ({ birth })),
    ).problems.flatMap(({ field, message }) => (/children$|child-birth/.test(field) ? [message] : []))
  expect(said('2004-04-02', '2020-01-01')).toEqual([])
  expect(said('2004-04-01', '2020-01-01')).toEqual([expect.stringContaining('入力する必要がありません')])
  expect(said('2006-04-01')).toEqual([expect.stringContaining('手当の対象になる児童が入力されていません')])
  // One thing at a time.
  expect(said('2026-12-01', '2020-01-01')).toEqual([expect.stringContaining('今日までの日')])
  expect(said('1985-01-01', '2020-01-01').join()).not.toContain('入力する必要')
})
