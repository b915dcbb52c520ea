import { words } from './words'

/** What an attachment field takes; bytes of one file, bytes together, endings with their dot in small letters. */
export type FileLimits = {
  maxCount: number
  maxBytes: number
  maxTotalBytes: number
  types: readonly string[]
}

/** What is there already, or on its way. */
export type Held = { count: number; bytes: number }

/** Why a file is refused before it is sent (D8), or `undefined`. The server's check is the one that counts. */
export function reasonAgainst(
  file: { name: string; size: number },
  held: Held,
  limits: FileLimits,
): string | undefined {
  const name = file.name.toLowerCase()
  if (limits.types.length > 0 && !limits.types.some((type) => name.endsWith(type))) return words.wrongType
  if (file.size > limits.maxBytes) return words.tooLarge
  if (held.count + 1 > limits.maxCount) return words.tooMany
  if (held.bytes + file.size > limits.maxTotalBytes) return words.tooLargeTogether
  return undefined
}

/** The limits as the element's attributes state them; what is not stated is not limited. */
export function limitsOf({ maxCount, maxBytes, maxTotalBytes, types }: DOMStringMap): FileLimits {
  return {
    maxCount: Number(maxCount ?? Number.POSITIVE_INFINITY),
    maxBytes: Number(maxBytes ?? Number.POSITIVE_INFINITY),
    maxTotalBytes: Number(maxTotalBytes ?? Number.POSITIVE_INFINITY),
    types: (types ?? '').toLowerCase().split(',').filter(Boolean),
  }
}
