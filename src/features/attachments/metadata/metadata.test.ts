import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  exifWithPlace,
  gifWithPlace,
  patches,
  pngWithPlace,
  secretPlace,
  tiffWithPlace,
  withPlace,
} from '../../../../testing/files/placed-pictures'
import { ArrivingFile } from '../../../outside/files/arriving-file'
import type { ByteSource } from '../../../outside/files/file-store'
import type { ArrivingType } from '../file-type'
import { NotWhole } from './byte-reader'
import { withoutTiffMetadata } from './tiff'
import { withoutMetadata } from './without-metadata'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'madoguchi-metadata-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function* inPieces(bytes: Buffer, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = sizes[turn % sizes.length]!
    yield bytes.subarray(at, at + size)
    at += size
  }
}

const cleaned = (type: ArrivingType, source: ByteSource) =>
  buffer(withoutMetadata(type, source)) as Promise<Buffer>
const inOne = (type: ArrivingType, bytes: Buffer) => cleaned(type, inPieces(bytes, [bytes.length]))

/** Pixels as they are shown: turned upright. */
const shown = (bytes: Buffer) => sharp(bytes).autoOrient().raw().toBuffer()
const asStored = (bytes: Buffer) => sharp(bytes).raw().toBuffer()

async function expectNoPlace(bytes: Buffer) {
  expect(bytes.includes(secretPlace)).toBe(false)
  expect(bytes.includes('GPS')).toBe(false)
  const { exif, xmp, iptc } = await sharp(bytes).metadata()
  expect([exif?.includes(secretPlace) ?? false, xmp, iptc]).toEqual([false, undefined, undefined])
}

describe('a JPEG', () => {
  for (const orientation of [1, 2, 3, 4, 5, 6, 7, 8])
    it.each(['big', 'little'])(
      `of orientation ${orientation}, %s end first, stays upright and loses its place`,
      async (end) => {
        const plain = await patches().jpeg().toBuffer()
        const photo = withPlace(plain, exifWithPlace(orientation, end === 'little'))
        expect((await sharp(photo).metadata()).orientation).toBe(orientation)
        const kept = await inOne('jpeg', photo)
        await expectNoPlace(kept)
        expect((await sharp(kept).metadata()).orientation ?? 1).toBe(orientation)
        expect((await shown(kept)).equals(await shown(photo))).toBe(true)
        expect((await asStored(kept)).equals(await asStored(photo))).toBe(true)
      },
    )

  it('keeps its colours: the profile, and what Adobe says of CMYK', async () => {
    const wide = await patches().withIccProfile('p3').jpeg().toBuffer()
    const kept = await inOne('jpeg', withPlace(wide, exifWithPlace(1)))
    expect((await sharp(kept).metadata()).icc).toEqual((await sharp(wide).metadata()).icc)
    const printed = await patches().toColourspace('cmyk').jpeg().toBuffer()
    expect((await asStored(await inOne('jpeg', printed))).equals(await asStored(printed))).toBe(true)
  })

  it('is the same in whatever pieces it comes, progressive ones too', async () => {
    const kinds = [
      await patches(200, 130).jpeg({ progressive: true }).toBuffer(),
      await patches(90, 70).jpeg({ chromaSubsampling: '4:4:4' }).toBuffer(),
    ]
    for (const plain of kinds) {
      const photo = withPlace(plain, exifWithPlace(6))
      const whole = await inOne('jpeg', photo)
      expect((await shown(whole)).equals(await shown(photo))).toBe(true)
      await expectNoPlace(whole)
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 9 }),
          async (sizes) => {
            expect((await cleaned('jpeg', inPieces(photo, sizes))).equals(whole)).toBe(true)
          },
        ),
        { numRuns: 40 },
      )
    }
  })

  it('keeps restarts, stuffed bytes and a second scan, byte by byte', async () => {
    const plain = await patches().jpeg().toBuffer()
    const scan = plain.indexOf(Buffer.of(0xff, 0xda))
    const head = plain.subarray(scan, scan + 2 + plain.readUInt16BE(scan + 2))
    const inside = Buffer.from('1122ff00ff0033ffd04455ffd7ff0066', 'hex')
    const pixels = Buffer.concat([head, inside, head, inside, Buffer.of(0xff, 0xd9)])
    const made = Buffer.concat([plain.subarray(0, scan), pixels])
    for (const size of [1, 2, 3, 7, made.length]) {
      const kept = await cleaned('jpeg', inPieces(withPlace(made, exifWithPlace(1)), [size]))
      expect(kept.subarray(-pixels.length).equals(pixels)).toBe(true)
      expect(kept.includes(secretPlace)).toBe(false)
    }
  })

  it('that was cut off is found out wherever it was, and no end is made up', async () => {
    const photo = withPlace(await patches().jpeg().toBuffer(), exifWithPlace(3))
    for (let end = 0; end < photo.length; end += 13) {
      const kept: Uint8Array[] = []
      const cut = inPieces(photo.subarray(0, end), [100])
      const whole = await (async () => {
        for await (const piece of withoutMetadata('jpeg', cut)) kept.push(piece)
      })().then(
        () => true,
        (error: unknown) => !(error instanceof NotWhole),
      )
      const bytes = Buffer.concat(kept)
      expect([bytes.includes(secretPlace), whole]).toEqual([
        false,
        bytes.subarray(-2).toString('hex') === 'ffd9',
      ])
    }
  })
})

