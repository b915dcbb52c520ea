import { expect, it } from 'vitest'
import { type Field, fieldsOf, parseForm } from '../../forms/form'
import { workedOutFrom } from './corrected-fields'

const worked = (id: string, formula: object) => ({ id, kind: 'calculated', label: id, formula })

it('finds what a form works out from a field: sums of its rows, and nothing of others', () => {
  const parsed = parseForm({
    title: '費用',
    pages: [
      {
        id: 'budget',
        title: '費用',
        sections: [
          {
            id: 'part',
            fields: [
              {
                id: 'costs',
                kind: 'group',
                label: '支出',
                rowName: '支出',
                fields: [{ id: 'cost', kind: 'money', label: '金額' }],
              },
              { id: 'seats', kind: 'number', label: '席' },
              worked('total', { sumOf: 'costs', each: { field: 'cost' } }),
              worked('each', { dividedBy: [{ field: 'total' }, { field: 'seats' }] }),
            ],
          },
        ],
      },
    ],
  })
  if (!('form' in parsed)) throw new Error(JSON.stringify(parsed))
  const { form } = parsed
  const named = (id: string) =>
    [...fieldsOf(form)].map(({ field }) => field).find((one) => one.id === id) as Field
  const from = (id: string) => workedOutFrom(form, named(id)).map((one) => one.id)
  expect([from('costs'), from('seats'), from('total')]).toEqual([['total'], ['each'], ['each']])
})
