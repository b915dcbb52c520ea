import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from 'node:crypto'
import { type FileHandle, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type ByteSource, StoreFailed } from './file-store'
import { ofTheDisk } from './temporary-files'

const block = 16
const pieceBytes = 64 * 1024

/**
 * 届いている途中のファイル: what has to be read here and there before it can be kept, e.g. the directory at the end of an
 * archive. It lies in a file without a name, encrypted with a key that only this process holds, so that no plain byte
 * reaches the disk and nothing is left when the process dies. Memory does not grow with its size.
 */
export class ArrivingFile {
  /** In bytes. */
  readonly size: number
  private readonly file: FileHandle
  private readonly key: Buffer

  private constructor(file: FileHandle, key: Buffer, size: number) {
    this.file = file
    this.key = key
    this.size = size
  }

  /**
   * @param folder of the files that are still arriving
   * @throws {StoreFailed} where the disk is full or does not work; what the source throws
   */
  static async receive(folder: string, source: ByteSource): Promise<ArrivingFile> {
    const path = join(folder, randomUUID())
    const file = await open(path, 'wx+', 0o600).catch((error: unknown) => {
      throw ofTheDisk(error)
    })
    try {
      await rm(path)
      const key = randomBytes(32)
      const cipher = createCipheriv('aes-256-ctr', key, counterAt(0))
      let size = 0
      for await (const chunk of source) {
        await writeAll(file, cipher.update(chunk), size)
        size += chunk.length
      }
      return new ArrivingFile(file, key, size)
    } catch (error) {
      await file.close().catch(() => {})
      throw ofTheDisk(error)
    }
  }

  /** Its bytes from one place up to before another, piece by piece. */
  async *read(from = 0, to = this.size): AsyncGenerator<Buffer> {
    const start = from - (from % block)
    const decipher = createDecipheriv('aes-256-ctr', this.key, counterAt(start / block))
    for (let at = start; at < to; ) {
      const piece = Buffer.alloc(Math.min(pieceBytes, to - at))
      const { bytesRead } = await this.file.read(piece, 0, piece.length, at)
      if (bytesRead === 0) throw new StoreFailed('an arriving file is shorter than it was')
      const plain = decipher.update(piece.subarray(0, bytesRead))
      yield at < from ? plain.subarray(from - at) : plain
      at += bytesRead
    }
  }

  /** So many bytes at a place; fewer where the file ends before. */
  async bytesAt(at: number, length: number): Promise<Buffer> {
    const from = Math.max(0, Math.min(at, this.size))
    const pieces: Buffer[] = []
    for await (const piece of this.read(from, Math.min(from + length, this.size))) pieces.push(piece)
    return Buffer.concat(pieces)
  }

  async close(): Promise<void> {
    await this.file.close().catch(() => {})
  }
}

function counterAt(blocks: number): Buffer {
  const counter = Buffer.alloc(block)
  counter.writeBigUInt64BE(BigInt(blocks), 8)
  return counter
}

async function writeAll(file: FileHandle, bytes: Buffer, at: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, at + done)
    done += bytesWritten
  }
}