describe('a PNG', () => {
  it.each([1, 3, 6, 8])('of orientation %i stays upright and loses its place', async (orientation) => {
    const plain = await patches().png().toBuffer()
    const photo = pngWithPlace(plain, exifWithPlace(orientation))
    const kept = await inOne('png', photo)
    await expectNoPlace(kept)
    for (const kind of ['tEXt', 'zTXt', 'iTXt', 'tIME', 'caBX']) expect(kept.includes(kind)).toBe(false)
    expect((await sharp(kept).metadata()).orientation ?? 1).toBe(orientation)
    expect((await shown(kept)).equals(await shown(photo))).toBe(true)
    if (orientation === 1) expect(kept.equals(plain)).toBe(true)
  })

  it('is the same in whatever pieces it comes', async () => {
    const photo = pngWithPlace(await patches().png().toBuffer(), exifWithPlace(6))
    const whole = await inOne('png', photo)
    for (let size = 1; size < 64; size++)
      expect((await cleaned('png', inPieces(photo, [size]))).equals(whole)).toBe(true)
  })
})

describe('a GIF', () => {
  it('loses comments and XMP, and goes on moving', async () => {
    const pages = [await patches().png().toBuffer(), await patches().negate().png().toBuffer()]
    const film = await sharp(pages, { join: { animated: true } })
      .gif({ loop: 3, delay: [200, 300] })
      .toBuffer()
    const kept = await inOne('gif', gifWithPlace(film))
    expect(kept.includes(secretPlace)).toBe(false)
    const { pages: count, loop, delay } = await sharp(kept, { animated: true }).metadata()
    expect({ count, loop, delay }).toEqual({ count: 2, loop: 3, delay: [200, 300] })
    for (let size = 1; size < 40; size++)
      expect((await cleaned('gif', inPieces(gifWithPlace(film), [size]))).equals(kept)).toBe(true)
  })
})

describe('a TIFF', () => {
  const kept = async (bytes: Buffer) => {
    const file = await ArrivingFile.receive(folder, inPieces(bytes, [1000]))
    const cleanedBytes = (await buffer(withoutTiffMetadata(file))) as Buffer
    await file.close()
    return cleanedBytes
  }

  it('loses Exif, place and XMP where they lie, and keeps size, pages and pixels', async () => {
    const plain = await patches(300, 200).tiff({ compression: 'lzw' }).toBuffer()
    const scan = tiffWithPlace(plain)
    expect(scan.includes(secretPlace)).toBe(true)
    expect((await sharp(scan).metadata()).width).toBe(300)
    const bytes = await kept(scan)
    expect(bytes.length).toBe(scan.length)
    await expectNoPlace(bytes)
    expect((await asStored(bytes)).equals(await asStored(plain))).toBe(true)
    const pages = await sharp([await patches().png().toBuffer(), await patches().png().toBuffer()], {
      join: { animated: true },
    })
      .tiff()
      .toBuffer()
    expect((await sharp(await kept(tiffWithPlace(pages))).metadata()).pages).toBe(2)
  })

  it('whose directories lie or run in circles is left as it is', async () => {
    const circle = Buffer.from('II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x01\0\0\0\x08\0\0\0', 'latin1')
    const away = Buffer.from('MM\0*\xff\xff\xff\x00aaaaaaaaaaaa', 'latin1')
    for (const bytes of [circle, away]) expect((await kept(bytes)).equals(bytes)).toBe(true)
  })
})
