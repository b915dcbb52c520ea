import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { siteMap } from '../urls'
import { type FindKept, keptAnswers } from './kept-answer'

/** Longest address that is read; a search has a hundred characters at most, nine bytes each when encoded. */
const longestAddress = 8192

const methods = new Set(['GET', 'HEAD', 'POST'])
/** What a file in pieces needs besides, at its own addresses only. */
const pieceMethods = new Set([...methods, 'PATCH', 'DELETE'])
const ofPieces = new RegExp(`^${siteMap.upload.path.replaceAll(/:\w+/g, '[^/]+')}$`)
const methodsAt = (target = ''): Set<string> =>
  ofPieces.test(target.split('?', 1)[0] ?? '') ? pieceMethods : methods

type Fetch = (request: Request, bindings: object) => Response | Promise<Response>

/**
 * What is refused before a route is looked for: other methods, addresses that mean something else to another reader
 * (`//host`, encoded dots, slashes and NULs, broken encoding), and endless ones (H8, H10, H12).
 * @returns the status to answer with, or 0
 */
export function refusedAtTheDoor(method: string | undefined, target: string | undefined): number {
  if (!methodsAt(target).has(method ?? '')) return 405
  if (!target || target.length > longestAddress) return 414
  const path = target.split('?', 1)[0] ?? ''
  if (!path.startsWith('/') || path.startsWith('//') || path.includes('\\') || path.includes(';')) return 400
  if (/%(00|2e|2f|5c)/i.test(path) || /\/\.\.?(\/|$)/.test(path)) return 400
  try {
    decodeURIComponent(path)
    return 0
  } catch {
    return 400
  }
}

/**
 * An HTTP server around the application.
 * @param headers of every answer
 * @param findKept pages that need not go through the application
 */
export function makeServer(fetch: Fetch, headers: Record<string, string>, findKept: FindKept): Server {
  const listener = getRequestListener(fetch as Parameters<typeof getRequestListener>[0])
  const answerKept = keptAnswers(findKept, headers)
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const status = refusedAtTheDoor(request.method, request.url)
    if (status === 0) return void (answerKept(request, response) || listener(request, response))
    response.writeHead(status, {
      ...headers,
      'Content-Type': 'text/plain; charset=utf-8',
      Connection: 'close',
      ...(status === 405 ? { Allow: [...methodsAt(request.url)].join(', ') } : {}),
    })
    response.end('このアドレスは使えません。\n')
  })
  // Slow heads are cut off early; a photograph over a weak line may take its time (H11).
  server.headersTimeout = 20_000
  server.requestTimeout = 60 * 60_000
  server.keepAliveTimeout = 10_000
  return server
}
