/** Containers of boxes, and how many bytes come before their first one. */
const within: Record<string, number> = { meta: 4, iprp: 0, ipco: 0 }
/** Boxes that are looked at; a file with more of them is no photo. */
const mostBoxes = 20_000

type Box = { kind: string; content: Buffer }

/**
 * How many pixels the pictures of a HEIC claim, the largest of them: from its `ispe` boxes and its grids, before anything
 * is decoded. 0 where it claims none, as a broken file does.
 */
export function claimedPixels(file: Buffer): number {
  let most = 0
  let looked = 0
  const look = (bytes: Buffer) => {
    for (const { kind, content } of boxesIn(bytes)) {
      if (++looked > mostBoxes) return
      if (kind === 'ispe' && content.length >= 12)
        most = Math.max(most, content.readUInt32BE(4) * content.readUInt32BE(8))
      if (kind === 'idat') most = Math.max(most, gridPixels(content))
      const skipped = within[kind]
      if (skipped !== undefined) look(content.subarray(skipped))
    }
  }
  look(file)
  return most
}

/** A grid says by itself how large what it puts together is; other data there says so only by accident. */
function gridPixels(content: Buffer): number {
  if (content.length === 8 && content[0] === 0) return content.readUInt16BE(4) * content.readUInt16BE(6)
  if (content.length === 12 && content[0] === 0) return content.readUInt32BE(4) * content.readUInt32BE(8)
  return 0
}

function* boxesIn(bytes: Buffer): Generator<Box> {
  for (let at = 0; at + 8 <= bytes.length; ) {
    let size = bytes.readUInt32BE(at)
    let head = 8
    if (size === 1 && at + 16 <= bytes.length) {
      size = Number(bytes.readBigUInt64BE(at + 8))
      head = 16
    }
    if (size === 0) size = bytes.length - at
    if (size < head) return
    yield { kind: bytes.toString('latin1', at + 4, at + 8), content: bytes.subarray(at + head, at + size) }
    at += size
  }
}

/** Whether every box lies whole in the file: one that was cut off does not. */
export function isWhole(file: Buffer): boolean {
  let end = 0
  for (let at = 0; at + 8 <= file.length; at = end) {
    let size = file.readUInt32BE(at)
    if (size === 1 && at + 16 <= file.length) size = Number(file.readBigUInt64BE(at + 8))
    if (size === 0) return true
    if (size < 8) return false
    end = at + size
  }
  return end === file.length
}
