import { Readable } from 'node:stream'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { expect } from 'vitest'
import { preparePicture } from '../../src/features/attachments/prepared-picture'

/** A part of the picture, each side from 0 to 1. */
export type Part = { x: number; y: number; width: number; height: number }

/** The only attached file as the server gives it to its owner, decrypted, and its thumbnail. */
export async function filesOf(page: Page): Promise<{ file: Buffer; thumbnail: Buffer }> {
  const row = page.locator('[data-attachment-list] li').first()
  const address = await row.locator('[data-mask]').getAttribute('data-file')
  const small = await row.locator('img').getAttribute('src')
  const [file, thumbnail] = await Promise.all([address, small].map((one) => page.request.get(one ?? '')))
  expect([file?.status(), thumbnail?.status()]).toEqual([200, 200])
  return { file: await file!.body(), thumbnail: await thumbnail!.body() }
}

/** That these parts are black through and through, in the file as well as in what is made of it. */
export const expectBlack = async (page: Page, parts: readonly Part[]): Promise<void> =>
  expectBlackIn(await filesOf(page), parts)

/** The same of a file and its thumbnail that somebody was given. */
export async function expectBlackIn(
  { file, thumbnail }: { file: Buffer; thumbnail: Buffer },
  parts: readonly Part[],
): Promise<void> {
  const open = async () => Readable.from([file])
  const sheet = { page: 1, turned: 0, close: false } as const
  const prepared = await preparePicture({ type: 'jpeg', size: file.length, open }, sheet)
  if (!('picture' in prepared)) throw new Error(`no picture: ${prepared.unviewable}`)
  for (const part of parts) {
    expect(await brightestIn(file, part, 0), 'of the file').toBe(0)
    expect(await brightestIn(prepared.picture, part, 2), 'of the picture for staff').toBeLessThanOrEqual(4)
    expect(await brightestIn(thumbnail, part, 2), 'of the thumbnail').toBeLessThanOrEqual(12)
  }
}

/** The largest value of any colour in a part, but for so many pixels at its edge that a smaller picture mixes. */
async function brightestIn(picture: Buffer, part: Part, edge: number): Promise<number> {
  const { data, info } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const left = Math.ceil(part.x * info.width) + edge
  const right = Math.floor((part.x + part.width) * info.width) - edge
  const top = Math.ceil(part.y * info.height) + edge
  const bottom = Math.floor((part.y + part.height) * info.height) - edge
  expect(right - left, 'pixels across').toBeGreaterThan(3)
  expect(bottom - top, 'pixels down').toBeGreaterThan(3)
  let most = 0
  for (let y = top; y < bottom; y += 1)
    for (let at = (y * info.width + left) * 3; at < (y * info.width + right) * 3; at += 1)
      most = Math.max(most, data[at]!)
  return most
}

/** That a JPEG is pixels and nothing else: no metadata of the camera, nothing behind its end. */
export async function expectPixelsOnly(file: Buffer): Promise<void> {
  const { exif, xmp, iptc, format } = await sharp(file).metadata()
  expect({ exif, xmp, iptc, format }).toEqual({
    exif: undefined,
    xmp: undefined,
    iptc: undefined,
    format: 'jpeg',
  })
  expect(file.includes('GPS')).toBe(false)
  expect(file.includes('Exif')).toBe(false)
  expect(file.includes('ns.adobe.com')).toBe(false)
  expect(file.indexOf(Buffer.from([0xff, 0xd8, 0xff]), 1)).toBe(-1)
  expect(file.subarray(-2)).toEqual(Buffer.from([0xff, 0xd9]))
}

/** What the browser keeps of its own accord beyond this page: nothing. */
export const keptByBrowser = (page: Page): Promise<unknown> =>
  page.evaluate(async () => ({
    caches: await caches.keys(),
    databases: await indexedDB.databases(),
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
  }))
