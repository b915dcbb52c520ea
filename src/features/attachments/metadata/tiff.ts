import type { ArrivingFile } from '../../../outside/files/arriving-file'
import { type Directory, directoriesOf, readDirectory, type TiffShape } from './tiff-directory'

/** Directories of their own that Exif keeps: of the photo, of its place, of how programs work together. */
const ofExif = new Set([0x8769, 0x8825, 0xa005])
/** XMP, IPTC, Photoshop's, the author, what Windows writes, makers' own, and where on earth a scan or map lies. */
const told = new Set([
  0x010e, 0x013b, 0x02bc, 0x83bb, 0x8649, 0x8298, 0x9c9b, 0x9c9c, 0x9c9d, 0x9c9e, 0x9c9f, 0xc634, 0x830e,
  0x8482, 0x85d8, 0x87af, 0x87b0, 0x87b1, 0x927c,
])

/** What is written over the file: these bytes at a place, or so many zeros. */
type Patch = { at: number; length: number; bytes?: Buffer }

/**
 * A TIFF without what tells where, when and by whom it was taken (`U7`). Its directories lie anywhere in it, so it is
 * read once it has arrived: entries go, what they pointed to becomes zeros, and pixels stay where they are.
 */
export async function* withoutTiffMetadata(file: ArrivingFile): AsyncGenerator<Uint8Array> {
  const patches = await patchesOf(file)
  let at = 0
  for await (const piece of file.read()) {
    for (const patch of patches) apply(patch, piece, at)
    at += piece.length
    yield piece
  }
}

async function patchesOf(file: ArrivingFile): Promise<Patch[]> {
  const zeros: Patch[] = []
  const rewritten: Patch[] = []
  for await (const { shape, directory } of directoriesOf(file)) {
    const gone = directory.entries.filter(({ tag }) => told.has(tag) || ofExif.has(tag))
    if (gone.length === 0) continue
    for (const entry of gone) {
      if (ofExif.has(entry.tag)) zeros.push(...(await zerosOfExif(file, shape, entry.value)))
      else if (entry.away) zeros.push({ at: entry.value, length: entry.bytes })
    }
    rewritten.push(rewrite(shape, directory, new Set(gone)))
  }
  // What was written anew stands, also where a strange file points into it.
  return [...zeros, ...rewritten]
}

/** A whole directory of Exif with all it points to, a level below it included. */
async function zerosOfExif(file: ArrivingFile, shape: TiffShape, at: number, deep = 0): Promise<Patch[]> {
  const directory = await readDirectory(file, shape, at)
  if (directory === null) return []
  const patches: Patch[] = [{ at, length: directory.length }]
  for (const entry of directory.entries) {
    if (ofExif.has(entry.tag) && deep < 2)
      patches.push(...(await zerosOfExif(file, shape, entry.value, deep + 1)))
    else if (entry.away) patches.push({ at: entry.value, length: entry.bytes })
  }
  return patches
}

/** The same directory without some entries, as long as before. */
function rewrite(shape: TiffShape, directory: Directory, gone: ReadonlySet<unknown>): Patch {
  const kept = directory.entries.filter((entry) => !gone.has(entry))
  const bytes = Buffer.alloc(directory.length)
  shape.writeCount(bytes, kept.length)
  let at = shape.countBytes
  for (const { raw } of kept) at += raw.copy(bytes, at)
  directory.next.copy(bytes, at)
  return { at: directory.at, length: bytes.length, bytes }
}

function apply({ at, length, bytes }: Patch, piece: Buffer, pieceAt: number): void {
  const from = Math.max(at, pieceAt)
  const to = Math.min(at + length, pieceAt + piece.length)
  if (from >= to) return
  if (bytes) bytes.copy(piece, from - pieceAt, from - at, to - at)
  else piece.fill(0, from - pieceAt, to - pieceAt)
}
