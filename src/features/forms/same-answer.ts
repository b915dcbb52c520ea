import type { Json } from './fields/kind'

/**
 * Whether two answers to one question say the same. A file that a correction took over has a new id there and is
 * still the same file: its name and content decide, and not its place among others.
 */
export const sameAnswer = (one: Json | undefined, other: Json | undefined): boolean =>
  JSON.stringify(plain(one)) === JSON.stringify(plain(other))

function plain(value: Json | undefined): unknown {
  if (Array.isArray(value))
    return value.every(isFile) ? value.map((file) => JSON.stringify(plain(file))).sort() : value.map(plain)
  if (value === null || typeof value !== 'object') return value
  // JSON read from the database has its keys in another order.
  return Object.entries(value)
    .filter(([key]) => !(isFile(value) && key === 'id'))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, one]) => [key, plain(one)])
}

const isFile = (value: Json): boolean => value !== null && typeof value === 'object' && 'sha256' in value
