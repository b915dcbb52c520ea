import { expect, it } from 'vitest'
import { url } from '../../../urls'
import { type CaseView, nextZoom, parseCaseView, queryOf, turnRight } from './case-view'

const view = (query: string) => parseCaseView(new URLSearchParams(query))
const plain = view('')
const file = '01a20452-ba6f-7675-a59a-bd0d4cd2ea87'

it('reads back what it writes into an address', () => {
  const seen: CaseView = { tab: 'files', file, page: 3, zoom: 150, turned: 270, warned: true, alone: true }
  const address = url('inbox', { tenant: 't' }, queryOf(seen))
  expect(view(address.split('?')[1]!)).toEqual(seen)
  expect(url('inbox', { tenant: 't' }, queryOf(plain))).toBe('/t/staff/applications')
})

it.each([
  'file=../../etc/passwd&zoom=-1&rotate=45&page=0&tab=x&open=2&alone=yes',
  'file=&zoom=1e3&rotate=NaN&page=99999999999999999999',
  'zoom=150.5&page=-3&rotate=%00&zoom=7',
])('takes rubbish for nothing: %s', (query) => {
  expect(view(query)).toEqual(plain)
})

it('goes through the sizes step by step to their ends', () => {
  expect(nextZoom('whole', 1)).toBe(125)
  expect(nextZoom('whole', -1)).toBeNull()
  expect(nextZoom(125, -1)).toBe(100)
  expect(nextZoom(400, 1)).toBeNull()
  expect(nextZoom(50, -1)).toBeNull()
  expect([0, 90, 180, 270].map((one) => turnRight(one as 0))).toEqual([90, 180, 270, 0])
})
