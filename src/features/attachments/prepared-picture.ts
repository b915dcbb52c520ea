import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import sharp, { type Sharp } from 'sharp'
import { mostPixels } from './file-structure'
import type { FileType } from './file-type'
import { askAboutPdf, type Unviewable } from './pdf-pages'
import { Turns } from './turns'

/** The longer side in pixels: of a whole page on a screen, and of one that is looked at closely. */
const sides = { whole: 1600, close: 3200 }
const mostBytes = 50 * 1024 * 1024
const mostSeconds = 10

export const pictureMime = 'image/webp'

export type Turned = 0 | 90 | 180 | 270

/** What of a file somebody wants to see; pages count from 1. */
export type Sheet = { page: number; turned: Turned; close: boolean }

type Source = {
  type: FileType
  /** Of the plain file, in bytes. */
  size: number
  /** Opens the plain bytes; asked only when it is this file's turn. */
  open: () => Promise<Readable>
}

const turns = new Turns(24)

/** Runs when it is this file's turn, with its bytes in memory. */
async function inTurn<T>(source: Source, work: (bytes: Buffer) => Promise<T>) {
  if (source.size > mostBytes) return { unviewable: 'too-large' as const }
  return turns.take(async () => work(await buffer(await source.open())))
}

/** How many pages a file has; a film's pictures are not pages. */
export function countPages(source: Source): Promise<{ pages: number } | { unviewable: Unviewable }> {
  return inTurn(source, async (bytes) => {
    if (source.type === 'pdf') return askAboutPdf({ bytes, page: null, side: 0 })
    try {
      const { pages = 1 } = await sharp(bytes, { limitInputPixels: mostPixels }).metadata()
      return { pages: source.type === 'tiff' ? pages : 1 }
    } catch {
      return { unviewable: 'broken' }
    }
  })
}

/**
 * 画面用の画像: one page as a WebP of ours, upright, without any of the metadata that came with it: what staff see is
 * never a stranger's file (`U2`, `U7`).
 */
export function preparePicture(
  source: Source,
  sheet: Sheet,
): Promise<{ picture: Buffer } | { unviewable: Unviewable }> {
  return inTurn(source, async (bytes) => {
    if (source.type !== 'pdf') return encoded(sharp(bytes, { ...reading, page: sheet.page - 1 }), sheet)
    const side = sheet.close ? sides.close : sides.whole
    const answer = await askAboutPdf({ bytes, page: sheet.page, side })
    if ('unviewable' in answer) return answer
    if (!('data' in answer)) return { unviewable: 'broken' }
    const { data, width, height } = answer
    return encoded(sharp(data, { raw: { width, height, channels: 4 } }), sheet)
  })
}

const reading = { limitInputPixels: mostPixels, sequentialRead: true, failOn: 'truncated' } as const

async function encoded(
  picture: Sharp,
  { turned, close }: Sheet,
): Promise<{ picture: Buffer } | { unviewable: Unviewable }> {
  const side = close ? sides.close : sides.whole
  try {
    const made = await picture
      .autoOrient()
      .rotate(turned)
      .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .webp({ quality: 82 })
      .timeout({ seconds: mostSeconds })
      .toBuffer()
    return { picture: made }
  } catch (error) {
    return { unviewable: /timeout/i.test(String(error)) ? 'given-up' : 'broken' }
  }
}
