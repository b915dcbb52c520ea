import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { Refusal } from '../../kernel/refusal'
import type { ByteSource } from '../../outside/files/file-store'
import { askAboutPdf } from './pdf-pages'
import { Turns } from './turns'

const word = '/Encrypt'
/** The word, and enough of what follows to tell a trailer's entry from a name that only begins so. */
const kept = 64
const mostBytes = 50 * 1024 * 1024

/** Looks, while a PDF passes by, for the trailer entry that every encrypted one has. */
export class EncryptionWatch {
  found = false
  private before: Buffer = Buffer.alloc(0)

  async *passing(source: ByteSource): AsyncGenerator<Uint8Array> {
    for await (const chunk of source) {
      if (!this.found) this.look(chunk)
      yield chunk
    }
    this.found ||= isEncryptionEntry(this.before)
  }

  private look(chunk: Uint8Array): void {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    // Words across two pieces are seen in the join, whole ones in the piece itself.
    const join = Buffer.concat([this.before, bytes.subarray(0, kept)])
    this.found = isEncryptionEntry(join) || (bytes.includes(word) && isEncryptionEntry(bytes))
    this.before = Buffer.copyBytesFrom(bytes.length >= kept ? bytes.subarray(-kept) : join.subarray(-kept))
  }
}

const isEncryptionEntry = (bytes: Buffer): boolean =>
  bytes.includes(word) && /\/Encrypt\s*(?:<<|\d+\s+\d+\s+R)/.test(bytes.toString('latin1'))

const turns = new Turns(24)

/**
 * Whether an encrypted PDF asks for a password (`U11`): one that only forbids printing or copying opens without. What
 * cannot be told apart here, because it is too large or nobody had time, counts as locked.
 */
export async function asksForPassword(size: number, open: () => Promise<Readable>): Promise<boolean> {
  if (size > mostBytes) return true
  try {
    const bytes = await turns.take(async () => buffer(await open()))
    return 'unviewable' in (await askAboutPdf({ bytes, page: null, side: 0 }))
  } catch (error) {
    if (error instanceof Refusal) return true
    throw error
  }
}
