import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Entry } from '../fields/kind'
import type { Condition, Expression } from './condition'
import { dayOf, isDay, yearsBetween } from './days'
import { Decided } from './decide'
import type { LogicField, LogicForm } from './logic-form'

const today = '2026-01-28'
const formOf = (...fields: LogicField[]): LogicForm => ({
  pages: [{ id: 'page', sections: [{ id: 'part', fields }] }],
})
const text = (id: string, visibleIf?: Condition): LogicField => ({
  id,
  kind: 'text',
  ...(visibleIf && { visibleIf }),
})
const choice = (id: string, visibleIf?: Condition): LogicField => ({
  id,
  kind: 'choice',
  ...(visibleIf && { visibleIf }),
})
const decided = (form: LogicForm, entries: Record<string, Entry> = {}) =>
  new Decided(form, { entries, today })
const sum = (formula: Expression, form: LogicForm = formOf(), entries: Record<string, Entry> = {}) =>
  decided(
    { pages: [...form.pages, ...formOf({ id: 'total', kind: 'calculated', formula, decimals: 2 }).pages] },
    entries,
  ).value('total')

describe('a condition', () => {
  const form = formOf(
    choice('kind'),
    text('why', { field: 'kind', is: 'other' }),
    text('more', { field: 'why', answered: true }),
  )

  it('shows a question for its answer only', () => {
    expect(decided(form, { kind: 'other' }).shows('why')).toBe(true)
    expect(decided(form, { kind: 'new' }).shows('why')).toBe(false)
    expect(decided(form).shows('why')).toBe(false)
  })

  it('sees no answer where a question is not asked, whatever was typed there', () => {
    expect(decided(form, { kind: 'other', why: 'x' }).shows('more')).toBe(true)
    expect(decided(form, { kind: 'new', why: 'x' }).shows('more')).toBe(false)
    expect(decided(form, { kind: 'new', why: 'x' }).value('why')).toBeUndefined()
  })

  it('does not hold against an unanswered question, whichever way it compares', () => {
    for (const condition of [{ is: 'a' }, { isNot: 'a' }, { oneOf: ['a'] }])
      expect(decided(form).holds({ field: 'kind', ...condition } as Condition)).toBe(false)
    expect(decided(form).holds({ field: 'kind', answered: false })).toBe(true)
    expect(decided(form).holds({ not: { field: 'kind', is: 'a' } })).toBe(true)
  })

  it('joins by all, any and not', () => {
    const a: Condition = { field: 'kind', is: 'a' }
    const b: Condition = { field: 'kind', is: 'b' }
    const of = (condition: Condition) => decided(form, { kind: 'a' }).holds(condition)
    expect([of({ all: [a, b] }), of({ any: [a, b] }), of({ not: b })]).toEqual([false, true, true])
  })

  it('knows names that every object has for what they are: unknown', () => {
    expect(decided(form).shows('constructor')).toBe(false)
    expect(decided(form, Object.create({ kind: 'other' })).shows('why')).toBe(false)
    expect(decided(form).shows('__proto__.1.x')).toBe(false)
  })
})

describe('rows', () => {
  const form = formOf(
    {
      id: 'children',
      kind: 'group',
      minRows: 1,
      fields: [choice('kind'), text('why', { field: 'kind', is: 'other' })],
    },
    text('note', { anyRow: 'children', that: { field: 'kind', is: 'other' } }),
  )
  const entries = {
    children: ['1', '3'],
    'children.1.kind': 'new',
    'children.3.kind': 'other',
    'children.3.why': 'y',
  }

  it('decide for themselves', () => {
    expect(decided(form, entries).shows('children.1.why')).toBe(false)
    expect(decided(form, entries).shows('children.3.why')).toBe(true)
    expect(decided(form, entries).shows('children.9.why')).toBe(false)
    expect(decided(form, entries).shows('note')).toBe(true)
  })

  it('count where something was typed, and as many as are needed', () => {
    expect(decided(form).rows('children')).toEqual(['1'])
    expect(decided(form, { children: ['4', '5'], 'children.5.kind': 'new' }).rows('children')).toEqual([
      '4',
      '5',
    ])
    expect(decided(form, { children: ['4', '5'], 'children.4.kind': 'new' }).rows('children')).toEqual(['4'])
    expect(decided(form, { children: ['x', '-1', '1e3', '01'] }).rows('children')).toEqual([])
  })

  it('are not seen from outside by the names of their questions', () => {
    expect(decided(form, entries).shows('why')).toBe(false)
    expect(decided(form, entries).holds({ field: 'kind', answered: true })).toBe(false)
  })
})

