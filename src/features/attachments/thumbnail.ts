import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import sharp from 'sharp'
import { mostPixels } from './file-structure'
import { type FileType, mayHaveThumbnail } from './file-type'
import { askAboutPdf } from './pdf-pages'

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
 * サムネイル: a small WebP of a file's first page, upright, without any of the metadata that came with it (`U2`, `U7`).
 * One is made at a time, since each needs memory for its pixels.
 * @returns null where none can be made: archives, files over 20 MB or 50 million pixels, broken or locked ones
 */
export function makeThumbnail(picture: Picture): Promise<Buffer | null> {
  if (!mayHaveThumbnail(picture.type) || picture.size > mostBytes) return Promise.resolve(null)
  const mine = turn.then(() => (picture.type === 'pdf' ? drawPage(picture) : decode(picture)))
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

/** @throws what opening the file throws */
async function drawPage({ open }: Picture): Promise<Buffer | null> {
  const bytes = await buffer(await open())
  const page = await askAboutPdf({ bytes, page: 1, side: box.width })
  if (!('data' in page)) return null
  const { data, width, height } = page
  return sharp(data, { raw: { width, height, channels: 4 } })
    .resize({ ...box, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .webp({ quality: 75 })
    .toBuffer()
}
