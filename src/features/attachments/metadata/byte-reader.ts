import type { ByteSource } from '../../../outside/files/file-store'

/** A file that ends before what its format says is its end. */
export class NotWhole extends Error {}

/** Reads a source by the byte, in whatever pieces it comes; never holds more than what was asked for and one piece. */
export class ByteReader {
  private piece: Buffer = Buffer.alloc(0)
  private readonly source: AsyncIterator<Uint8Array>

  constructor(source: ByteSource) {
    this.source = source[Symbol.asyncIterator]()
  }

  /** What is at hand now, at least `least` bytes where there are as many left; nothing of it counts as read. */
  async peek(least: number): Promise<Buffer> {
    while (this.piece.length < least && (await this.more()));
    return this.piece
  }

  /** The next bytes, or null where the source ends before. */
  async take(length: number): Promise<Buffer | null> {
    const piece = await this.peek(length)
    if (piece.length < length) return null
    this.piece = piece.subarray(length)
    return piece.subarray(0, length)
  }

  /** The next bytes as they come, however many; fewer where the source ends before. */
  async *pass(length: number): AsyncGenerator<Buffer> {
    for (let left = length; left > 0; ) {
      const piece = await this.peek(1)
      if (piece.length === 0) return
      const part = piece.subarray(0, left)
      this.piece = piece.subarray(part.length)
      left -= part.length
      yield part
    }
  }

  /** Passes over bytes. */
  async skip(length: number): Promise<void> {
    for await (const _ of this.pass(length));
  }

  /** Reads the source to its end, and keeps nothing. */
  skipRest(): Promise<void> {
    return this.skip(Number.POSITIVE_INFINITY)
  }

  rest(): AsyncGenerator<Buffer> {
    return this.pass(Number.POSITIVE_INFINITY)
  }

  private async more(): Promise<boolean> {
    const { done, value } = await this.source.next()
    if (done) return false
    const chunk = Buffer.from(value.buffer, value.byteOffset, value.byteLength)
    this.piece = this.piece.length === 0 ? chunk : Buffer.concat([this.piece, chunk])
    return true
  }
}
