import type { Language } from './language'

const kilobyte = 1024
const megabyte = 1024 * kilobyte
const gigabyte = 1024 * megabyte

/**
 * A size as people read it: 「1.8 MB」, 「20 MB」, 「28 KB」, 「512 バイト」. Rounded up, so that what is over a limit
 * never looks as if it were just within it.
 * @param bytes 1 KB is 1,024 bytes, as file managers count
 */
export function sizeText(bytes: number, lang: Language = 'ja'): string {
  if (bytes < kilobyte) return `${bytes} ${lang === 'en' ? 'bytes' : 'バイト'}`
  if (bytes <= 999 * kilobyte) return `${Math.ceil(bytes / kilobyte)} KB`
  if (bytes <= 999 * megabyte) return `${tenthsUp(bytes / megabyte)} MB`
  return `${tenthsUp(bytes / gigabyte)} GB`
}

const tenthsUp = (value: number): number => Math.ceil(value * 10) / 10
