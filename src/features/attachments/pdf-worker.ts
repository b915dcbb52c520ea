import { parentPort, workerData } from 'node:worker_threads'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import type { PdfAnswer, PdfWish } from './pdf-pages'

/** A PDF is a stranger's program for a large library: it gets this much memory, in a thread that can be ended. */
const mostMemory = 512 * 1024 * 1024
/** Small pages are drawn at most this much larger than life (72 dots per inch). */
const mostScale = 6

const grow = WebAssembly.Memory.prototype.grow
WebAssembly.Memory.prototype.grow = function (this: WebAssembly.Memory, pages: number) {
  if (this.buffer.byteLength + pages * 65_536 > mostMemory) throw new RangeError('too much memory for a PDF')
  return grow.call(this, pages)
}

async function answer({ bytes, page, side }: PdfWish): Promise<PdfAnswer> {
  const library = await PDFiumLibrary.init()
  let document: Awaited<ReturnType<typeof library.loadDocument>>
  try {
    document = await library.loadDocument(bytes)
  } catch (error) {
    return { unviewable: /password/i.test(String(error)) ? 'locked' : 'broken' }
  }
  const pages = document.getPageCount()
  if (pages < 1) return { unviewable: 'broken' }
  if (page === null) return { pages }
  if (page > pages) return { unviewable: 'broken' }
  const sheet = document.getPage(page - 1)
  const { originalWidth, originalHeight } = sheet.getOriginalSize()
  const longest = Math.max(originalWidth, originalHeight)
  if (!(longest > 0)) return { unviewable: 'broken' }
  const scale = Math.min(side / longest, mostScale)
  const { width, height, data } = await sheet.render({ scale, render: 'bitmap', renderFormFields: true })
  return { pages, width, height, data: data.slice() }
}

parentPort?.postMessage(await answer(workerData as PdfWish))
