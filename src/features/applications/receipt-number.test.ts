import fc from 'fast-check'
import { expect, it } from 'vitest'
import { makeReceiptNumber, parseReceiptNumber, spokenNumber } from './receipt-number'

const now = new Date('2026-04-01T00:00:00+09:00')
const running = fc.bigInt({ min: 1n, max: 999_999_999n })

it('begins with 年度 of Japan and is read out in groups of four', () => {
  expect(makeReceiptNumber(1n, now)).toMatch(/^26000000001\d$/)
  expect(makeReceiptNumber(1n, new Date('2026-03-31T23:59:59+09:00'))).toMatch(/^25000000001\d$/)
  expect(spokenNumber(makeReceiptNumber(1n, now))).toMatch(/^2600 0000 001\d$/)
})

it('is another one for every running number', () => {
  fc.assert(
    fc.property(running, running, (a, b) => {
      fc.pre(a !== b)
      expect(makeReceiptNumber(a, now)).not.toBe(makeReceiptNumber(b, now))
    }),
  )
})

it('is read as people type it', () => {
  const number = makeReceiptNumber(123_456n, now)
  const wide = spokenNumber(number).replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0))
  for (const typed of [
    number,
    spokenNumber(number),
    wide,
    number.replace(/(\d{4})(?=\d)/g, '$1－'),
    ` ${number}\n`,
  ])
    expect(parseReceiptNumber(typed)).toBe(number)
})

it('is not taken with one wrong digit', () => {
  fc.assert(
    fc.property(running, fc.nat(11), fc.integer({ min: 1, max: 9 }), (n, at, more) => {
      const number = makeReceiptNumber(n, now)
      const wrong = number.slice(0, at) + ((Number(number[at]) + more) % 10) + number.slice(at + 1)
      expect(parseReceiptNumber(wrong)).toBeNull()
    }),
  )
})

it('is not taken with two neighbours swapped, except 0 and 9, which its digit cannot tell apart', () => {
  fc.assert(
    fc.property(running, fc.nat(10), (n, at) => {
      const number = makeReceiptNumber(n, now)
      const [a, b] = [number[at]!, number[at + 1]!]
      fc.pre(a !== b && !['09', '90'].includes(a + b))
      expect(parseReceiptNumber(number.slice(0, at) + b + a + number.slice(at + 2))).toBeNull()
    }),
  )
})

it.each(['', '26', 'abcdefghijkl', '2600000000', '-26000000001', '２６００', '26000000001\u0000'])(
  'is not %j',
  (text) => {
    expect(parseReceiptNumber(text)).toBeNull()
  },
)
