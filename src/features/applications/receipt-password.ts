import { type Keys, sameBytes } from '../../kernel/secrets'

/** 31 letters and digits that cannot be mistaken for each other; twelve of them are 59 bits. */
const alphabet = '23456789abcdefghjkmnpqrstuvwxyz'
const length = 12

/**
 * パスワード of an application. It is made from what only the submitting browser holds (its visit), so that this browser can be
 * shown it again for an hour while nothing but a keyed hash is ever stored (product specification, 申込完了).
 */
export function receiptPassword(keys: Keys, visitor: string, draftId: string): string {
  const bytes = keys.sign('receipt-password', Buffer.from(`${visitor} ${draftId}`))
  let rest = BigInt(`0x${bytes.subarray(0, 16).toString('hex')}`)
  let text = ''
  while (text.length < length) {
    text += alphabet[Number(rest % 31n)]
    rest /= 31n
  }
  return text
}

/** Reads a password as people type it: any width and case, with spaces or hyphens. */
export const normalPassword = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\-‐ー―]/g, '')

/** What is stored of a password: useless without the operator's key. */
export const passwordMac = (keys: Keys, number: string, password: string): Buffer =>
  keys.sign('receipt-password-mac', Buffer.from(`${number} ${normalPassword(password)}`))

export const passwordHolds = (keys: Keys, number: string, password: string, mac: Buffer): boolean =>
  sameBytes(passwordMac(keys, number, password), mac)

/** In groups of four, to be copied by hand. */
export const spokenPassword = (password: string): string => password.replace(/(.{4})(?=.)/g, '$1 ')
