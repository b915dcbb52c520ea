import { createHash } from 'node:crypto'
import { encryptTo } from '../../outside/files/encrypted'
import { type ByteSource, type FileStore, StoreFailed } from '../../outside/files/file-store'
import { type FileType, judge, type TypeRefusal } from './file-type'

export type UploadRefusal = TypeRefusal | 'too-large' | 'not-stored'

/** What became of an upload: kept, or why not. `size` in bytes and `sha256` in hex are of the plain file. */
export type Received = { size: number; sha256: string; type: FileType } | { refused: UploadRefusal }

type Upload = {
  stream: ByteSource
  /** As shown; its ending is what the file claims to be. */
  name: string
  allowed: readonly FileType[]
  maxBytes: number
  store: FileStore
  /** Of the tenant's key. */
  recipient: string
  /** Where it will lie; new and ours. */
  key: string
}

/**
 * Receives a file in one pass: measured, hashed, encrypted and stored while it arrives, whatever its size; judged by
 * its first and last bytes. What is refused is not kept. Reading stops at the first byte too many (`U8`). A store that
 * is away or full is a refusal too (`R5`): the rest of the form is kept, and the file can be sent again.
 * @throws what the stream throws; nothing is kept then either
 */
export async function receiveUpload(upload: Upload): Promise<Received> {
  const { name, allowed, store, key } = upload
  const seen = new Glance(upload.maxBytes)
  try {
    await store.put(key, encryptTo(upload.recipient, seen.passing(upload.stream)))
  } catch (error) {
    if (seen.tooLarge) return { refused: 'too-large' }
    if (error instanceof StoreFailed) return { refused: 'not-stored' }
    throw error
  }
  const judgement = await judge({ name, allowed, head: seen.head, tail: seen.tail, size: seen.size })
  if ('refused' in judgement) {
    await deleteSoon(store, key)
    return judgement
  }
  return { size: seen.size, sha256: seen.sha256(), type: judgement.type }
}

/** Deletes what no row names. Where the store is away now, it is swept up with other orphans. */
export async function deleteSoon(store: FileStore, key: string): Promise<void> {
  await store.delete(key).catch((error: unknown) => {
    if (!(error instanceof StoreFailed)) throw error
  })
}

const headBytes = 4100
const tailBytes = 8192

/** What is kept in mind of bytes that pass by. */
class Glance {
  size = 0
  tooLarge = false
  head: Buffer = Buffer.alloc(0)
  tail: Buffer = Buffer.alloc(0)
  private readonly hash = createHash('sha256')
  private readonly maxBytes: number

  constructor(maxBytes: number) {
    this.maxBytes = maxBytes
  }

  async *passing(source: ByteSource): AsyncGenerator<Uint8Array> {
    for await (const chunk of source) {
      this.size += chunk.length
      if (this.size > this.maxBytes) {
        this.tooLarge = true
        throw new Error('the file is larger than it may be')
      }
      this.hash.update(chunk)
      if (this.head.length < headBytes)
        this.head = Buffer.concat([this.head, chunk.subarray(0, headBytes - this.head.length)])
      // A copy, so that no piece of the body stays in memory behind a view of it.
      this.tail =
        chunk.length >= tailBytes
          ? Buffer.copyBytesFrom(chunk.subarray(-tailBytes))
          : Buffer.concat([this.tail, chunk]).subarray(-tailBytes)
      yield chunk
    }
  }

  sha256(): string {
    return this.hash.digest('hex')
  }
}
