import type { ReadCode } from '../../kernel/code-number'

export type CodeReader = (picture: ImageData) => Promise<ReadCode[]>

interface Detector {
  detect(picture: ImageData): Promise<{ format: string; rawValue: string }[]>
}
interface DetectorClass {
  new (options: { formats: string[] }): Detector
  getSupportedFormats(): Promise<string[]>
}

const formats = ['codabar', 'code_39', 'code_128', 'ean_13', 'ean_8', 'itf', 'qr_code']

/** What reads codes here: the browser itself where it reads all that we need, else zxing. @throws where neither can */
export async function codeReader(): Promise<CodeReader> {
  const own = await ofTheBrowser().catch(() => undefined)
  return own ?? zxing()
}

async function ofTheBrowser(): Promise<CodeReader | undefined> {
  const { BarcodeDetector } = globalThis as { BarcodeDetector?: DetectorClass }
  const known = (await BarcodeDetector?.getSupportedFormats()) ?? []
  if (!BarcodeDetector || formats.some((format) => !known.includes(format))) return undefined
  const detector = new BarcodeDetector({ formats })
  // It says what it could read before the part of the system that reads is there, which may never be.
  await detector.detect(new ImageData(16, 16))
  return async (picture) =>
    (await detector.detect(picture)).map(({ format, rawValue }) => ({ kind: format, text: rawValue }))
}

const zxing = async (): Promise<CodeReader> => (await import('./zxing-codes')).loadZxing()
