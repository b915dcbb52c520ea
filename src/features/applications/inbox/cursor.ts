import { formatUuid, uuidBytes } from '../../../kernel/ids'

/** A place in an order of 到達日時: the instant to the microsecond, as the database writes it, and whose it is. */
export type Cursor = { at: string; id: string }

/** As it stands in an address: eight bytes of microseconds, sixteen of the id. */
export function formatCursor({ at, id }: Cursor): string {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64BE(BigInt(Date.parse(`${at.slice(0, 23)}Z`)) * 1000n + BigInt(at.slice(23, 26)))
  return Buffer.concat([bytes, uuidBytes(id)]).toString('base64url')
}

/** The year 9999: beyond it neither side can write an instant the same way. */
const latest = 253_402_300_800_000_000n

/** Null for anything that is no cursor. */
export function parseCursor(text: string): Cursor | null {
  if (!/^[\w-]{32}$/.test(text)) return null
  const bytes = Buffer.from(text, 'base64url')
  const micros = bytes.readBigUInt64BE()
  if (micros >= latest) return null
  const millis = new Date(Number(micros / 1000n)).toISOString().slice(0, 23)
  const rest = String(micros % 1000n).padStart(3, '0')
  return { at: `${millis}${rest}Z`, id: formatUuid(bytes.subarray(8)) }
}
