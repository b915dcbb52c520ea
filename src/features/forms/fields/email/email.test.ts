import { expect, it } from 'vitest'
import type { FieldOf, ParseContext } from '../kind'
import { email } from './email'

const context: ParseContext = { lang: 'ja', now: new Date(0), files: [] }
const asked: FieldOf<typeof email.settings> = {
  id: 'email',
  kind: 'email',
  label: 'メールアドレス',
  required: true,
  twice: true,
}

it.each([
  [['hanako@example.jp', ' ｈａｎａｋｏ@example.jp\u3000']],
  [['hanako@example.jp', 'Hanako@EXAMPLE.jp']],
])('takes the same address twice, however it is typed: %j', (entry) => {
  expect(email.parse(asked, entry, context)).toEqual({ answer: 'hanako@example.jp' })
})

it.each([
  [['hanako@example.jp', 'hanoko@example.jp'], 'again', '2つの欄で違っています'],
  [['hanako@example.jp', ''], 'again', 'もう一度入力してください'],
  ['hanako@example.jp', 'again', 'もう一度入力してください'],
  [['', 'hanako@example.jp'], 'address', 'メールアドレスを入力してください。'],
  [['hanako', 'hanako@example.jp'], 'address', '「@」'],
])('refuses %j and names the box', (entry, part, says) => {
  expect(email.parse(asked, entry, context)).toEqual({
    error: { message: expect.stringContaining(says), parts: [part] },
  })
})

it('does not mind the second box where it is asked for once, and fills both where it is known', () => {
  const once = { ...asked, twice: false, prefill: 'email' as const }
  expect(email.parse(once, ['hanako@example.jp', 'x'], context)).toEqual({ answer: 'hanako@example.jp' })
  expect(email.begin?.({ ...once, twice: true }, () => 'hanako@example.jp')).toEqual([
    'hanako@example.jp',
    'hanako@example.jp',
  ])
  expect(email.begin?.(once, () => 'hanako@example.jp')).toBe('hanako@example.jp')
  expect(email.begin?.({ ...once, twice: true }, () => '')).toBe('')
})
