import fc from 'fast-check'
import { expect, it } from 'vitest'
import { corporateNumber } from './corporate-number'
import { samples } from './corporate-number.samples'

const field = { ...samples.field, required: true }
const parse = (entry: string) =>
  corporateNumber.parse(field, entry, { lang: 'ja', now: new Date(0), files: [] })

it('finds every single wrong digit', () => {
  const right = '7000012050002'
  fc.assert(
    fc.property(fc.nat(12), fc.integer({ min: 1, max: 8 }), (place, more) => {
      const digit = (Number(right[place]) + more) % 10
      // 9 − (sum mod 9) cannot tell 0 from 9.
      fc.pre(place === 0 || digit % 9 !== Number(right[place]) % 9)
      const typed = right.slice(0, place) + digit + right.slice(place + 1)
      expect(parse(typed)).toMatchObject({ error: { message: expect.stringContaining('検査用数字') } })
    }),
  )
})

it('is read by conditions as its digits, once it is right', () => {
  expect(corporateNumber.read('Ｔ７０００－０１２０－５０００－２')).toBe('7000012050002')
  expect(corporateNumber.read('T8000012050002')).toBeUndefined()
})
