import { Secret, TOTP } from 'otpauth'

/** What every authenticator application understands: SHA-1, six digits, thirty seconds. */
const usual = { algorithm: 'SHA1', digits: 6, period: 30 }

const totpOf = (secret: Uint8Array, names: { issuer?: string; label?: string } = {}): TOTP =>
  new TOTP({ ...usual, ...names, secret: new Secret({ buffer: new Uint8Array(secret).buffer }) })

/** What an authenticator application reads from the picture. */
export const totpUri = (secret: Uint8Array, names: { issuer: string; label: string }): string =>
  totpOf(secret, names).toString()

/** The secret as text to type, in groups of four. */
export const secretText = (secret: Uint8Array): string =>
  new Secret({ buffer: new Uint8Array(secret).buffer }).base32.replace(/(.{4})(?=.)/g, '$1 ')

/** A code as typed, in any width, with or without spaces between; anything but digits is left. */
export const foldCode = (typed: string): string => typed.normalize('NFKC').replace(/[\s\-‐-―ー]/g, '')

/** The step of thirty seconds that a code belongs to, at most one away from now; null for a wrong code. */
export function stepOf(secret: Uint8Array, code: string, now: Date): number | null {
  if (!/^\d{6}$/.test(code)) return null
  const timestamp = now.getTime()
  const delta = totpOf(secret).validate({ token: code, timestamp, window: 1 })
  return delta === null ? null : Math.floor(timestamp / 1000 / usual.period) + delta
}

/** The code that an application shows at a time; for tests. */
export const codeAt = (secret: string, now: Date): string =>
  new TOTP({ ...usual, secret: Secret.fromBase32(secret.replaceAll(' ', '')) }).generate({
    timestamp: now.getTime(),
  })
