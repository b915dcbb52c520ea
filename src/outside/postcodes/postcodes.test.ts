import { expect, it } from 'vitest'
import { prefectures } from '../../kernel/prefectures'
import { placesAt } from './postcodes'

it('knows the place of a postcode', () => {
  expect(placesAt('0300801')).toEqual([{ prefecture: '青森県', city: '青森市', town: '新町' }])
})

it('knows every place where there are several, also in two prefectures', () => {
  const many = placesAt('4520961')
  expect(many).toHaveLength(66)
  expect(new Set(many.map(({ city }) => city))).toEqual(new Set(['清須市']))
  expect(placesAt('4980000').map(({ prefecture }) => prefecture)).toEqual(['愛知県', '三重県'])
})

it('has no town where the list has none, or words that are no name', () => {
  expect(placesAt('0310000')).toEqual([{ prefecture: '青森県', city: '八戸市', town: '' }])
  expect(placesAt('4090142').map(({ town }) => town)).toEqual([''])
  expect(placesAt('7614101').map(({ town }) => town)).toEqual([''])
})

it.each(['0308570', '9999999', '', '030', '030-0801', '1e6', '__proto__', '０３００８０１'])(
  'knows nothing of %j',
  (postcode) => {
    expect(placesAt(postcode)).toEqual([])
  },
)

it('names prefectures as we do, whose list is whole', () => {
  expect(new Set(prefectures).size).toBe(47)
  // One postcode of each prefecture: the first numbers of the 47 capitals' own.
  for (const postcode of ['0600000', '0300000', '1000000', '9000000', '6040000'])
    for (const { prefecture } of placesAt(postcode)) expect(prefectures).toContain(prefecture)
})
