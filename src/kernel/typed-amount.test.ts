import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupedAmount, largestAmount, parseAmount } from './typed-amount'

describe('a number as people write it', () => {
  it.each([
    ['0', 0],
    ['１２', 12],
    ['1,000', 1000],
    ['１，２３４，５６７', 1_234_567],
    ['1、000', 1000],
    ['1 234 567', 1_234_567],
    [' +5\u3000', 5],
    ['−3', -3],
    ['ー3', -3],
    ['▲1,000', -1000],
    ['- 0', 0],
    ['１．５', 1.5],
    ['1。5', 1.5],
    ['-0.25', -0.25],
    ['007', 7],
    ['1万', 10_000],
    ['１万２千', 12_000],
    ['12万3,000', 123_000],
    ['3千5百', 3500],
    ['1千万', 10_000_000],
    ['5百万', 5_000_000],
    ['1億2,345万6,789', 123_456_789],
    ['1.5万', 15_000],
    ['1.15万', 11_500],
    ['2.5億', 250_000_000],
    ['1.1千万', 11_000_000],
  ])('%s is %d', (typed, value) => expect(parseAmount(typed)).toMatchObject({ value, unit: '', exact: true }))

  it.each([
    ['3人', 3, '人'],
    ['３ 人', 3, '人'],
    ['1万人', 10_000, '人'],
    ['12.5㎡', 12.5, '㎡'],
    ['12.5 m2', 12.5, 'm2'],
    ['100ｍ²', 100, 'm²'],
    ['5メートル', 5, 'メートル'],
    ['50％', 50, '%'],
    ['3以上', 3, '以上'],
  ])('%s is %d with the unit %s', (typed, value, unit) =>
    expect(parseAmount(typed)).toMatchObject({ value, unit }),
  )

  it.each([
    '',
    '人',
    '万',
    '千葉',
    'abc',
    '1,00',
    '1,2345',
    '12,34',
    '1 2',
    '3-5',
    '3〜5',
    '1.2.3',
    '1.5万2',
    '1万2億',
    '1万2万',
    '1/2',
    '1e5',
    '0x10',
    '約3',
    '10時間30分',
    '３個と２個',
    '--3',
    '1.',
    `1${' '.repeat(100)}`,
    '9'.repeat(100_000),
  ])('%s is none', (typed) => expect(parseAmount(typed)).toBeUndefined())

  it('knows how many digits stand behind the point, and when there are more than it can keep', () => {
    expect(parseAmount('1.50')).toMatchObject({ decimals: 1 })
    expect(parseAmount('1.25万')).toMatchObject({ value: 12_500, decimals: 0 })
    expect(parseAmount('0.000001')).toMatchObject({ value: 0.000001, decimals: 6, exact: true })
    expect(parseAmount('123456789.123456')).toMatchObject({ decimals: 6, exact: true })
    expect(parseAmount('1234567890.123456')).toMatchObject({ exact: false })
    expect(parseAmount('12345678901234567')).toMatchObject({ exact: false })
  })

  it('comes back the same from how it is shown', () => {
    const whole = fc.integer({ min: -largestAmount, max: largestAmount })
    const decimal = fc
      .tuple(fc.integer({ min: -1e8, max: 1e8 }), fc.nat(6))
      .map(([n, e]) => Number(`${n}e-${e}`))
    fc.assert(
      fc.property(fc.oneof(whole, decimal), (given) => {
        const value = given === 0 ? 0 : given
        expect(parseAmount(groupedAmount(value))?.value).toBe(value)
        expect(parseAmount(String(value))?.value).toBe(value)
      }),
    )
  })
})

it.each([
  [0, '0'],
  [999, '999'],
  [1000, '1,000'],
  [-1234567.89, '-1,234,567.89'],
  [1234.123456, '1,234.123456'],
  [0.000001, '0.000001'],
])('%d is shown as %s', (value, shown) => expect(groupedAmount(value)).toBe(shown))
