import sharp from 'sharp'
import { beforeAll, expect, it } from 'vitest'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { barcode, photoOf, zxingBytes } from '../../../testing/files/barcodes'
import { numberOfCode } from '../../kernel/code-number'
import { readerOptions } from './zxing-codes'

beforeAll(async () => {
  await prepareZXingModule({ overrides: { wasmBinary: zxingBytes('reader') }, fireImmediately: true })
})

async function readIn(picture: Buffer): Promise<string[]> {
  const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  const pixels = { data: new Uint8ClampedArray(data), width: info.width, height: info.height }
  const found = await readBarcodes(pixels as ImageData, readerOptions)
  return found.map(({ format, text }) => numberOfCode({ kind: format, text }))
}

it.each([
  ['Codabar', 'A1234567A', '1234567'],
  ['Codabar', 'B0012345678D', '0012345678'],
  ['Code39', 'LIB0123', 'LIB0123'],
  ['Code128', '0123456', '0123456'],
  ['ITF', '00123456', '00123456'],
  ['EAN13', '4901234567894', '4901234567894'],
  ['EAN8', '49012347', '49012347'],
  ['QRCode', '0012345', '0012345'],
] as const)('reads the number of %s %s, in a photo too', async (format, text, number) => {
  const picture = await barcode(text, format)
  expect(await readIn(picture)).toEqual([number])
  expect(await readIn(await photoOf(picture))).toEqual([number])
})

it('reads nothing where there is no code', async () => {
  const blank = sharp({ create: { width: 640, height: 480, channels: 3, background: '#dfe3e8' } })
  expect(await readIn(await blank.png().toBuffer())).toEqual([])
})
