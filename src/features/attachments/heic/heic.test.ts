import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { heic } from '../../../../testing/files/heic'
import { exifWithPlace, secretPlace } from '../../../../testing/files/placed-pictures'
import { ArrivingFile } from '../../../outside/files/arriving-file'
import { jpegName, jpegOfHeic } from './heic'
import { claimedPixels } from './heic-box'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'madoguchi-heic-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function convert(bytes: Buffer, most = 1024 * 1024) {
  const file = await ArrivingFile.receive(
    folder,
    (async function* () {
      yield bytes
    })(),
  )
  try {
    return await jpegOfHeic(file, most)
  } finally {
    await file.close()
  }
}

/** Which colour lies in each corner: top left, top right, bottom left, bottom right. */
async function corners(jpeg: Buffer): Promise<string> {
  const { data, info } = await sharp(jpeg).raw().toBuffer({ resolveWithObject: true })
  const at = (x: number, y: number) => {
    const [red, green, blue] = data.subarray((y * info.width + x) * info.channels)
    return [red, green, blue].map((value) => (value! > 128 ? 1 : 0)).join('')
  }
  const [right, bottom] = [info.width - 5, info.height - 5]
  const names: Record<string, string> = { '100': 'red', '010': 'green', '001': 'blue', '111': 'white' }
  return [at(4, 4), at(right, 4), at(4, bottom), at(right, bottom)].map((one) => names[one]).join(' ')
}

it.each([
  [0, 64, 48, 'red green blue white'],
  [1, 48, 64, 'green white red blue'],
  [2, 64, 48, 'white blue green red'],
  [3, 48, 64, 'blue red white green'],
] as const)(
  'a photo turned %i times becomes an upright JPEG without its place',
  async (turns, width, height, colours) => {
    const photo = heic({ turns, exif: exifWithPlace(6) })
    expect(photo.includes(secretPlace)).toBe(true)
    const made = await convert(photo)
    if (!('jpeg' in made)) throw new Error(JSON.stringify(made))
    const { format, exif, orientation, ...info } = await sharp(made.jpeg).metadata()
    expect([format, info.width, info.height, exif, orientation]).toEqual([
      'jpeg',
      width,
      height,
      undefined,
      undefined,
    ])
    expect(await corners(made.jpeg)).toBe(colours)
    expect(made.jpeg.includes(secretPlace)).toBe(false)
  },
)

it('is refused by what it claims, before anything is decoded', async () => {
  const flood = heic({ width: 16_000, height: 16_000 })
  expect(claimedPixels(flood)).toBe(256_000_000)
  expect(await convert(flood)).toEqual({ refused: 'too-many-pixels' })
})

it('is refused where its boxes lie, are cut off, or hold no picture', async () => {
  const photo = heic()
  const lying = Buffer.from(photo)
  // Its grid claims more squares than there are.
  lying.writeUInt16BE(9000, photo.indexOf('idat') + 8)
  const noise = Buffer.from(photo)
  noise.fill(0x5a, photo.indexOf('hvcC') + 8, photo.indexOf('hvcC') + 100)
  for (const bytes of [lying, noise, photo.subarray(0, -20), photo.subarray(0, 300), photo.subarray(0, 40)])
    expect(await convert(bytes)).toEqual({ refused: 'broken' })
  expect(await convert(Buffer.concat([photo.subarray(0, 24), Buffer.alloc(5000)]))).toEqual({
    refused: 'broken',
  })
})

it('is refused where its JPEG would be too large for the field', async () => {
  expect(await convert(heic(), 300)).toEqual({ refused: 'too-large' })
})

it('leaves nothing behind on the disk', async () => {
  await convert(heic())
  expect(await readdir(folder)).toEqual([])
})

it.each([
  ['IMG_0001.HEIC', 'IMG_0001.jpg'],
  ['証明．ｈｅｉｆ', '証明.jpg'],
  ['a.b.heic', 'a.b.jpg'],
])('names %s %s', (before, after) => {
  expect(jpegName(before)).toBe(after)
})
