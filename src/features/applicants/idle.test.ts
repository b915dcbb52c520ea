import { describe, expect, it } from 'vitest'
import { deletionDay, type IdleAccount, idleStep } from './idle'

const day = 86_400_000
const usedAt = new Date('2024-01-01T00:00:00Z')
const on = (days: number, ms = 0) => new Date(usedAt.getTime() + days * day + ms)
const fresh: IdleAccount = { usedAt, warnedDays: null, askedAt: null, warnedAt: null }
const first = (left: number): IdleAccount => ({
  usedAt,
  warnedDays: 30,
  askedAt: on(left),
  warnedAt: on(left),
})
const second = (left: number): IdleAccount => ({
  usedAt,
  warnedDays: 7,
  askedAt: on(left),
  warnedAt: on(left),
})

describe('an account that nobody logs in to', () => {
  it('is warned on the 700th and the 723rd day and goes on the 730th, not a moment before', () => {
    expect(idleStep(fresh, on(700, -1))).toBeNull()
    expect(idleStep(fresh, on(700))).toEqual({ warn: 30 })
    expect(idleStep(first(700), on(723, -1))).toBeNull()
    expect(idleStep(first(700), on(723))).toEqual({ warn: 7 })
    expect(idleStep(second(723), on(730, -1))).toBeNull()
    expect(idleStep(second(723), on(730))).toBe('close')
  })

  it('has all the days of a warning that came late', () => {
    expect(idleStep(fresh, on(900))).toEqual({ warn: 30 })
    expect(idleStep(first(900), on(923, -1))).toBeNull()
    expect(idleStep(first(900), on(923))).toEqual({ warn: 7 })
    expect(idleStep(second(925), on(932, -1))).toBeNull()
    expect(idleStep(second(925), on(932))).toBe('close')
  })

  it('waits for the mail to leave, and sends off one that was given up anew', () => {
    const waiting: IdleAccount = { usedAt, warnedDays: 7, askedAt: on(723), warnedAt: null }
    expect(idleStep(waiting, on(731, -1))).toBeNull()
    expect(idleStep(waiting, on(731))).toEqual({ warn: 7 })
    expect(idleStep({ ...waiting, warnedDays: 30 }, on(731))).toEqual({ warn: 30 })
  })

  it('is told the day on which it will go at the earliest', () => {
    expect(deletionDay(usedAt, 30, on(700))).toEqual(on(730))
    expect(deletionDay(usedAt, 30, on(705))).toEqual(on(735))
    expect(deletionDay(usedAt, 7, on(900))).toEqual(on(907))
  })
})
