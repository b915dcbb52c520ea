/** What of a file is at hand: its first and last bytes, and its size. */
type Peek = { head: Buffer; tail: Buffer; size: number }
type Ours = 'pdf' | 'png' | 'gif' | 'jpeg' | 'tiff' | 'zip' | 'heic'
type Problem = 'broken' | 'too-many-pixels'

/** A picture with more pixels is never decoded (trap 8): 50 million are an A3 page at 500 dpi. */
export const mostPixels = 50_000_000

const pngStart = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
const zipEnd = Buffer.from('PK\u0005\u0006')
/** As the PDF standard's readers do: stray bytes of mail programs and old scanners may come first. */
const pdfStartWithin = 1024

/** How each type begins; PDF last, because it may begin later. */
export const headTypes: { type: Ours; begins: (head: Buffer) => boolean }[] = [
  { type: 'png', begins: (head) => head.subarray(0, pngStart.length).equals(pngStart) },
  { type: 'gif', begins: (head) => /^GIF8[79]a/.test(head.toString('latin1', 0, 6)) },
  { type: 'jpeg', begins: (head) => head.toString('hex', 0, 3) === 'ffd8ff' },
  { type: 'tiff', begins: (head) => /^(?:II[*+]\0|MM\0[*+])/.test(head.toString('latin1', 0, 4)) },
  { type: 'zip', begins: (head) => /^PK(?:\u0003\u0004|\u0005\u0006)/.test(head.toString('latin1', 0, 4)) },
  // The kinds that phones write; a film of theirs begins with `ftyp` too.
  {
    type: 'heic',
    begins: (head) => /^ftyp(?:hei[cxms]|hev[cxms]|mif1|msf1)/.test(head.toString('latin1', 4, 12)),
  },
  { type: 'pdf', begins: (head) => head.subarray(0, pdfStartWithin).includes('%PDF-') },
]

/** What is wrong inside a file of this type, as far as its beginning and its end tell. */
export function structureProblem(type: Ours, file: Peek): Problem | null {
  if (type === 'pdf') return pdfProblem(file)
  // Both are read as a whole once they have arrived.
  if (type === 'zip' || type === 'heic') return null
  if (type !== 'tiff' && file.tail.includes(zipEnd)) return 'broken'
  if (type === 'png') return pngProblem(file)
  if (type === 'gif') return gifProblem(file)
  return type === 'jpeg' ? jpegProblem(file) : tiffProblem(file)
}

function pdfProblem({ head, tail }: Peek): Problem | null {
  const end = tail.lastIndexOf('%%EOF')
  if (end === -1 || tail.indexOf(zipEnd, end) !== -1) return 'broken'
  return /<(?:!doctype|html|script|svg|iframe)\b/i.test(head.toString('latin1')) ? 'broken' : null
}

function pngProblem({ head, tail }: Peek): Problem | null {
  if (head.length < 24 || !tail.includes('IEND')) return 'broken'
  return pixelProblem(head.readUInt32BE(16), head.readUInt32BE(20))
}

function gifProblem({ head, tail }: Peek): Problem | null {
  let last = tail.length - 1
  while (last > 0 && [0x00, 0x0a, 0x0d, 0x20].includes(tail[last]!)) last -= 1
  if (head.length < 13 || tail[last] !== 0x3b) return 'broken'
  return pixelProblem(head.readUInt16LE(6), head.readUInt16LE(8))
}

/**
 * Phones put a film or a second picture behind the photo, so that its end may lie far before the end of the file. But
 * where each ff of the last bytes is one that compressed pixels have, the file was cut off in the middle of them.
 */
function jpegProblem({ tail }: Peek): Problem | null {
  let marks = 0
  for (let at = tail.indexOf(0xff); at !== -1 && at + 1 < tail.length; at = tail.indexOf(0xff, at + 1)) {
    const next = tail[at + 1]!
    const insidePixels = next === 0 || (next >= 0xd0 && next <= 0xd7)
    if (!insidePixels) return null
    marks += 1
  }
  return marks > 0 ? 'broken' : null
}

/** TIFF keeps its dimensions in a directory anywhere in the file; where it is not at hand, the decoder's limit counts. */
function tiffProblem(file: Peek): Problem | null {
  const { head, size } = file
  if (head.length < 16) return 'broken'
  const little = head[0] === 0x49
  const big = head[little ? 2 : 3] === 0x2b
  const offset = big
    ? Number(readUInt(head, { at: 8, bytes: 8, little }))
    : Number(readUInt(head, { at: 4, bytes: 4, little }))
  if (offset < 8 || offset >= size) return 'broken'
  const directory = bytesFrom(file, offset)
  const sides = directory && tiffSides(directory, { big, little })
  return sides ? pixelProblem(sides.width, sides.height) : null
}

/** The bytes from an offset of the file to the end of the piece at hand that holds it. */
function bytesFrom({ head, tail, size }: Peek, offset: number): Buffer | null {
  if (offset < head.length) return head.subarray(offset)
  const intoTail = offset - (size - tail.length)
  return intoTail >= 0 ? tail.subarray(intoTail) : null
}

function tiffSides(directory: Buffer, { big, little }: { big: boolean; little: boolean }) {
  const [countBytes, entryBytes, valueAt] = big ? [8, 20, 12] : [2, 12, 8]
  if (directory.length < countBytes) return null
  const count = Number(readUInt(directory, { at: 0, bytes: countBytes, little }))
  const sides = { width: 0, height: 0 }
  for (let entry = 0; entry < count; entry++) {
    const at = countBytes + entry * entryBytes
    if (at + entryBytes > directory.length) break
    const tag = Number(readUInt(directory, { at, bytes: 2, little }))
    const kind = Number(readUInt(directory, { at: at + 2, bytes: 2, little }))
    const value = Number(readUInt(directory, { at: at + valueAt, bytes: kind === 3 ? 2 : 4, little }))
    if (tag === 0x100) sides.width = value
    if (tag === 0x101) sides.height = value
  }
  return sides.width > 0 && sides.height > 0 ? sides : null
}

function readUInt(
  from: Buffer,
  { at, bytes, little }: { at: number; bytes: number; little: boolean },
): bigint {
  let value = 0n
  for (let index = 0; index < bytes; index++) {
    const byte = from[at + (little ? bytes - 1 - index : index)] ?? 0
    value = value * 256n + BigInt(byte)
  }
  return value
}

function pixelProblem(width: number, height: number): Problem | null {
  if (width === 0 || height === 0) return 'broken'
  return width * height > mostPixels ? 'too-many-pixels' : null
}
