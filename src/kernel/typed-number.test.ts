import { describe, expect, it } from 'vitest'
import { parseCorporateNumber, parsePhone, parsePostcode, spokenPostcode } from './typed-number'

describe('郵便番号', () => {
  it.each([
    ['030-8570', '0308570'],
    ['〒０３０－８５７０', '0308570'],
    [' 030 8570 ', '0308570'],
    ['030ー8570', '0308570'],
    ['0308570', '0308570'],
  ])('reads %s', (typed, postcode) => expect(parsePostcode(typed)).toBe(postcode))

  it.each(['030-857', '030-85700', 'abc', '', '３０'])('does not read %s', (typed) =>
    expect(parsePostcode(typed)).toBeNull(),
  )

  it('is shown with its hyphen', () => expect(spokenPostcode('0308570')).toBe('030-8570'))
})

describe('電話番号', () => {
  it.each([
    ['017-734-1111', '017-734-1111'],
    ['０１７（７３４）１１１１', '017-734-1111'],
    ['+81 17-734-1111', '017-734-1111'],
    ['+81 (0)90 1234 5678', '090-1234-5678'],
    ['09012345678', '09012345678'],
    ['090ー1234ー5678', '090-1234-5678'],
    ['+1 202 555 0143', '+1-202-555-0143'],
  ])('reads %s', (typed, phone) => expect(parsePhone(typed)).toBe(phone))

  it.each(['734-1111', '110', '0177', 'なし', '017-734-1111 内線12', '+81'])('does not read %s', (typed) =>
    expect(parsePhone(typed)).toBeNull(),
  )
})

describe('法人番号', () => {
  it.each([
    ['8990000000001', '8990000000001'],
    ['８-9900-0000-0001', '8990000000001'],
    ['T8990000000001', '8990000000001'],
  ])('reads %s', (typed, number) => expect(parseCorporateNumber(typed)).toBe(number))

  it.each(['7990000000001', '899000000000', '89900000000010', 'あ'])('does not read %s', (typed) =>
    expect(parseCorporateNumber(typed)).toBeNull(),
  )
})
