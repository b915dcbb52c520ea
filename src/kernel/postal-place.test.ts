import { describe, expect, it } from 'vitest'
import { filledFrom, movedTo, namesOf, placesToOffer } from './postal-place'

const shinmachi = { prefecture: '青森県', city: '青森市', town: '新町' }
const several = [
  { prefecture: '石川県', city: '金沢市', town: '大桑町' },
  { prefecture: '石川県', city: '金沢市', town: '三小牛町' },
]
const nothing = { prefecture: '', city: '', street: '' }
const filled = { prefecture: '青森県', city: '青森市', street: '新町' }

describe('what a postcode fills in', () => {
  it('is its place, into what is empty', () => {
    expect(filledFrom(nothing, [shinmachi])).toEqual(filled)
    expect(filledFrom({ ...nothing, street: '新町2-3-1' }, [shinmachi])).toEqual({
      ...filled,
      street: '新町2-3-1',
    })
    expect(filledFrom({ ...nothing, prefecture: '青森県' }, [shinmachi])).toEqual(filled)
  })

  it('is what several places have in common', () => {
    expect(filledFrom(nothing, several)).toEqual({ prefecture: '石川県', city: '金沢市', street: '' })
    expect(filledFrom(nothing, [shinmachi, ...several])).toEqual(nothing)
  })

  it('is nothing where something else was typed, or nothing is known', () => {
    for (const typed of [
      { ...nothing, prefecture: '東京都' },
      { ...nothing, city: '弘前市' },
    ])
      expect(filledFrom(typed, [shinmachi])).toEqual(typed)
    expect(filledFrom(filled, [])).toEqual(filled)
  })
})

describe('what is offered', () => {
  it('is every place, until one of them is typed', () => {
    expect(placesToOffer(nothing, several)).toEqual(several)
    expect(placesToOffer(filledFrom(nothing, several), several)).toEqual(several)
    expect(placesToOffer({ prefecture: '石川県', city: '金沢市', street: '大桑町1' }, several)).toEqual([])
    expect(placesToOffer({ ...filled, city: '青森 市' }, [shinmachi])).toEqual([])
    expect(placesToOffer({ ...filled, street: '' }, [{ ...shinmachi, town: '' }])).toEqual([])
  })

  it('is the place of the postcode where another was typed', () => {
    expect(placesToOffer({ ...filled, city: '弘前市' }, [shinmachi])).toEqual([shinmachi])
  })
})

it('calls places by their towns where nothing else differs', () => {
  expect(namesOf(several)).toEqual(['大桑町', '三小牛町'])
  expect(namesOf([shinmachi])).toEqual(['青森県青森市新町'])
  expect(namesOf([shinmachi, ...several])).toEqual([
    '青森県青森市新町',
    '石川県金沢市大桑町',
    '石川県金沢市三小牛町',
  ])
  expect(namesOf([shinmachi, { ...shinmachi, town: '' }])).toEqual(['青森県青森市新町', '青森県青森市'])
})

it('takes the chosen place in, and keeps a number and what already begins with the town', () => {
  expect(movedTo({ prefecture: '東京都', city: '', street: '大手町' }, shinmachi)).toEqual(filled)
  expect(movedTo({ ...nothing, street: '２－３－１' }, shinmachi).street).toBe('新町２－３－１')
  expect(movedTo({ ...nothing, street: '新町2-3-1' }, shinmachi).street).toBe('新町2-3-1')
  expect(movedTo({ ...nothing, street: '大手町1' }, { ...shinmachi, town: '' }).street).toBe('')
})
