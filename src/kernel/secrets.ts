import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'

/** 鍵: everything secret that a deployment makes from its MASTER_KEY. */
export type Keys = {
  /** 32 bytes for one purpose (HKDF-SHA256); a purpose tells nothing about another. */
  derive(label: string): Buffer
  /** Encrypts with AES-256-GCM and notes the id of the key: version, key id, nonce, text, tag. */
  wrap(bytes: Uint8Array): Buffer
  /** @throws {UnwrapFailed} when another key wrapped it or a byte was changed */
  unwrap(wrapped: Uint8Array): Buffer
  /** HMAC-SHA256 with the key of a purpose: 32 bytes. */
  sign(label: string, bytes: Uint8Array): Buffer
}

export class UnwrapFailed extends Error {}

/** A MASTER_KEY that cannot be used; the message says how to make one. */
export class MasterKeyProblem extends Error {}

const version = 1
const idLength = 8
const nonceLength = 12
const tagLength = 16
const headLength = 1 + idLength

/** 32 bytes as the text of MASTER_KEY, base64. */
export const newMasterKey = (): string => randomBytes(32).toString('base64')

/**
 * Reads MASTER_KEY: 32 bytes as base64, base64url or hex.
 * @throws {MasterKeyProblem} when it has another length or is no random key
 */
export function parseMasterKey(text: string): Buffer {
  const trimmed = text.trim()
  const hex = /^[0-9a-f]{64}$/i.test(trimmed)
  const base64 = /^[\w+/-]{43}=?$/.test(trimmed)
  const bytes = Buffer.from(trimmed, hex ? 'hex' : 'base64')
  if ((!hex && !base64) || bytes.length !== 32 || new Set(bytes).size < 12)
    throw new MasterKeyProblem(
      'MASTER_KEY must be 32 random bytes as base64 or hex.\n  Make one with: openssl rand -base64 32',
    )
  return bytes
}

/**
 * The keys of a deployment.
 * @param former master keys of before: what they wrapped can still be unwrapped, nothing new is made with them
 */
export function makeKeys(master: string, former: readonly string[] = []): Keys {
  const secret = parseMasterKey(master)
  const derived = new Map<string, Buffer>()
  const derive = (label: string): Buffer => {
    const known = derived.get(label)
    if (known) return known
    const made = deriveFrom(secret, label)
    derived.set(label, made)
    return made
  }
  const wrapping = wrappingKey(secret)
  const unwrapping = [wrapping, ...former.map((one) => wrappingKey(parseMasterKey(one)))]
  return {
    derive: (label) => Buffer.from(derive(`key:${label}`)),
    sign: (label, bytes) =>
      createHmac('sha256', derive(`sign:${label}`))
        .update(bytes)
        .digest(),
    wrap: (bytes) => wrapWith(wrapping, bytes),
    unwrap: (wrapped) => unwrapWith(unwrapping, Buffer.from(wrapped)),
  }
}

const deriveFrom = (secret: Buffer, label: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), `madoguchi:${label}`, 32))

type WrappingKey = { id: Buffer; key: Buffer }

const wrappingKey = (secret: Buffer): WrappingKey => ({
  id: deriveFrom(secret, 'wrap-id').subarray(0, idLength),
  key: deriveFrom(secret, 'wrap'),
})

function wrapWith({ id, key }: WrappingKey, bytes: Uint8Array): Buffer {
  const head = Buffer.concat([Buffer.from([version]), id])
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength })
  cipher.setAAD(head)
  const text = Buffer.concat([cipher.update(bytes), cipher.final()])
  return Buffer.concat([head, nonce, text, cipher.getAuthTag()])
}

function unwrapWith(keys: readonly WrappingKey[], wrapped: Buffer): Buffer {
  if (wrapped.length < headLength + nonceLength + tagLength || wrapped[0] !== version)
    throw new UnwrapFailed('not a wrapped key')
  const head = wrapped.subarray(0, headLength)
  const found = keys.find(({ id }) => id.equals(head.subarray(1)))
  if (!found) throw new UnwrapFailed('wrapped by another MASTER_KEY')
  const nonce = wrapped.subarray(headLength, headLength + nonceLength)
  const decipher = createDecipheriv('aes-256-gcm', found.key, nonce, { authTagLength: tagLength })
  decipher.setAAD(head)
  decipher.setAuthTag(wrapped.subarray(-tagLength))
  try {
    return Buffer.concat([
      decipher.update(wrapped.subarray(headLength + nonceLength, -tagLength)),
      decipher.final(),
    ])
  } catch {
    throw new UnwrapFailed('changed since it was wrapped')
  }
}

/** A secret for a cookie or an address, base64url; 32 bytes are 43 characters. */
export const randomToken = (bytes = 32): string => randomBytes(bytes).toString('base64url')

/** Whether two secrets are the same, in a time that tells nothing about where they differ. */
export const sameBytes = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && timingSafeEqual(one, other)
