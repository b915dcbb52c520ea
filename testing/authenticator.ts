import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import { origin as ownOrigin } from './browserless'

type CborValue = number | string | Buffer | Map<number | string, CborValue>

/** As much of CBOR as an attestation needs (RFC 8949): integers, text, bytes, maps; each shorter than 64 kB. */
function cbor(value: CborValue): Buffer {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value)
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value])
  const pairs = [...value].flatMap(([key, one]) => [cbor(key), cbor(one)])
  return Buffer.concat([head(5, value.size), ...pairs])
}

function head(kind: number, size: number): Buffer {
  if (size < 24) return Buffer.from([(kind << 5) | size])
  if (size < 256) return Buffer.from([(kind << 5) | 24, size])
  return Buffer.from([(kind << 5) | 25, size >> 8, size & 255])
}

/** An ES256 public key as COSE writes it (RFC 9053). */
function cose(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' })
  return cbor(
    new Map<number, CborValue>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Buffer.from(x, 'base64url')],
      [-3, Buffer.from(y, 'base64url')],
    ]),
  )
}

const sha256 = (bytes: Buffer | string): Buffer => createHash('sha256').update(bytes).digest()

export type MakingOptions = { challenge: string; rp: { id: string }; user: { id: string; name: string } }
export type ShowingOptions = { challenge: string; rpId: string; allowCredentials?: { id: string }[] }

/** What a dishonest browser or device does otherwise. */
export type Tricks = {
  origin?: string
  rpId?: string
  challenge?: string
  type?: string
  crossOrigin?: boolean
  /** Nobody touched it, or it asked for neither finger nor PIN. */
  present?: boolean
  verified?: boolean
  counter?: number
  userHandle?: string | null
}

type Key = { id: Buffer; privateKey: KeyObject; userHandle: string; counter: number }

/** 認証器: a device that makes and shows passkeys as WebAuthn says, honestly unless it is told otherwise. */
export class Authenticator {
  readonly keys: Key[] = []
  /** A device that counts goes on with each use; one that shares its keys always says 0. */
  readonly counts: boolean

  constructor({ counts = false }: { counts?: boolean } = {}) {
    this.counts = counts
  }

  /** Makes a passkey. @returns what the browser posts in the field `answer` */
  make(options: MakingOptions, tricks: Tricks = {}): string {
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const key = { id: randomBytes(32), privateKey, userHandle: options.user.id, counter: 0 }
    this.keys.push(key)
    const length = Buffer.from([0, key.id.length])
    const attested = Buffer.concat([Buffer.alloc(16), length, key.id, cose(publicKey)])
    const authData = Buffer.concat([this.about(options.rp.id, key, { tricks, attested: true }), attested])
    const attestation = new Map<string, CborValue>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', authData],
    ])
    return this.answer(key, {
      clientDataJSON: clientData('webauthn.create', options.challenge, tricks),
      attestationObject: cbor(attestation),
    })
  }

  /** Shows a passkey: the last one made, unless another is named. @returns what the browser posts in `answer` */
  show(options: ShowingOptions, tricks: Tricks = {}, key = this.keys.at(-1)): string {
    if (!key) throw new Error('this device has no passkey')
    if (this.counts) key.counter += 1
    const authenticatorData = this.about(options.rpId, key, { tricks, attested: false })
    const clientDataJSON = clientData('webauthn.get', options.challenge, tricks)
    const signed = Buffer.concat([authenticatorData, sha256(clientDataJSON)])
    const handle = tricks.userHandle === undefined ? key.userHandle : tricks.userHandle
    return this.answer(key, {
      clientDataJSON,
      authenticatorData,
      signature: sign('sha256', signed, key.privateKey),
      ...(handle ? { userHandle: Buffer.from(handle, 'base64url') } : {}),
    })
  }

  private about(rpId: string, key: Key, { tricks, attested }: { tricks: Tricks; attested: boolean }): Buffer {
    const { present = true, verified = true } = tricks
    const flags = (present ? 1 : 0) | (verified ? 4 : 0) | (attested ? 64 : 0)
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(tricks.counter ?? key.counter)
    return Buffer.concat([sha256(tricks.rpId ?? rpId), Buffer.from([flags]), counter])
  }

  private answer(key: Key, response: Record<string, Buffer>): string {
    const id = key.id.toString('base64url')
    const texts = Object.entries(response).map(([name, bytes]) => [name, bytes.toString('base64url')])
    return JSON.stringify({ id, rawId: id, type: 'public-key', response: Object.fromEntries(texts) })
  }
}

const clientData = (type: string, challenge: string, tricks: Tricks): Buffer =>
  Buffer.from(
    JSON.stringify({
      type: tricks.type ?? type,
      challenge: tricks.challenge ?? challenge,
      origin: tricks.origin ?? ownOrigin,
      crossOrigin: tricks.crossOrigin ?? false,
    }),
  )
