import type { IncomingMessage, ServerResponse } from 'node:http'
import { languageOf } from './cookies'
import type { KeptFor, KeptPage } from './page-cache'

/** The page kept for this address in this language, if it may be sent as it is. */
export type FindKept = (kept: KeptFor) => KeptPage | undefined

/** What a kept page is sent with; `no-cache` makes browsers ask again, and the tag lets us say "unchanged". */
export function keptHeaders(kept: KeptPage, gzip: boolean): Record<string, string> {
  return {
    'Content-Type': kept.contentType,
    'Cache-Control': 'no-cache',
    ETag: kept.etag,
    Vary: 'Accept-Encoding, Cookie',
    ...(gzip ? { 'Content-Encoding': 'gzip' } : {}),
  }
}

export const takesGzip = (acceptEncoding: string): boolean => /\bgzip\b/.test(acceptEncoding)

type Heads = Record<'plain' | 'gzip' | 'unchanged', string[]>

/**
 * Sends kept pages straight from node:http: everybody who looks for a procedure gets one, and the way through the
 * application would cost more than the page. Answers exactly what that way would.
 * @param common headers of every answer
 * @returns whether the request was answered
 */
export function keptAnswers(find: FindKept, common: Record<string, string>) {
  const made = new WeakMap<KeptPage, Heads>()
  const headsOf = (kept: KeptPage): Heads => {
    const known = made.get(kept)
    if (known) return known
    const head = (headers: Record<string, string>) => Object.entries({ ...common, ...headers }).flat()
    const heads = {
      plain: head({ ...keptHeaders(kept, false), 'Content-Length': String(kept.body.length) }),
      gzip: head({ ...keptHeaders(kept, true), 'Content-Length': String(kept.gzipped.length) }),
      unchanged: head(keptHeaders(kept, false)),
    }
    made.set(kept, heads)
    return heads
  }
  return ({ method, url = '', headers }: IncomingMessage, response: ServerResponse): boolean => {
    const anybody = method === 'GET' && !headers.cookie?.includes('__Host-logged-in-')
    const kept = anybody ? find({ target: url, lang: languageOf(headers.cookie) }) : undefined
    if (!kept) return false
    const heads = headsOf(kept)
    if (headers['if-none-match'] === kept.etag) response.writeHead(304, heads.unchanged).end()
    else if (takesGzip(String(headers['accept-encoding'] ?? '')))
      response.writeHead(200, heads.gzip).end(kept.gzipped)
    else response.writeHead(200, heads.plain).end(kept.body)
    return true
  }
}
