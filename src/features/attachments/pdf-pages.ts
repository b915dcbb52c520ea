import { askThread } from './thread'

/** Why a file cannot be shown as a picture; `given-up` may end otherwise another time. */
export type Unviewable = 'locked' | 'broken' | 'too-large' | 'given-up'

/** What the thread is asked: `page` counts from 1, null asks for their number alone; `side` is the longer side in pixels. */
export type PdfWish = { bytes: Uint8Array; page: number | null; side: number }

export type PdfAnswer =
  | { unviewable: Unviewable }
  | { pages: number }
  | { pages: number; width: number; height: number; data: Uint8Array }

const limitMs = 10_000

/** Asks a thread of its own about a PDF, as RGBA pixels where a page is wanted. */
export async function askAboutPdf(wish: PdfWish, most = limitMs): Promise<PdfAnswer> {
  const answer = await askThread<PdfAnswer, PdfWish>('pdf-worker', wish, { limitMs: most, heapMb: 192 })
  return answer ?? { unviewable: 'given-up' }
}
