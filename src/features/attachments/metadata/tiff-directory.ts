import type { ArrivingFile } from '../../../outside/files/arriving-file'

/** An entry of a directory: `value` is what it holds or, where that lies away, its place; `bytes` is how long that is. */
export type Entry = { tag: number; value: number; bytes: number; away: boolean; raw: Buffer }
/** `length` in bytes, with its count and the place of the next one, which `next` holds as it stands. */
export type Directory = { at: number; length: number; entries: Entry[]; next: Buffer }

const subDirectories = 0x014a
/** A TIFF of more pages, or a directory of more entries, is none that an office sends. */
const mostDirectories = 2000
const mostEntries = 4096
const bytesOfKind = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8, 8]

/** How numbers are written: TIFF or BigTIFF, little or big end first. */
export class TiffShape {
  readonly big: boolean
  readonly little: boolean
  readonly countBytes: number
  readonly entryBytes: number
  readonly offsetBytes: number

  constructor(head: Buffer) {
    this.little = head[0] === 0x49
    this.big = head[this.little ? 2 : 3] === 0x2b
    this.countBytes = this.big ? 8 : 2
    this.entryBytes = this.big ? 20 : 12
    this.offsetBytes = this.big ? 8 : 4
  }

  number(from: Buffer, at: number, bytes: number): number {
    if (bytes === 8) return Number(this.little ? from.readBigUInt64LE(at) : from.readBigUInt64BE(at))
    return this.little ? from.readUIntLE(at, bytes) : from.readUIntBE(at, bytes)
  }

  writeCount(into: Buffer, count: number): void {
    const at = this.little ? 0 : this.countBytes - 2
    if (this.little) into.writeUInt16LE(count, at)
    else into.writeUInt16BE(count, at)
  }
}

/** Every directory of pages and of the smaller pictures below them, each once. */
export async function* directoriesOf(
  file: ArrivingFile,
): AsyncGenerator<{ shape: TiffShape; directory: Directory }> {
  const shape = new TiffShape(await file.bytesAt(0, 16))
  const head = await file.bytesAt(shape.offsetBytes, shape.offsetBytes)
  const places = head.length === shape.offsetBytes ? [shape.number(head, 0, shape.offsetBytes)] : []
  const seen = new Set<number>()
  for (let at = places.shift(); at !== undefined && seen.size < mostDirectories; at = places.shift()) {
    if (at === 0 || seen.has(at)) continue
    seen.add(at)
    const directory = await readDirectory(file, shape, at)
    if (directory === null) continue
    yield { shape, directory }
    places.push(shape.number(directory.next, 0, shape.offsetBytes))
    for (const entry of directory.entries)
      if (entry.tag === subDirectories) places.push(...(await placesIn(file, shape, entry)))
  }
}

/** The directory at a place, or null where there is none. */
export async function readDirectory(
  file: ArrivingFile,
  shape: TiffShape,
  at: number,
): Promise<Directory | null> {
  const { countBytes, entryBytes, offsetBytes } = shape
  const head = await file.bytesAt(at, countBytes)
  if (at < 8 || head.length < countBytes) return null
  const count = shape.number(head, 0, countBytes)
  const length = countBytes + count * entryBytes + offsetBytes
  if (count === 0 || count > mostEntries || at + length > file.size) return null
  const bytes = await file.bytesAt(at, length)
  const entries = Array.from({ length: count }, (_, index) => {
    const from = countBytes + index * entryBytes
    return entryOf(shape, bytes.subarray(from, from + entryBytes))
  })
  return { at, length, entries, next: bytes.subarray(length - offsetBytes) }
}

function entryOf(shape: TiffShape, raw: Buffer): Entry {
  const { offsetBytes } = shape
  const kind = shape.number(raw, 2, 2)
  const bytes = (bytesOfKind[kind] ?? 0) * shape.number(raw, 4, offsetBytes)
  const away = bytes > offsetBytes
  const valueAt = 4 + offsetBytes
  const valueBytes = !away && kind === 3 ? 2 : offsetBytes
  return { tag: shape.number(raw, 0, 2), value: shape.number(raw, valueAt, valueBytes), bytes, away, raw }
}

async function placesIn(file: ArrivingFile, shape: TiffShape, entry: Entry): Promise<number[]> {
  if (!entry.away) return [entry.value]
  const bytes = await file.bytesAt(entry.value, Math.min(entry.bytes, 64 * shape.offsetBytes))
  return Array.from({ length: Math.floor(bytes.length / shape.offsetBytes) }, (_, index) =>
    shape.number(bytes, index * shape.offsetBytes, shape.offsetBytes),
  )
}
