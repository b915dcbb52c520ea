import { describe, expect, it } from 'vitest'
import { parseForm } from '../form'
import type { Condition, Expression } from './condition'

const choice = (id: string, more: object = {}) => ({
  id,
  kind: 'choice',
  label: id,
  options: [
    { value: 'a', label: 'A' },
    { value: 'b', label: 'B' },
  ],
  ...more,
})
const text = (id: string, more: object = {}) => ({ id, kind: 'text', label: id, ...more })
const total = (formula: Expression) => ({ id: 'total', kind: 'calculated', label: '合計', formula })
const group = (...fields: object[]) => ({ id: 'rows', kind: 'group', label: '明細', rowName: '明細', fields })

function mistakesOf(fields: object[], more: object = {}) {
  const sections = [{ id: 'part', fields }]
  const parsed = parseForm({ title: '申込', pages: [{ id: 'first', title: '申込', sections }], ...more })
  return 'mistakes' in parsed ? parsed.mistakes : []
}

const when = (visibleIf: Condition | object) => mistakesOf([choice('kind'), text('why', { visibleIf })])

describe('the rules of a form', () => {
  it('are taken where they say something that can be', () => {
    expect(when({ field: 'kind', is: 'a' })).toEqual([])
    expect(
      when({ all: [{ field: 'kind', oneOf: ['a', 'b'] }, { not: { field: 'kind', answered: false } }] }),
    ).toEqual([])
    expect(
      mistakesOf([
        group(choice('each')),
        text('why', { visibleIf: { anyRow: 'rows', that: { field: 'each', is: 'a' } } }),
      ]),
    ).toEqual([])
    expect(
      mistakesOf([group(choice('each'), text('why', { visibleIf: { field: 'each', is: 'b' } }))]),
    ).toEqual([])
  })

  it('name their place when they are wrong', () => {
    expect(when({ field: 'gone', is: 'a' })).toEqual([
      {
        place: 'pages[0](first).sections[0](part).fields[1](why).visibleIf',
        message: 'id「gone」の項目がありません。',
      },
    ])
  })

  it.each([
    ['an option that is not offered', { field: 'kind', is: 'c' }, '選択肢「c」はありません'],
    ['one of several that is not offered', { field: 'kind', oneOf: ['a', 'c'] }, '選択肢「c」はありません'],
    ['an order where there is none', { field: 'kind', moreThan: 'a' }, '大小を比べられるのは'],
    ['a part of what is no list', { field: 'kind', includes: 'a' }, 'includes は使えません'],
    ['rows of what has none', { rows: 'kind', atLeast: 1 }, '繰り返しではありません'],
    ['today beside an option', { field: 'kind', is: { today: true } }, '比べられない値です'],
    ['itself', { field: 'why', answered: true }, '堂々巡りになっています：why → why'],
    ['nothing at all', {}, '条件は'],
    [
      'a name that every object has',
      { field: 'constructor', is: 'a' },
      'id「constructor」の項目がありません',
    ],
  ])('refuse %s', (_, condition, says) => {
    expect(when(condition)[0]?.message).toContain(says)
  })

  it('refuse the inside of a row from outside of it', () => {
    const [mistake] = mistakesOf([
      group(choice('each')),
      text('why', { visibleIf: { field: 'each', is: 'a' } }),
    ])
    expect(mistake?.message).toContain('anyRow')
  })

  it('refuse circles over several steps, through sections and calculations', () => {
    const round = mistakesOf([
      choice('one', { visibleIf: { field: 'two', is: 'a' } }),
      choice('two', { visibleIf: { field: 'three', is: 'a' } }),
      choice('three', { visibleIf: { field: 'one', is: 'a' } }),
    ])
    expect(round[0]?.message).toContain('one → two → three → one')
    const section = mistakesOf([choice('own')], {
      pages: [
        {
          id: 'first',
          title: '申込',
          sections: [{ id: 'part', visibleIf: { field: 'own', is: 'a' }, fields: [choice('own')] }],
        },
      ],
    })
    expect(section[0]?.message).toContain('own → own')
    expect(mistakesOf([total({ sum: [{ field: 'total' }] })])[0]?.message).toContain('total → total')
  })

  it('refuse a question of a row that depends on how many rows count, since that depends on what is asked in them', () => {
    const rows = (cell: object) => mistakesOf([group(text('each'), cell)])
    const some = { rows: 'rows', atLeast: 2 }
    expect(rows(text('why', { visibleIf: some }))[0]?.message).toContain('why → why')
    expect(rows(text('why', { requiredIf: some }))).toEqual([])
    expect(rows({ ...total({ rows: 'rows' }), visibleIf: some })).toEqual([])
  })

  it('refuse to calculate with what is no number', () => {
    expect(mistakesOf([text('name'), total({ sum: [{ field: 'name' }] })])[0]?.message).toContain(
      '数ではないため',
    )
  })

  it('refuse a check at a question that there is not, and required conditions on what is worked out', () => {
    const check = { must: { field: 'kind', is: 'a' }, message: '違います。', at: 'gone' }
    expect(mistakesOf([choice('kind')], { checks: [check] })[0]?.place).toBe('checks[0].at')
    expect(
      mistakesOf([choice('kind'), { ...total(1), requiredIf: { field: 'kind', is: 'a' } }])[0]?.message,
    ).toContain('必須にできません')
  })
})
