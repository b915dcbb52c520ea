import { type Keys, sameBytes } from './secrets'
import { toAsciiDigits } from './text'

/** How long a code holds. */
export const codeMinutes = 15

/** Wrong codes before a new one must be sent: one chance in 200,000 per mail. */
export const codeTries = 5

/**
 * The six digits of one mail. They follow from the confirmation, its round and a key of ours: no code is stored, and
 * the job that writes the mail needs only the ids.
 */
export function codeOf(keys: Keys, confirmation: { id: string; round: number }): string {
  const bytes = keys.sign('confirmation-code', Buffer.from(`${confirmation.id} ${confirmation.round}`))
  return String(bytes.readUIntBE(0, 6) % 1_000_000).padStart(6, '0')
}

/** Reads a code as people type it: 全角, with a space or a hyphen. */
export const normalCode = (text: string): string => toAsciiDigits(text).replace(/[\s\-‐－ー]/g, '')

export const codeFits = (keys: Keys, confirmation: { id: string; round: number }, typed: string): boolean =>
  sameBytes(Buffer.from(codeOf(keys, confirmation)), Buffer.from(normalCode(typed)))
