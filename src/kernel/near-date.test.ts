import { expect, it } from 'vitest'
import { exactDateTime, nearDateTime } from './near-date'

const now = new Date('2026-01-28T10:34:00+09:00')

it.each([
  ['2026-01-28T00:00:00+09:00', 'きょう 00:00'],
  ['2026-01-27T23:59:59+09:00', 'きのう 23:59'],
  ['2026-01-14T18:41:07+09:00', '1/14 18:41'],
  ['2025-12-03T09:05:00+09:00', '2025/12/3 09:05'],
])('writes %s as people at a desk say it: %s', (instant, said) => {
  expect(nearDateTime(new Date(instant), now)).toBe(said)
})

it('writes the second where it counts', () => {
  expect(exactDateTime(new Date('2026-01-14T18:41:07+09:00'))).toBe('2026/1/14 18:41:07')
})
