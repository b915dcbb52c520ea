import { expect, it } from 'vitest'
import { closesText, isListed, opensText, type Period, periodState, periodText } from './period'

const period = (opens: string, closes: string | null): Period => ({
  opensAt: new Date(opens),
  closesAt: closes === null ? null : new Date(closes),
})
const survey = period('2026-01-26T00:00:00+09:00', '2026-02-16T00:00:00+09:00')
const card = period('2025-04-08T16:20:00+09:00', null)

it.each([
  ['2026-01-25T23:59:59+09:00', 'upcoming'],
  ['2026-01-26T00:00:00+09:00', 'open'],
  ['2026-02-15T23:59:59.999+09:00', 'open'],
  ['2026-02-16T00:00:00+09:00', 'closed'],
])('at %s a period is %s', (now, state) => expect(periodState(survey, new Date(now))).toBe(state))

it('lists what is open and what opens within 30 days', () => {
  expect(isListed(survey, new Date('2025-12-26T23:59:59+09:00'))).toBe(false)
  expect(isListed(survey, new Date('2025-12-27T00:00:00+09:00'))).toBe(true)
  expect(isListed(survey, new Date('2026-02-16T00:00:00+09:00'))).toBe(false)
  expect(isListed(card, new Date('2099-01-01T00:00:00+09:00'))).toBe(true)
})

it('is written as in the list and on the page of the procedure', () => {
  expect(opensText(card)).toBe('2025年04月08日 16時20分')
  expect(closesText(card)).toBe('随時')
  expect(closesText(survey)).toBe('2026年02月16日 00時00分')
  expect(periodText(card)).toBe('2025年4月8日16時20分～')
  expect(periodText(survey)).toBe('2026年1月26日0時00分～2026年2月16日0時00分')
})
