import { prepareZXingModule, type ReaderOptions, readBarcodes } from 'zxing-wasm/reader'
import address from 'zxing-wasm/reader/zxing_reader.wasm?url'
import type { ReadCode } from '../../kernel/code-number'

/** What cards and slips carry. */
export const readerOptions: ReaderOptions = {
  formats: ['Codabar', 'Code39', 'Code128', 'EAN13', 'EAN8', 'ITF', 'QRCode'],
  tryHarder: true,
  maxNumberOfSymbols: 4,
}

/** Reads codes with zxing, which comes from this service itself. @throws where it could not be loaded */
export async function loadZxing(): Promise<(picture: ImageData) => Promise<ReadCode[]>> {
  await prepareZXingModule({ overrides: { locateFile: () => address }, fireImmediately: true })
  return async (picture) =>
    (await readBarcodes(picture, readerOptions)).map(({ format, text }) => ({ kind: format, text }))
}
