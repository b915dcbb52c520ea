import type { Translated } from '../../kernel/language'
import { ja } from './words.ja'

const grouped = (number: number) => number.toLocaleString('en')

/** Texts about forms as such. Labels come from staff, in Japanese. */
export const en: Translated<typeof ja> = {
  // Read by staff alone.
  document: ja.document,
  badText: 'We removed characters that cannot be used. Check what is left.',
  tooLongToKeep: (label, most) =>
    `${label} is too long: we kept the first ${grouped(most)} characters. Enter the rest again.`,
  tooManyToKeep: (label, most) => `${label} can have at most ${most}. We kept the first ${most}.`,
  unstorable: (label) =>
    `${label} has characters that cannot be used (such as control characters). Delete it and enter it again.`,
  privateUse: (label) =>
    `${label} has characters that other devices cannot show. Use other characters in their place.`,
  invisible: (label) => `${label} has invisible characters. Delete all of it and enter it again.`,
  tooLong: (label, most, now) =>
    `${label} can have at most ${grouped(most)} characters. It has ${grouped(now)} now.`,
  missingText: (label) => `Enter ${label}.`,
  example: (text) => `For example: ${text}`,
  notGiven: '(not answered)',
  fromStaff: 'From the office',
}
