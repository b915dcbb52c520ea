import { createHash } from 'node:crypto'
import type { RecordedHappening } from './happening'

/** The chain begins at 32 zero bytes. */
export const chainStart = Buffer.alloc(32)

/** JSON with sorted keys: the same facts give the same bytes, whatever order the database keeps them in. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(',')}}`
  }
  return JSON.stringify(value)
}

/**
 * The link of one happening: SHA-256 over the link before it and everything it says, so that a changed, removed or
 * inserted row breaks every later link (security L4).
 */
export function linkOf(applicationId: string, previous: Buffer, happening: RecordedHappening): Buffer {
  const { position, kind, at, actor, detail } = happening
  return createHash('sha256')
    .update(previous)
    .update(canonical([applicationId, position, kind, at.toISOString(), actor, detail]))
    .digest()
}

export type ChainRow = RecordedHappening & { previous: Buffer; hash: Buffer }

/** The position of the first row that does not fit the chain, or null when it is whole. */
export function firstBreak(applicationId: string, rows: readonly ChainRow[]): number | null {
  let previous: Buffer = chainStart
  for (const [index, row] of rows.entries()) {
    const fits =
      row.position === index + 1 &&
      row.previous.equals(previous) &&
      linkOf(applicationId, previous, row).equals(row.hash)
    if (!fits) return index + 1
    previous = row.hash
  }
  return null
}
