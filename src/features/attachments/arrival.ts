import type { ByteSource } from '../../outside/files/file-store'

const headBytes = 4100
const tailBytes = 8192

/** 届くもの: a file on its way in: counted, and its first and last bytes kept in mind. */
export class Arrival {
  size = 0
  tooLarge = false
  head: Buffer = Buffer.alloc(0)
  tail: Buffer = Buffer.alloc(0)
  private readonly source: ByteSource
  private readonly maxBytes: number

  constructor(source: ByteSource, maxBytes: number) {
    this.source = source
    this.maxBytes = maxBytes
  }

  /** @throws at the first byte too many (`U8`); what the source throws */
  async *bytes(): AsyncGenerator<Uint8Array> {
    for await (const chunk of this.source) {
      this.size += chunk.length
      if (this.size > this.maxBytes) {
        this.tooLarge = true
        throw new Error('the file is larger than it may be')
      }
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
}
