import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FieldOf, ParseContext } from '../kind'
import { withoutGaps } from '../typed-digits'
import { fillMask, isMask } from './mask'
import { reference } from './reference'
import { settings } from './settings'

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

const parse = (field: typeof card, entry: string) => reference.parse(field, entry, context)
const refused = (message: string) => ({ error: { message: expect.stringContaining(message) } })

it('holds published forms, which have the counts alone', () => {
  expect(settings.parse({ minDigits: 4, maxDigits: 13 })).toEqual({ minDigits: 4, maxDigits: 13 })
})

describe('a pattern', () => {
  const member = { ...card, pattern: 'AA-9999' }

  it.each(['AB-1234', 'ab1234', 'ＡＢ　１２３４', 'ａｂ−１２３４', 'A B 1 2 3 4'])('takes %s', (typed) => {
    expect(parse(member, typed)).toEqual({ answer: 'AB-1234' })
  })

  it.each(['A1-1234', 'AB-123', 'AB-12345', 'あい1234', 'AB/1234'])(
    'refuses %s, and says the form',
    (typed) => {
      expect(parse(member, typed)).toEqual(
        refused(
          `利用者番号は「AA-9999」の形です（Aは英字、9は数字）。いまは「${typed}」と入力されています。`,
        ),
      )
    },
  )

  it('has signs of its own that may be typed or left out', () => {
    const permit = { ...card, pattern: '第9999*号' }
    for (const typed of ['第1234A号', '1234a', '第 1234 a 号'])
      expect(parse(permit, typed)).toEqual({ answer: '第1234A号' })
    expect(parse(permit, '第1234A')).toEqual(refused('「第9999*号」の形です'))
  })

  it('comes back the same, whatever the pattern', () => {
    const sign = fc.constantFrom('9', 'A', '*', '-', ' ', 'B', '/', '号')
    const mask = fc.array(sign, { minLength: 1, maxLength: 20 }).map((signs) => signs.join(''))
    fc.assert(
      fc.property(mask.filter(isMask), fc.string({ maxLength: 20 }), (pattern, typed) => {
        const once = fillMask(pattern, withoutGaps(typed), withoutGaps)
        if (once !== null) expect(fillMask(pattern, withoutGaps(once), withoutGaps)).toBe(once)
      }),
    )
  })

  it.each(['', '---', 'aa-9999', '９９９９'])('is a mistake of the form as %j', (pattern) => {
    expect(settings.safeParse({ pattern }).success).toBe(false)
  })
})

describe('a check digit', () => {
  it('decides after the count', () => {
    const checked = { ...card, maxDigits: 16, checkDigit: 'luhn' as const }
    expect(parse(checked, '4111 1111 1111 1111')).toEqual({ answer: '4111111111111111' })
    expect(parse(checked, '4111 1111 1111 1112')).toEqual(
      refused('利用者番号「4111 1111 1111 1112」は、検査用の数字がほかの数字と合いません。'),
    )
    expect(parse(checked, '411')).toEqual(refused('いまは3桁です。'))
  })

  it('looks at the digits of a pattern', () => {
    const isbn = { ...card, pattern: '999-9-99999999-9', checkDigit: 'ean13' as const }
    expect(parse(isbn, '9784873115658')).toEqual({ answer: '978-4-87311565-8' })
  })
})

describe('a list in the form', () => {
  const listed = { ...card, among: ['0123-4567', '89012345'] }

  it('is looked up however its numbers and the typed one are written', () => {
    expect(parse(listed, '０１２３４５６７')).toEqual({ answer: '01234567' })
    expect(parse(listed, '8901 2345')).toEqual({ answer: '89012345' })
    expect(parse(listed, '11112222')).toEqual(refused('利用者番号「11112222」が見つかりません。'))
  })

  it('has at most 5,000 numbers', () => {
    const among = Array.from({ length: 5001 }, (_, index) => String(index))
    expect(settings.safeParse({ among }).success).toBe(false)
    expect(settings.safeParse({ among: among.slice(1) }).success).toBe(true)
  })
})
