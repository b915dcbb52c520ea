import type { Json } from './fields/kind'

/**
 * Whether two answers to one question say the same. A file that a correction took over has a new id there and is
 * still the same file: its name and content decide.
 */
export const sameAnswer = (one: Json | undefined, other: Json | undefined): boolean =>
  JSON.stringify(plain(one)) === JSON.stringify(plain(other))

function plain(value: Json | undefined): unknown {
  if (Array.isArray(value)) return value.map(plain)
  if (value === null || typeof value !== 'object') return value
  const isFile = 'sha256' in value
  // JSON read from the database has its keys in another order.
  return Object.entries(value)
    .filter(([key]) => !(isFile && key === 'id'))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, one]) => [key, plain(one)])
}
