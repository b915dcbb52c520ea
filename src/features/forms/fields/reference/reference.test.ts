import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { FieldOf, ParseContext } from '../kind'
import { reference } from './reference'

const context: ParseContext = { lang: 'ja', now: new Date(0), files: [] }
const card: FieldOf<typeof reference.settings> = {
  id: 'card-number',
  kind: 'reference',
  label: '利用者番号',
  required: true,
  minDigits: 4,
  maxDigits: 13,
}

const wide = (digit: string) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)
const digit = fc.constantFrom(...'0123456789').chain((one) => fc.constantFrom([one, one], [one, wide(one)]))
const gap = fc.constantFrom('', ' ', '\u3000', '-', '－', 'ー', '‐', '−', '\u00a0')

it('reads digits of any width with any spaces and hyphens between', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(digit, gap), { minLength: 4, maxLength: 13 }), (typed) => {
      const entry = typed.map(([[, shown], between]) => shown + between).join('')
      expect(reference.parse(card, entry, context)).toEqual({
        answer: typed.map(([[plain]]) => plain).join(''),
      })
    }),
  )
})

it('says one number of digits where there is only one', () => {
  const twelve = { ...card, minDigits: 12, maxDigits: 12 }
  expect(reference.parse(twelve, '１２３', context)).toEqual({
    error: { message: '利用者番号は12桁です。いまは3桁です。' },
  })
})

it('repeats only the beginning of what was typed, and no character in half', () => {
  const parsed = reference.parse(card, '葛\u{e0100}'.repeat(50), context)
  expect(parsed).toMatchObject({
    error: { message: expect.stringContaining(`「${'葛\u{e0100}'.repeat(20)}…」`) },
  })
})
