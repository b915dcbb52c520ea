import type { ByteSource } from '../../../outside/files/file-store'
import { ByteReader, NotWhole } from './byte-reader'
import { exifOfOrientation, orientationIn } from './orientation'

const end = 0xd9
const startOfScan = 0xda
const exifHead = Buffer.from('Exif\0\0', 'latin1')

/** Markers without a length: TEM, restarts, the beginning. */
const standsAlone = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)

/** What a decoder needs: frames, tables, scans, intervals. */
const isOfThePicture = (marker: number): boolean => marker >= 0xc0 && marker <= 0xdf

/**
 * A JPEG without what tells where, when and by whom it was taken (`U7`), while it arrives: Exif but for the orientation,
 * XMP, IPTC, makers' notes, comments, small previews, and whatever follows the end of the picture, such as the film of a
 * moving photo or a second picture with an Exif of its own. Pixels and colours stay as they are, byte by byte.
 * @throws {NotWhole} where the picture has no end
 */
export async function* withoutJpegMetadata(source: ByteSource): AsyncGenerator<Uint8Array> {
  const bytes = new ByteReader(source)
  let turned = false
  for (let marker = await nextMarker(bytes); marker !== null; marker = await nextMarker(bytes)) {
    if (standsAlone(marker) || marker === end) {
      yield Buffer.of(0xff, marker)
      if (marker !== end) continue
      return bytes.skipRest()
    }
    const segment = await takeSegment(bytes)
    if (segment === null) throw new NotWhole()
    const kept = keptOf(marker, segment, turned)
    if (kept) yield segmentOf(marker, kept)
    if (marker === 0xe1 && kept) turned = true
    if (marker === startOfScan) yield* scan(bytes)
  }
  throw new NotWhole()
}

/** The next marker, without fill bytes and strays before it, which decoders pass over as well. */
async function nextMarker(bytes: ByteReader): Promise<number | null> {
  let previous = 0
  for (let next = await bytes.take(1); next !== null; next = await bytes.take(1)) {
    const byte = next[0]!
    if (previous === 0xff && byte !== 0xff && byte !== 0) return byte
    previous = byte
  }
  return null
}

async function takeSegment(bytes: ByteReader): Promise<Buffer | null> {
  const length = (await bytes.take(2))?.readUInt16BE(0) ?? 0
  return length < 2 ? null : bytes.take(length - 2)
}

function segmentOf(marker: number, content: Buffer): Buffer {
  const head = Buffer.of(0xff, marker, 0, 0)
  head.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([head, content])
}

/** What is kept of a segment's content, or null. */
function keptOf(marker: number, content: Buffer, turned: boolean): Buffer | null {
  if (isOfThePicture(marker)) return content
  const begins = (with_: string) => content.toString('latin1', 0, with_.length) === with_
  if (marker === 0xe0) return begins('JFIF\0') && content.length >= 14 ? withoutPreview(content) : null
  if (marker === 0xe2) return begins('ICC_PROFILE\0') ? content : null
  if (marker === 0xee) return begins('Adobe') && content.length >= 12 ? content.subarray(0, 12) : null
  if (marker !== 0xe1 || turned || !content.subarray(0, 6).equals(exifHead)) return null
  const orientation = orientationIn(content.subarray(6))
  return orientation === undefined || orientation === 1
    ? null
    : Buffer.concat([exifHead, exifOfOrientation(orientation)])
}

function withoutPreview(jfif: Buffer): Buffer {
  const kept = Buffer.from(jfif.subarray(0, 14))
  kept.fill(0, 12)
  return kept
}

/** Compressed pixels up to the next marker; stuffed bytes and restarts belong to them. */
async function* scan(bytes: ByteReader): AsyncGenerator<Buffer> {
  for (;;) {
    const piece = await bytes.peek(2)
    if (piece.length < 2) return yield* bytes.rest()
    const marker = markerIn(piece)
    // The last byte may be half of a marker: it waits for what follows.
    const passed = marker ?? (piece.at(-1) === 0xff ? piece.length - 1 : piece.length)
    yield* bytes.pass(passed)
    if (marker !== null) return
  }
}

/** Where in these bytes the pixels end, or null. */
function markerIn(piece: Buffer): number | null {
  for (let at = piece.indexOf(0xff); at !== -1 && at + 1 < piece.length; at = piece.indexOf(0xff, at + 1)) {
    const next = piece[at + 1]!
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return null
}
