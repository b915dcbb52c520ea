import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FieldOf, ParseContext } from '../kind'
import { echoNumber } from './echo-number'
import { number } from './number'
import { readNumber } from './read-number'

type NumberField = FieldOf<typeof number.settings>
const context: ParseContext = { lang: 'ja', now: new Date(0), files: [] }
const plain: NumberField = { id: 'count', kind: 'number', label: '数', required: false, decimals: 0 }
const area: NumberField = { ...plain, label: '広さ', decimals: 2, unit: '㎡' }

const messageOf = (field: NumberField, typed: string) => {
  const parsed = number.parse(field, typed, context)
  return 'error' in parsed ? parsed.error.message : undefined
}

describe('the unit behind a number', () => {
  it.each(['12.5', '12.5㎡', '12.5 m2', '１２．５ｍ²', '12.5平米', '12.5M2'])(
    'may be typed in any of its forms: %s',
    (typed) => expect(number.parse(area, typed, context)).toEqual({ answer: 12.5 }),
  )

  it.each(['12.5坪', '12.5m', '12.5以上'])('is never another one: %s', (typed) => {
    expect(messageOf(area, typed)).toBe(
      `広さは「㎡」を単位として入力してください。いまは「${typed}」と入力されています。`,
    )
    expect(echoNumber(typed, { lang: 'ja', unit: '㎡' })).toBeUndefined()
  })

  it('is refused where none is asked for', () => {
    expect(messageOf(plain, '3km')).toBe(
      '数は「1,200」のように、数字で入力してください。いまは「3km」と入力されています。',
    )
  })

  it('stands behind the answer', () => {
    expect(number.text(area, 1234.5)).toBe('1,234.5㎡')
    expect(number.text(plain, -1234)).toBe('-1,234')
  })
})

describe('the limits of a number', () => {
  it.each([
    [area, '1.234', '広さは小数点以下2桁までで入力してください。いまは「1.234」と入力されています。'],
    [plain, '1兆', '数は「1,200」のように、数字で入力してください。いまは「1兆」と入力されています。'],
    [plain, '1000000000001', '数に入力できるのは1兆までです。'],
    [plain, '-1000000000001', '数に入力できるのは1兆までです。'],
    [{ ...plain, decimals: 6 }, '1234567890.123456', '数は合わせて15桁までの数字で入力してください。'],
    [{ ...plain, min: 3 }, '2', '数は3以上で入力してください。いまは2です。'],
    [{ ...plain, max: 3 }, '4', '数は3以下で入力してください。いまは4です。'],
    [{ ...plain, min: 3, max: 3 }, '4', '数は3で入力してください。いまは4です。'],
  ])('%j and %s: %s', (field, typed, says) => expect(messageOf(field, typed)).toContain(says))

  it('let everything else through, digit by digit', () => {
    const digits = fc.tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.nat(999_999))
    fc.assert(
      fc.property(digits, ([whole, fraction]) => {
        const typed = `${whole}.${String(fraction).padStart(6, '0')}`
        const answer = Number(typed) === 0 ? 0 : Number(typed)
        expect(number.parse({ ...plain, decimals: 6 }, typed, context)).toEqual({ answer })
        expect(readNumber(typed)).toBe(answer)
      }),
    )
  })

  it.each([
    [{ min: 2, max: 1 }, false],
    [{ decimals: 7 }, false],
    [{ max: 1e13 }, false],
    [{ min: -5, max: 1.5, decimals: 1, unit: '℃' }, true],
  ])('%j in a form document are right: %s', (own, right) => {
    expect(number.settings.safeParse(own).success).toBe(right)
  })
})

it.each([
  ['１２００', '人', '1,200人'],
  ['1.2万人', '人', '12,000人'],
  ['1200', '人', '1,200人'],
  ['12', '人', undefined],
  ['1,200人', '人', undefined],
  ['12くらい', '人', undefined],
  ['1000000000001', '', undefined],
])('repeats %s %s as %s', (typed, unit, said) => expect(echoNumber(typed, { lang: 'ja', unit })).toBe(said))
