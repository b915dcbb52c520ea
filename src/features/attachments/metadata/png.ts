import { crc32 } from 'node:zlib'
import type { ByteSource } from '../../../outside/files/file-store'
import { ByteReader, NotWhole } from './byte-reader'
import { exifOfOrientation, orientationIn } from './orientation'

const signatureBytes = 8
const largestExif = 64 * 1024
/** Chunks that say how pixels look; what is not needed for that goes, text and times among it. */
const ofThePicture = new Set(
  'cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD hIST tRNS pHYs sPLT acTL fcTL fdAT'.split(' '),
)

/** A chunk without which no decoder goes on begins with a capital. */
const isKept = (kind: string): boolean => /^[A-Z]/.test(kind) || ofThePicture.has(kind)

/**
 * A PNG without texts, times and Exif but for its orientation, and without what follows its end, while it arrives
 * (`U7`). A text that is compressed is never inflated.
 * @throws {NotWhole} where it has no end
 */
export async function* withoutPngMetadata(source: ByteSource): AsyncGenerator<Uint8Array> {
  const bytes = new ByteReader(source)
  yield* bytes.pass(signatureBytes)
  for (let head = await bytes.take(8); head !== null; head = await bytes.take(8)) {
    const length = head.readUInt32BE(0)
    const kind = head.toString('latin1', 4)
    if (kind === 'eXIf' && length <= largestExif) yield* uprightOnly(await bytes.take(length + 4))
    else if (isKept(kind)) {
      yield head
      yield* bytes.pass(length + 4)
    } else await bytes.skip(length + 4)
    if (kind === 'IEND') return bytes.skipRest()
  }
  throw new NotWhole()
}

function* uprightOnly(exif: Buffer | null): Generator<Buffer> {
  const orientation = exif ? orientationIn(exif.subarray(0, -4)) : undefined
  if (orientation !== undefined && orientation !== 1) yield chunkOf('eXIf', exifOfOrientation(orientation))
}

function chunkOf(kind: string, content: Buffer): Buffer {
  const chunk = Buffer.alloc(content.length + 12)
  chunk.writeUInt32BE(content.length, 0)
  chunk.write(kind, 4, 'latin1')
  content.copy(chunk, 8)
  chunk.writeUInt32BE(crc32(chunk.subarray(4, -4)), chunk.length - 4)
  return chunk
}
