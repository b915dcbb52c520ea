import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { FileDamaged } from '../../outside/files/encrypted'

/** What was received, as its row remembers it; `size` in bytes. */
export type Remembered = { sha256: Uint8Array; size: number }

/**
 * The same bytes, proven to be those that were received (`U12`): whoever can write to the store and knows the tenant's key
 * could put others there. The last piece waits for the proof, so that nobody takes something else for the whole.
 * @throws {FileDamaged} before the last piece, through the stream
 */
export function proven(plain: Readable, remembered: Remembered): Readable {
  const checked = Readable.from(piecesOf(plain, remembered), {
    objectMode: false,
    highWaterMark: 64 * 1024,
  })
  // A reader that goes away lets go of the stored file, even before it read anything.
  checked.once('close', () => plain.destroy())
  return checked
}

async function* piecesOf(plain: Readable, { sha256, size }: Remembered): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  let length = 0
  let last: Uint8Array | undefined
  for await (const piece of plain as AsyncIterable<Uint8Array>) {
    if (last) yield last
    hash.update(piece)
    length += piece.length
    last = piece
  }
  if (length !== size || !hash.digest().equals(sha256)) throw new FileDamaged(null)
  if (last) yield last
}
