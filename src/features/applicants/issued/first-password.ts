import { uuidBytes } from '../../../kernel/ids'
import type { Keys } from '../../../kernel/secrets'
import type { Account } from '../account'

/** Letters and digits that nobody takes for another: no i, l, o, 0, 1. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
const length = 20

/** A first password that nobody used ends after so many days. */
export const firstPasswordDays = 30

/**
 * 初期パスワード of an account, 99 bits; chosen by nobody (P11). It is made of the operator's key, the account's id and
 * a seed: while somebody has the seed it can be made again, e.g. for a page that was asked for twice.
 */
export function firstPassword(keys: Keys, seed: Uint8Array, accountId: string): string {
  const bytes = keys.sign('first-password', Buffer.concat([uuidBytes(accountId), seed]))
  let rest = BigInt(`0x${bytes.toString('hex')}`)
  let password = ''
  for (let n = 0; n < length; n++) {
    password += letters[Number(rest % BigInt(letters.length))]
    rest /= BigInt(letters.length)
  }
  return password
}

/** As it is shown and printed: four groups of five. */
export const grouped = (password: string): string => password.replace(/(.{5})(?=.)/g, '$1-')

const looksLikeOne = new RegExp(`^[${letters}]{${length}}$`)

/** A first password as people type it, with or without hyphens, in any width and case; what is none stays as it is. */
export function asFirstPassword(typed: string): string {
  const plain = typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\-‐-―−ー]/g, '')
  return looksLikeOne.test(plain) ? plain : typed
}

/** Until when a first password made at that instant lets somebody in. */
export const firstPasswordEnds = (madeAt: Date): Date =>
  new Date(madeAt.getTime() + firstPasswordDays * 86_400_000)

/** Whether somebody still has the password that was made for them, and may use it no more. */
export const isFirstPasswordOver = (
  account: Pick<Account, 'mustChangePassword' | 'passwordMadeAt'>,
  now: Date,
): boolean =>
  account.mustChangePassword &&
  account.passwordMadeAt !== null &&
  firstPasswordEnds(account.passwordMadeAt) <= now
