import { Readable } from 'node:stream'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import * as files from '../../../testing/files/naughty-files'
import type { FileType } from './file-type'
import { askAboutPdf } from './pdf-pages'
import { countPages, preparePicture, type Sheet } from './prepared-picture'

const first: Sheet = { page: 1, turned: 0, close: false }
const source = (type: FileType, bytes: Buffer) => ({
  type,
  size: bytes.length,
  open: async () => Readable.from([bytes]),
})

async function pictureOf(type: FileType, bytes: Buffer, sheet: Partial<Sheet> = {}): Promise<Buffer> {
  const answer = await preparePicture(source(type, bytes), { ...first, ...sheet })
  if ('unviewable' in answer) throw new Error(answer.unviewable)
  return answer.picture
}

/** Red, green and blue in the middle of a picture. */
async function middle(picture: Buffer): Promise<string> {
  const { data, info } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const at = (Math.floor(info.height / 2) * info.width + Math.floor(info.width / 2)) * info.channels
  return ['red', 'green', 'blue'].filter((_, index) => data[at + index]! > 128).join()
}

it.each([
  ['jpeg', () => files.jpeg(4000, 2000)],
  ['png', files.png],
  ['gif', files.gif],
  ['tiff', () => files.tiff(800, 400)],
  ['pdf', async () => files.pdf()],
] as const)('shows a %s as a WebP of ours, no larger than a screen', async (type, make) => {
  const { format, width, height } = await sharp(await pictureOf(type, await make())).metadata()
  expect(format).toBe('webp')
  expect(Math.max(width!, height!)).toBeLessThanOrEqual(1600)
})

it('turns a photo upright, then as asked, and leaves out where it was taken', async () => {
  const shown = async (turned: Sheet['turned']) =>
    sharp(await pictureOf('jpeg', await files.photo(), { turned })).metadata()
  const upright = await shown(0)
  expect([upright.width, upright.height, upright.exif, upright.orientation]).toEqual([
    40,
    80,
    undefined,
    undefined,
  ])
  expect((await shown(90)).width).toBe(80)
  expect((await shown(180)).width).toBe(40)
})

it('has more to see of a large picture that is looked at closely', async () => {
  const large = await files.jpeg(4000, 2000)
  expect((await sharp(await pictureOf('jpeg', large, { close: true })).metadata()).width).toBe(3200)
})

it('shows each page of a PDF in its own colours, and turns it', async () => {
  const three = files.pdfPages(3)
  expect(await countPages(source('pdf', three))).toEqual({ pages: 3 })
  expect(await middle(await pictureOf('pdf', three, { page: 1 }))).toBe('red')
  expect(await middle(await pictureOf('pdf', three, { page: 3 }))).toBe('blue')
  const turned = await sharp(await pictureOf('pdf', three, { turned: 270 })).metadata()
  expect(turned.height).toBe(turned.width! * 2)
})

it('shows each page of a scan', async () => {
  const page = (color: string) =>
    sharp({ create: { width: 60, height: 40, channels: 3, background: color } })
      .png()
      .toBuffer()
  const scan = await sharp([await page('#ff0000'), await page('#0000ff')], { join: { animated: true } })
    .tiff()
    .toBuffer()
  expect(await countPages(source('tiff', scan))).toEqual({ pages: 2 })
  expect(await middle(await pictureOf('tiff', scan, { page: 2 }))).toBe('blue')
})

it.each([
  ['a PDF with a password', 'pdf', files.lockedPdf, 'locked'],
  ['a PDF of noise', 'pdf', () => Buffer.from('%PDF-1.4 nothing %%EOF'), 'broken'],
  ['a page that a PDF does not have', 'pdf', () => files.pdfPages(0), 'broken'],
  ['a flood of pixels', 'png', () => files.pngOf(16_000, 16_000), 'broken'],
  ['a lie about its pixels', 'tiff', () => files.tiffOf(65_000, 65_000), 'broken'],
  ['no picture at all', 'jpeg', () => Buffer.from('nothing'), 'broken'],
] as const)('says that %s cannot be shown', async (_what, type, make, unviewable) => {
  expect(await preparePicture(source(type, make()), first)).toEqual({ unviewable })
})

it('ends a PDF that takes too long or wants too much memory, and shows the next one', async () => {
  const slow = await askAboutPdf({ bytes: files.slowPdf(), page: 1, side: 1600 }, 1500)
  expect(slow).toEqual({ unviewable: 'given-up' })
  expect(await askAboutPdf({ bytes: files.hungryPdf(), page: 1, side: 1600 }, 60_000)).toEqual({
    unviewable: 'given-up',
  })
  expect(await countPages(source('pdf', files.pdf()))).toEqual({ pages: 1 })
})

it('does not even open a file over 50 MB', async () => {
  const open = () => Promise.reject(new Error('opened'))
  const size = 50 * 1024 * 1024 + 1
  expect(await countPages({ type: 'pdf', size, open })).toEqual({ unviewable: 'too-large' })
})

it('says when the file could not be read, and goes on with the next one', async () => {
  const missing = countPages({
    type: 'pdf',
    size: 1,
    open: () => Promise.reject(new Error('storage is away')),
  })
  await expect(missing).rejects.toThrow('storage is away')
  expect(await countPages(source('png', await files.png()))).toEqual({ pages: 1 })
})
