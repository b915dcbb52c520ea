import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { holdsCamera } from '../ui/attachment/attachment-drop'
import { holdsBarcodeBox } from '../ui/barcode/barcode-box'
import type { Answer } from './answer'
import { barcodeHeaders, cameraHeaders } from './headers'
import { keptHeaders, takesGzip } from './kept-answer'
import type { KeptPage } from './page-cache'

/** A whole page as it is sent. */
export const html = (body: VNode): string => `<!doctype html>\n${renderToString(body)}`

/** What a page may do besides the usual, by what it holds, whichever route drew it. */
export const headersFor = (page: string): Record<string, string> =>
  holdsBarcodeBox(page) ? barcodeHeaders : holdsCamera(page) ? cameraHeaders : {}

/** What a route answered as a response; not to be called with what is put off. */
export function responseOf(answer: Answer): Response {
  const type = { 'Content-Type': 'text/html; charset=utf-8' }
  switch (answer.kind) {
    case 'page':
    case 'fragment': {
      const later: HeadersInit = answer.retryAfter ? { 'Retry-After': String(answer.retryAfter) } : {}
      const body = answer.kind === 'page' ? html(answer.body) : renderToString(answer.body)
      const headers = { ...type, ...later, ...headersFor(body) }
      return new Response(body, { status: answer.status, headers })
    }
    case 'redirect':
      return new Response(null, { status: 303, headers: { Location: answer.to } })
    case 'json':
      return Response.json(answer.value, { status: answer.status })
    case 'raw':
      return answer.response
    case 'afterwards':
      throw new Error('what is put off is answered by now')
  }
}

/** A kept page as an answer: the first one of its minute; the next ones do not come here. */
export function sendKept(request: Request, kept: KeptPage): Response {
  const gzip = takesGzip(request.headers.get('accept-encoding') ?? '')
  if (request.headers.get('if-none-match') === kept.etag)
    return new Response(null, { status: 304, headers: keptHeaders(kept, false) })
  const body = new Uint8Array(gzip ? kept.gzipped : kept.body)
  return new Response(body, { headers: keptHeaders(kept, gzip) })
}
