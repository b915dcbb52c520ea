import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import sharp from 'sharp'
import { prepareZXingModule, type WriterOptions, writeBarcode } from 'zxing-wasm/writer'

/** The WebAssembly of a part of zxing, from the packages: nothing is asked for over the network. */
export function zxingBytes(part: 'reader' | 'writer'): ArrayBuffer {
  const bytes = readFileSync(createRequire(import.meta.url).resolve(`zxing-wasm/${part}/zxing_${part}.wasm`))
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
}

/** A picture of a code, as PNG with white around it. */
export async function barcode(text: string, format: WriterOptions['format']): Promise<Buffer> {
  await prepareZXingModule({ overrides: { wasmBinary: zxingBytes('writer') }, fireImmediately: true })
  const { image, error } = await writeBarcode(text, { format, scale: 3 })
  if (!image) throw new Error(error)
  return Buffer.from(await image.arrayBuffer())
}

const [wide, high] = [640, 480]

/** A photo of a card with this code, 640 × 480 pixels. */
export const photoOf = async (code: Buffer): Promise<Buffer> =>
  sharp({ create: { width: wide, height: high, channels: 3, background: '#dfe3e8' } })
    .composite([
      { input: await sharp(code).resize({ width: 400, kernel: 'nearest' }).extend(around).png().toBuffer() },
    ])
    .jpeg()
    .toBuffer()

const around = { top: 24, bottom: 24, left: 24, right: 24, background: '#ffffff' }
