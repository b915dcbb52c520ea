import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkDigitOf, myNumbersIn } from './my-number'

/** Twelve digits with a right check digit; nobody's, made for tests. */
const right = fc
  .array(fc.nat({ max: 9 }), { minLength: 11, maxLength: 11 })
  .map((digits) => digits.join(''))
  .map((eleven) => eleven + checkDigitOf(eleven))

const wide = (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
const between = fc.constantFrom('', ' ', '-', '\u3000', '－', '‐', 'ー', ' - ')
const words = fc.constantFrom('', '番号は', '、', '。\n', 'A', '（', 'です')

describe('個人番号 in a text', () => {
  it.each([
    ['123456789018', ['123456789018']],
    ['１２３４５６７８９０１８', ['123456789018']],
    ['私の番号は1234-5678-9018です', ['123456789018']],
    ['1234　5678　9018', ['123456789018']],
    ['電話 017-734-1111 1234-5678-9018', ['123456789018']],
    ['電話 017-734-1111 1234 5678 9018', ['123456789018']],
    ['みほん市1-2-3 1234 5678 9018', ['123456789018']],
    ['1234 5678 9018 2階', ['123456789018']],
    ['123456789012', []],
    ['1234567890180', []],
    ['0123456789018', []],
    ['1234 5678 9018 0000', []],
    ['1111-1234-5678-9018', []],
    ['12345678901', []],
    ['1234\n5678\n9018', []],
    ['', []],
  ])('of %j: %j', (text, numbers) => {
    expect(myNumbersIn(text)).toEqual(numbers)
  })

  it('is found in any width, in groups of any kind, between any words', () => {
    fc.assert(
      fc.property(right, between, fc.boolean(), words, words, (number, gap, isWide, before, after) => {
        const written = (number.match(/.{4}/g) ?? []).join(gap)
        expect(myNumbersIn(before + (isWide ? wide(written) : written) + after)).toEqual([number])
      }),
    )
  })

  it('is none with any other check digit, nor with a digit more on either side', () => {
    fc.assert(
      fc.property(right, fc.integer({ min: 1, max: 9 }), fc.nat({ max: 9 }), (number, more, digit) => {
        const wrong = number.slice(0, 11) + ((Number(number[11]) + more) % 10)
        expect(myNumbersIn(wrong)).toEqual([])
        expect(myNumbersIn(number + digit)).toEqual([])
        expect(myNumbersIn(digit + number)).toEqual([])
      }),
    )
  })

  it('throws nothing, whatever the text is, however long', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => Array.isArray(myNumbersIn(text))))
    for (const text of ['1 '.repeat(50_000), '1'.repeat(100_000), '-'.repeat(100_000)])
      expect(myNumbersIn(text)).toEqual([])
  })
})

it('checks as the ordinance says', () => {
  // 11 − (Σ mod 11), and 0 for a remainder of 0 or 1.
  expect(['12345678901', '00000000000', '00000000001', '00000000006'].map(checkDigitOf)).toEqual([8, 0, 9, 0])
})
