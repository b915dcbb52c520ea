import { expect, it } from 'vitest'
import type { FieldOf, ParseContext } from '../kind'
import { address } from './address'
import { boxesOfLine, filledEntry, movedEntry } from './fill-address'
import { readAddress } from './read-address'

const context: ParseContext = { lang: 'ja', now: new Date(0), files: [] }
const asked: FieldOf<typeof address.settings> = { id: 'home', kind: 'address', label: '住所', required: true }
const answer = {
  postcode: '0300801',
  prefecture: '青森県',
  city: '青森市',
  street: '新町2-3-1',
  building: 'みほんビル5階',
}

it('says its parts for a profile, and all of it on one line', () => {
  expect(address.text(asked, answer)).toBe('〒030-0801\u3000青森県青森市新町2-3-1\u3000みほんビル5階')
  expect(address.says?.(answer)).toEqual({
    postcode: '0300801',
    address: '青森県青森市新町2-3-1\u3000みほんビル5階',
  })
  expect(readAddress(['', '青森県', '青森市', '', ''])).toBe('青森県青森市')
})

it('names every wrong box', () => {
  expect(address.parse(asked, ['0', '青森', '', '新町', '\ue000'], context)).toMatchObject({
    error: { parts: ['postcode', 'prefecture', 'building', 'city'] },
  })
})

it('fills in from a postcode of seven digits only, and moves to places that there are', () => {
  expect(filledEntry(['030-080', '', '', '', ''])).toBeNull()
  expect(filledEntry('')).toBeNull()
  expect(filledEntry(['030-0801', '', '', '', 'B1'])).toEqual(['030-0801', '青森県', '青森市', '新町', 'B1'])
  expect(filledEntry(['9999999'])).toEqual(['9999999', '', '', '', ''])
  expect(movedEntry(['921-8046', '', '', '12', ''], 1)).toEqual([
    '921-8046',
    '石川県',
    '金沢市',
    '三小牛町12',
    '',
  ])
  expect(movedEntry(['921-8046', '', '', '12', ''], 2)).toEqual(['921-8046', '', '', '12', ''])
})

it.each([
  ['030-0801', '青森県青森市新町2-3-1 みほん荘', ['030-0801', '青森県', '青森市', '新町2-3-1 みほん荘', '']],
  ['030-0801', ' 青森県 青森市\u3000新町2', ['030-0801', '青森県', '青森市', '新町2', '']],
  ['030-0801', '青森市新町2', ['030-0801', '青森県', '青森市', '新町2', '']],
  ['030-8570', '青森県青森市長島1', ['030-8570', '青森県', '', '青森市長島1', '']],
  ['030-0801', '東京都港区芝公園', ['030-0801', '東京都', '', '港区芝公園', '']],
  ['', 'みほん市中央1', ['', '', '', 'みほん市中央1', '']],
])('parts the line of a profile: %j %j', (postcode, line, boxes) => {
  expect(boxesOfLine(postcode, line)).toEqual(boxes)
})

it('begins with nothing that it would refuse', () => {
  const own = { ...asked, prefill: 'address' as const }
  expect(address.begin?.(own, (source) => (source === 'address' ? '青森\u200b県' : '030-0801'))).toBe('')
  expect(address.begin?.(own, () => '')).toBe('')
  expect(address.begin?.({ ...asked, prefill: 'name' }, () => '青森 花子')).toBe('')
})
