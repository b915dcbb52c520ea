import { randomBytes } from 'node:crypto'

/** お問い合わせ番号: what a person quotes on the phone, and what the log line carries. */
export function newReference(): string {
  const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
  const text = [...randomBytes(8)].map((byte) => letters[byte % 32]).join('')
  return `${text.slice(0, 4)}-${text.slice(4)}`
}
