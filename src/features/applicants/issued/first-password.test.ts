import { expect, it } from 'vitest'
import { testMasterKey } from '../../../../testing/master-key'
import { newId } from '../../../kernel/ids'
import { makeKeys } from '../../../kernel/secrets'
import { asFirstPassword, firstPassword, grouped, isFirstPasswordOver } from './first-password'

const keys = makeKeys(testMasterKey)
const seed = Buffer.alloc(16, 7)

it('is twenty letters and digits that nobody takes for another, and never the same for two', () => {
  const made = new Set<string>()
  for (let n = 0; n < 500; n++) made.add(firstPassword(keys, seed, newId()))
  expect(made.size).toBe(500)
  for (const one of made) expect(one).toMatch(/^[a-hjkmnp-z2-9]{20}$/)
  // Every letter of the thirty-one comes up.
  expect(new Set([...made].join('')).size).toBe(31)
})

it('is the same again for the same seed and account, and another for another of either', () => {
  const id = newId()
  const one = firstPassword(keys, seed, id)
  expect(firstPassword(keys, Buffer.from(seed), id)).toBe(one)
  expect(firstPassword(keys, Buffer.alloc(16, 8), id)).not.toBe(one)
  expect(firstPassword(keys, seed, newId())).not.toBe(one)
})

it('is read as people type it', () => {
  const one = firstPassword(keys, seed, newId())
  const wide = one.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
  for (const typed of [
    one,
    grouped(one),
    ` ${grouped(one).toUpperCase()} `,
    grouped(one).replaceAll('-', ' '),
    wide,
    grouped(one).replaceAll('-', 'ー'),
  ])
    expect(asFirstPassword(typed)).toBe(one)
})

it.each(['春は あけぼの-やうやう白く', 'Tr0ub4dor-and-3 staples', '', 'abcde-fghjk-mnpqr-stuv'])(
  'leaves %j as it is, which is none',
  (typed) => {
    expect(asFirstPassword(typed)).toBe(typed)
  },
)

it('ends after thirty days, and never where somebody chose another', () => {
  const passwordMadeAt = new Date('2026-01-28T10:34:00+09:00')
  const at = (text: string, mustChangePassword = true) =>
    isFirstPasswordOver({ mustChangePassword, passwordMadeAt }, new Date(text))
  expect(at('2026-02-27T10:33:59+09:00')).toBe(false)
  expect(at('2026-02-27T10:34:00+09:00')).toBe(true)
  expect(at('2026-02-27T10:34:00+09:00', false)).toBe(false)
})
