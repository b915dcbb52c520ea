import { describe, expect, it } from 'vitest'
import { decide } from '../deciding'
import { formLimits, parseForm } from '../form'
import { mostSteps } from './circles'

const now = new Date('2026-01-28T10:41:00+09:00')
const formOf = (fields: readonly object[]) => ({
  title: '申込',
  pages: [
    {
      id: 'first',
      title: '申込',
      sections: Array.from({ length: Math.ceil(fields.length / 300) }, (_, s) => ({
        id: `part-${s}`,
        fields: fields.slice(s * 300, (s + 1) * 300),
      })),
    },
  ],
})
const text = (id: string, more: object = {}) => ({ id, kind: 'text', label: id, ...more })
const nested = (times: number, inner: unknown, wrap: (one: unknown) => object): unknown =>
  times === 0 ? inner : wrap(nested(times - 1, inner, wrap))
const said = (document: unknown): string => {
  const result = parseForm(document)
  return 'mistakes' in result ? (result.mistakes[0]?.message ?? '') : ''
}

describe('a form document', () => {
  it.each([45, 100, 3000])('is refused, not run into, where conditions nest %d deep', (times) => {
    const inner = { field: 'a', is: 'x' }
    const conditions = [
      nested(times, inner, (one) => ({ not: one })),
      nested(times, inner, (one) => ({ all: [one] })),
      nested(times, 'junk', (one) => ({ any: [one] })),
    ]
    for (const visibleIf of conditions)
      expect(said(formOf([text('a'), text('b', { visibleIf })]))).toContain(times > 50 ? '入れ子が' : '')
    const formula = nested(times, 1, (one) => ({ sum: [one] }))
    expect(said(formOf([{ id: 'c', kind: 'calculated', label: 'c', formula }]))).toContain('入れ子が')
  })

  it('says where it is too deep, also of what is no JSON', () => {
    const round: Record<string, unknown> = {}
    round.round = round
    expect(said(round)).toContain('入れ子が')
    const visibleIf = nested(100, 'x', (one) => ({ not: one }))
    const result = parseForm(formOf([text('a', { visibleIf })]))
    expect('mistakes' in result && result.mistakes[0]?.place).toMatch(
      /^pages\[0\]\(first\)\.sections\[0\]\(part-0\)\.fields\[0\]\(a\)\.visibleIf\.not/,
    )
  })

  it('holds so many questions, and no more', () => {
    const many = (count: number) => formOf(Array.from({ length: count }, (_, index) => text(`q${index}`)))
    expect(said(many(formLimits.questions))).toBe('')
    expect(said(many(formLimits.questions + 1))).toContain('合わせて1000個までです。いまは1001個です。')
  })
})

describe('questions that depend on each other, one after the other', () => {
  /** Each looks at the one after it, so that whoever asks for the first asks for all. */
  const chain = (steps: number, depth: number) =>
    Array.from({ length: steps + 1 }, (_, index) => ({
      id: `q${index}`,
      kind: 'calculated',
      label: `q${index}`,
      formula: index === steps ? 7 : nested(depth, { field: `q${index + 1}` }, (one) => ({ sum: [one] })),
    }))

  it('are decided as deep as they may go, whichever is asked for first', () => {
    const result = parseForm(formOf(chain(mostSteps, 24)))
    if (!('form' in result)) throw new Error(JSON.stringify(result.mistakes))
    expect(decide(result.form, {}, now).value('q0')).toBe(7)
  })

  it('are refused where they go on, each way once', () => {
    const result = parseForm(formOf(chain(300, 0)))
    if (!('mistakes' in result)) throw new Error('was read')
    expect(result.mistakes.map(({ message }) => message)).toEqual([
      `「q${300 - mostSteps - 1}」から、条件や計算が50段より長くつながっています。途中の項目を減らしてください。`,
    ])
    expect(result.mistakes[0]?.place).toMatch(/\(q249\)\.formula$/)
  })
})
