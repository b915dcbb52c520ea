import { Readable } from 'node:stream'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import type { ByteSource } from './file-store'

/** The key of a tenant's files: anybody may encrypt to `recipient`, only `identity` decrypts; both as age's text. */
export type TenantIdentity = { recipient: string; identity: string }

/** A stored file that cannot be read as it was written: changed, cut short, or another tenant's. */
export class FileDamaged extends Error {
  constructor(cause: unknown) {
    super('a stored file cannot be decrypted', { cause })
    this.name = 'FileDamaged'
  }
}

/** A new X25519 key pair; the `age` program reads both halves. */
export async function makeTenantIdentity(): Promise<TenantIdentity> {
  const identity = await generateX25519Identity()
  return { identity, recipient: await identityToRecipient(identity) }
}

/** The age file of a source (`D3`), made piece by piece of 64 kB: memory does not grow with its length. */
export async function* encryptTo(recipient: string, source: ByteSource): AsyncGenerator<Uint8Array> {
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  yield* fromWeb(await encrypter.encrypt(toWeb(source)))
}

/**
 * What an age file holds, piece by piece; each piece is proven to be unchanged before it comes out.
 * @throws {FileDamaged} at once for a foreign or broken head; the stream fails with it where a piece was changed
 *   or the end is missing
 */
export async function decryptWith(identity: string, source: Readable): Promise<Readable> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  try {
    const pieces = await decrypter.decrypt(toWeb(source))
    const plain = Readable.from(readAll(pieces, source), { objectMode: false, highWaterMark: 64 * 1024 })
    // A reader that goes away lets go of the stored file, even before it read anything.
    plain.once('close', () => source.destroy())
    return plain
  } catch (error) {
    source.destroy()
    throw source.errored ?? new FileDamaged(error)
  }
}

async function* readAll(pieces: ReadableStream<Uint8Array>, source: Readable): AsyncGenerator<Uint8Array> {
  try {
    yield* fromWeb(pieces)
  } catch (error) {
    throw source.errored ?? new FileDamaged(error)
  }
}

const toWeb = (source: ByteSource): ReadableStream<Uint8Array> =>
  (ReadableStream as unknown as typeof NodeReadableStream).from(
    source,
  ) as unknown as ReadableStream<Uint8Array>

const fromWeb = (stream: ReadableStream<Uint8Array>): AsyncIterable<Uint8Array> =>
  stream as unknown as AsyncIterable<Uint8Array>
