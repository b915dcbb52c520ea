import { expect, it } from 'vitest'
import { emptyProfile } from '../../applicants/profile'
import { parseForm } from '../../forms/form'
import { prefill } from './prefill'

const parsed = parseForm({
  title: '申込',
  pages: [
    {
      id: 'first',
      title: '申込者',
      sections: [
        {
          id: 'person',
          fields: [
            { id: 'name', kind: 'text', label: '氏名', prefill: 'name' },
            { id: 'birth', kind: 'date', label: '生年月日', birthday: true, prefill: 'birthdate' },
            { id: 'adult', kind: 'date', label: '成人の日', max: '2000-01-01', prefill: 'birthdate' },
          ],
        },
      ],
    },
  ],
})
if (!('form' in parsed)) throw new Error(JSON.stringify(parsed.mistakes))
const { form } = parsed
const account = { kind: 'individual' as const, email: 'hanako@example.jp' }
const now = new Date('2026-01-28T10:41:00+09:00')

it('begins a date with its three boxes, as they will be posted', () => {
  const profile = { ...emptyProfile, name: '髙橋 花子', birthdate: '1985-04-01' }
  expect(prefill(form, { ...account, profile }, now)).toEqual({
    entries: { name: '髙橋 花子', birth: ['1985', '4', '1'], adult: ['1985', '4', '1'] },
    prefilled: ['name', 'birth', 'adult'],
  })
})

it('fills in nothing that the question would refuse', () => {
  const profile = { ...emptyProfile, birthdate: '2001-04-01' }
  expect(prefill(form, { ...account, profile }, now)).toEqual({
    entries: { birth: ['2001', '4', '1'] },
    prefilled: ['birth'],
  })
})
