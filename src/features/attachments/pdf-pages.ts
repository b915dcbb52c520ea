import { Worker } from 'node:worker_threads'

/** Why a file cannot be shown as a picture; `given-up` may end otherwise another time. */
export type Unviewable = 'locked' | 'broken' | 'too-large' | 'given-up'

/** What the thread is asked: `page` counts from 1, null asks for their number alone; `side` is the longer side in pixels. */
export type PdfWish = { bytes: Uint8Array; page: number | null; side: number }

export type PdfAnswer =
  | { unviewable: Unviewable }
  | { pages: number }
  | { pages: number; width: number; height: number; data: Uint8Array }

const limitMs = 10_000

/** Beside the built server lies the built thread; from its sources, Node reads the TypeScript itself. */
const thread = new URL(
  import.meta.url.endsWith('.ts') ? './pdf-worker.ts' : './pdf-worker.js',
  import.meta.url,
)

/**
 * Asks a thread of its own about a PDF, as RGBA pixels where a page is wanted. Each PDF gets a new thread, so that
 * none meets what another left behind; one that takes too long or dies costs nothing else.
 */
export function askAboutPdf(wish: PdfWish, most = limitMs): Promise<PdfAnswer> {
  return new Promise((resolve) => {
    // A copy that the thread owns: a small Buffer shares its memory with others.
    const bytes = new Uint8Array(wish.bytes)
    const worker = new Worker(thread, {
      workerData: { ...wish, bytes },
      transferList: [bytes.buffer],
      // The library talks; what it says of strangers' files is not for our log.
      stdout: true,
      stderr: true,
      env: {},
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32 },
    })
    const done = (answer: PdfAnswer) => {
      clearTimeout(timer)
      resolve(answer)
      void worker.terminate()
    }
    const timer = setTimeout(() => done({ unviewable: 'given-up' }), most)
    worker.once('message', done)
    worker.once('error', () => done({ unviewable: 'given-up' }))
    worker.once('exit', () => done({ unviewable: 'given-up' }))
  })
}