describe('a calculation', () => {
  it('adds without dust, and rounds as it is told', () => {
    expect(sum({ sum: [0.1, 0.2] })).toBe(0.3)
    expect(sum({ dividedBy: [10, 3] })).toBe(3.33)
    expect(sum({ product: [1.005, 100] })).toBe(100.5)
    const rounded = (rounding: 'up' | 'down' | 'half', value: number) =>
      decided(formOf({ id: 'a', kind: 'calculated', formula: value, rounding })).value('a')
    expect([rounded('up', 0.1), rounded('down', 0.9), rounded('half', 0.5), rounded('half', -0.4)]).toEqual([
      1, 0, 1, 0,
    ])
    expect(rounded('up', -1.2)).toBe(-2)
  })

  it('has no value where it cannot have one', () => {
    expect(sum({ dividedBy: [1, 0] })).toBeUndefined()
    expect(sum({ product: [1e12, 10] })).toBeUndefined()
    expect(sum({ minus: [1, { field: 'gone' }] })).toBeUndefined()
    expect(sum({ sum: [1, { field: 'gone' }] })).toBe(1)
  })

  it('counts years as birthdays do, and days', () => {
    expect(sum({ years: ['2008-01-28', { today: true }] })).toBe(18)
    expect(sum({ years: ['2008-01-29', { today: true }] })).toBe(17)
    expect(sum({ days: ['2026-01-28', '2026-03-01'] })).toBe(32)
    expect(yearsBetween('2026-01-28', '2020-01-29')).toBe(-5)
  })

  it('counts minutes between times, and has no value where one is missing', () => {
    const form = formOf({ id: 'from', kind: 'time' }, { id: 'to', kind: 'time' })
    const minutes: Expression = { minutes: [{ field: 'from' }, { field: 'to' }] }
    expect(sum(minutes, form, { from: '午前9時半', to: '13:00' })).toBe(210)
    expect(sum(minutes, form, { from: '13:00', to: '9:30' })).toBe(-210)
    expect(sum(minutes, form, { from: '13:00', to: 'ひる' })).toBeUndefined()
    expect(sum({ minutes: ['09:00', { field: 'to' }] }, form, { to: '9:05' })).toBe(5)
  })

  it('moves days over the ends of months and years', () => {
    expect(dayOf({ today: true, plusYears: 1 }, '2024-02-29')).toBe('2025-02-28')
    expect(dayOf({ today: true, plusMonths: -1 }, '2026-03-31')).toBe('2026-02-28')
    expect(dayOf({ today: true, plusDays: 1 }, '2026-12-31')).toBe('2027-01-01')
    expect([isDay('2026-02-30'), isDay('2026-02-28'), isDay('x')]).toEqual([false, true, false])
  })

  it('never gives anything but a finite number, whatever it is made of', () => {
    const formula = fc.letrec<{ formula: Expression }>((tie) => ({
      formula: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.double({ noNaN: true, min: -1e12, max: 1e12 }),
        fc.array(tie('formula'), { minLength: 1, maxLength: 3 }).map((terms) => ({ sum: terms })),
        fc.array(tie('formula'), { minLength: 1, maxLength: 3 }).map((terms) => ({ product: terms })),
        fc.tuple(tie('formula'), tie('formula')).map((terms) => ({ dividedBy: terms })),
        fc.tuple(tie('formula'), tie('formula')).map((terms) => ({ minus: terms })),
      ),
    })).formula
    fc.assert(
      fc.property(formula, (one) => {
        const value = sum(one)
        if (value === undefined) return
        expect(Number.isFinite(value) && Math.abs(value as number) <= 1e12).toBe(true)
        expect(JSON.parse(JSON.stringify(value))).toBe(value)
      }),
    )
  })
})
