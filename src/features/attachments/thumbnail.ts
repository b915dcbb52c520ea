import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import sharp from 'sharp'
import { mostPixels } from './file-structure'
import { type FileType, isPicture } from './file-type'

/** Twice the 4:3 box of the screens, for sharp displays. */
const box = { width: 384, height: 288 }
const mostBytes = 20 * 1024 * 1024

export const thumbnailMime = 'image/webp'

type Picture = {
  type: FileType
  /** Of the plain file, in bytes. */
  size: number
  /** Opens the plain bytes; asked only when it is this picture's turn. */
  open: () => Promise<Readable>
}

let turn: Promise<unknown> = Promise.resolve()

/**
 * サムネイル: a small WebP of a picture's first page, upright, without any of the metadata that came with it (`U2`,
 * `U7`). One picture is decoded at a time, since each needs memory for its pixels.
 * @returns null where none can be made: PDF, pictures over 20 MB or 50 million pixels, broken ones
 */
export function makeThumbnail(picture: Picture): Promise<Buffer | null> {
  if (!isPicture(picture.type) || picture.size > mostBytes) return Promise.resolve(null)
  const mine = turn.then(() => decode(picture))
  turn = mine.catch(() => {})
  return mine
}

/** @throws what opening the file throws: that is no matter of the picture, and is tried again */
async function decode({ open }: Picture): Promise<Buffer | null> {
  const source = await open()
  const shrinking = sharp({
    limitInputPixels: mostPixels,
    sequentialRead: true,
    failOn: 'truncated',
    pages: 1,
  })
    .rotate()
    .resize({ ...box, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 75 })
  try {
    const [made] = await Promise.all([shrinking.toBuffer(), pipeline(source, shrinking)])
    return made
  } catch {
    if (source.errored) throw source.errored
    return null
  }
}
