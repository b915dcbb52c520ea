import type { Entry } from '../kind'
import { boxesIn, type Reader } from '../reading'

/** A Japanese name is written with a wide space between 氏 and 名, one in Latin letters with a narrow one. */
export const joinedName = (...parts: readonly string[]): string => {
  const filled = parts.filter((part) => part !== '')
  return filled.join(filled.every((part) => /\p{Script=Latin}/u.test(part)) ? ' ' : '\u3000')
}

/**
 * The name as one text: 氏 and 名 of four boxes. Of fewer boxes nobody can tell a reading from a name without the
 * field, so that everything counts.
 */
export const readName: Reader = (entry: Entry) => {
  const typed = typeof entry === 'string' ? [entry] : entry
  const names = typed.length === 4 ? boxesIn(entry, 2) : typed
  return joinedName(...names.map((part) => part.trim())) || undefined
}
