import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type ChainRow, chainStart, firstBreak, linkOf } from './chain'
import type { RecordedHappening } from './happening'

const application = '01a20452-ba6f-7675-a59a-bd0d4cd2ea87'

const happenings: RecordedHappening[] = [
  {
    position: 1,
    kind: 'application.submitted',
    at: new Date('2026-01-28T01:36:00.123Z'),
    actor: { kind: 'guest', id: 'x' },
    detail: { number: '260000000018', revision: 1 },
  },
  {
    position: 2,
    kind: 'application.corrected',
    at: new Date('2026-01-28T02:00:00Z'),
    actor: { kind: 'guest' },
    detail: { revision: 2, number: '260000000018' },
  },
  {
    position: 3,
    kind: 'application.withdrawn',
    at: new Date('2026-01-29T00:00:00Z'),
    actor: { kind: 'guest' },
    detail: { reason: '転居するため' },
  },
]

function chained(rows: readonly RecordedHappening[]): ChainRow[] {
  let previous: Buffer = chainStart
  return rows.map((row) => {
    const link = { ...row, previous, hash: linkOf(application, previous, row) }
    previous = link.hash
    return link
  })
}

it('is whole as it was written, in whatever order the facts come back', () => {
  const rows = chained(happenings)
  expect(firstBreak(application, rows)).toBeNull()
  const turned = rows.map((row) => ({
    ...row,
    detail: Object.fromEntries(Object.entries(row.detail).reverse()),
  }))
  expect(firstBreak(application, turned)).toBeNull()
  expect(firstBreak(application, [])).toBeNull()
})

it('breaks where a fact was changed', () => {
  const changes: ((row: ChainRow) => ChainRow)[] = [
    (row) => ({ ...row, at: new Date(row.at.getTime() + 1) }),
    (row) => ({ ...row, kind: 'application.link-requested' }),
    (row) => ({ ...row, actor: { kind: 'staff', id: '1', name: '佐藤' } }),
    (row) => ({ ...row, detail: { ...row.detail, more: true } }),
    (row) => ({ ...row, hash: Buffer.alloc(32, 1) }),
    (row) => ({ ...row, previous: Buffer.alloc(32, 1) }),
  ]
  fc.assert(
    fc.property(fc.nat(2), fc.constantFrom(...changes), (at, change) => {
      const rows = chained(happenings).map((row, index) => (index === at ? change(row) : row))
      expect(firstBreak(application, rows)).toBe(at + 1)
    }),
  )
})

it('breaks where a row was taken out, put in or moved, and under another application', () => {
  const [one, two, three] = chained(happenings) as [ChainRow, ChainRow, ChainRow]
  expect(firstBreak(application, [two, three])).toBe(1)
  expect(firstBreak(application, [one, three])).toBe(2)
  expect(firstBreak(application, [one, { ...three, position: 2 }])).toBe(2)
  expect(firstBreak(application, [one, one, two, three])).toBe(2)
  expect(firstBreak(application, [one, three, two])).toBe(2)
  expect(firstBreak('01a20452-ba6f-7675-a59a-bd0d4cd2ea88', [one, two, three])).toBe(1)
})
