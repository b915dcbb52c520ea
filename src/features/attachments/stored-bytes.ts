import { createHash } from 'node:crypto'
import type { ByteSource } from '../../outside/files/file-store'

const pieceBytes = 64 * 1024

/** What is kept of a file, as it is kept: measured and hashed (`U12`) on its way to the store. */
export class StoredBytes {
  /** In bytes. */
  size = 0
  private readonly hash = createHash('sha256')

  /** Small pieces are put together: encryption is paid by the piece. */
  async *passing(source: ByteSource): AsyncGenerator<Uint8Array> {
    let gathered: Uint8Array[] = []
    let length = 0
    for await (const chunk of source) {
      this.size += chunk.length
      this.hash.update(chunk)
      gathered.push(chunk)
      length += chunk.length
      if (length < pieceBytes) continue
      yield joined(gathered)
      gathered = []
      length = 0
    }
    if (length > 0) yield joined(gathered)
  }

  /** In hex, once all has passed. */
  sha256(): string {
    return this.hash.digest('hex')
  }
}

const joined = (pieces: Uint8Array[]): Uint8Array =>
  pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces)
