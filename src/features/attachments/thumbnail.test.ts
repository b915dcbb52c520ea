import { Readable } from 'node:stream'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import * as files from '../../../testing/files/naughty-files'
import type { FileType } from './file-type'
import { makeThumbnail } from './thumbnail'

const thumbnailOf = (type: FileType, bytes: Buffer) =>
  makeThumbnail({ type, size: bytes.length, open: async () => Readable.from([bytes]) })

it.each([
  ['jpeg', () => files.jpeg(2000, 1000)],
  ['png', files.png],
  ['gif', files.gif],
  ['tiff', () => files.tiff(800, 400)],
  ['pdf', files.pdf],
] as const)('shows a %s small', async (type, make) => {
  const made = (await thumbnailOf(type, await make()))!
  const { format, width, height } = await sharp(made).metadata()
  expect(format).toBe('webp')
  expect(width).toBeLessThanOrEqual(384)
  expect(height).toBeLessThanOrEqual(288)
})

it('turns a photo upright and leaves out where it was taken', async () => {
  const photo = await files.photo()
  expect((await sharp(photo).metadata()).exif).toBeDefined()
  const { width, height, exif, orientation } = await sharp((await thumbnailOf('jpeg', photo))!).metadata()
  expect([width, height, exif, orientation]).toEqual([40, 80, undefined, undefined])
})

it('shows the first page of a film or a scan of many pages', async () => {
  const pages = [await files.png(), await files.png()]
  const many = await sharp(pages, { join: { animated: true } })
    .tiff()
    .toBuffer()
  expect((await sharp((await thumbnailOf('tiff', many))!).metadata()).height).toBe(40)
})

it.each([
  ['a PDF without a page', 'pdf', () => Buffer.from('%PDF-1.4\n%%EOF')],
  ['a flood of pixels', 'png', () => files.pngOf(16_000, 16_000)],
  ['a lie about its pixels', 'tiff', () => files.tiffOf(65_000, 65_000)],
  ['no picture at all', 'jpeg', () => Buffer.from('nothing')],
  ['a photo that was cut off', 'jpeg', async () => (await files.jpeg(400, 400)).subarray(0, -9000)],
] as const)('shows none of %s', async (_what, type, make) => {
  expect(await thumbnailOf(type, await make())).toBeNull()
})

it('does not even open a picture over 20 MB', async () => {
  const open = () => Promise.reject(new Error('opened'))
  expect(await makeThumbnail({ type: 'png', size: 20 * 1024 * 1024 + 1, open })).toBeNull()
})

it('says when the file could not be read, and goes on with the next picture', async () => {
  const missing = makeThumbnail({
    type: 'png',
    size: 1,
    open: () => Promise.reject(new Error('storage is away')),
  })
  async function* broken() {
    yield (await files.png()).subarray(0, 100)
    throw new Error('the disk failed')
  }
  const cut = makeThumbnail({ type: 'png', size: 1, open: async () => Readable.from(broken()) })
  const next = thumbnailOf('png', await files.png())
  await expect(missing).rejects.toThrow('storage is away')
  await expect(cut).rejects.toThrow('the disk failed')
  expect(await next).not.toBeNull()
})
