import type { ByteSource } from '../../../outside/files/file-store'
import { ByteReader, NotWhole } from './byte-reader'

/** Extensions of applications that say how a film runs and what its colours are. */
const keptApplications = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0', 'ICCRGBG1012'])
const trailer = 0x3b

const tableBytes = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0)

/**
 * A GIF without comments and without what programs wrote beside the pictures, XMP among it, and without what follows its
 * end, while it arrives (`U7`). At a block that no decoder reads on from, the picture ends.
 * @throws {NotWhole} where it has no end
 */
export async function* withoutGifMetadata(source: ByteSource): AsyncGenerator<Uint8Array> {
  const bytes = new ByteReader(source)
  const head = await bytes.take(13)
  if (head === null) throw new NotWhole()
  yield head
  yield* bytes.pass(tableBytes(head[10]!))
  for (;;) {
    const kind = (await bytes.take(1))?.[0]
    if (kind === 0x2c) yield* picture(bytes)
    else if (kind === 0x21) yield* extension(bytes)
    else {
      if (kind === undefined) throw new NotWhole()
      yield Buffer.of(trailer)
      return bytes.skipRest()
    }
  }
}

async function* picture(bytes: ByteReader): AsyncGenerator<Buffer> {
  const head = await bytes.take(9)
  if (head === null) return
  yield Buffer.concat([Buffer.of(0x2c), head])
  yield* bytes.pass(tableBytes(head[8]!) + 1)
  yield* blocks(bytes)
}

async function* extension(bytes: ByteReader): AsyncGenerator<Buffer> {
  const label = (await bytes.take(1))?.[0]
  const name = label === 0xff ? (await bytes.peek(12)).toString('latin1', 1, 12) : ''
  // Timing of a picture, and text that is drawn.
  const kept = label === 0xf9 || label === 0x01 || keptApplications.has(name)
  if (kept) yield Buffer.of(0x21, label!)
  for await (const block of blocks(bytes)) if (kept) yield block
}

/** Blocks of up to 255 bytes, up to an empty one. */
async function* blocks(bytes: ByteReader): AsyncGenerator<Buffer> {
  for (let length = await bytes.take(1); length !== null; length = await bytes.take(1)) {
    yield length
    if (length[0] === 0) return
    yield* bytes.pass(length[0]!)
  }
}
