import { once } from 'node:events'
import type { Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { securityHeaders } from './headers'
import { makeServer, refusedAtTheDoor } from './server'

let server: Server
let reached: string[] = []

beforeAll(async () => {
  const fetch = (request: Request) => {
    reached.push(request.url)
    return new Response('inside')
  }
  server = makeServer(fetch, securityHeaders(false), () => undefined)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
})
afterAll(() => {
  server.closeAllConnections()
  return new Promise((done) => server.close(done))
})

/** A request as raw bytes: what no library would send. */
async function sends(head: string): Promise<{ status: number; text: string }> {
  reached = []
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  socket.end(`${head}\r\nHost: localhost\r\nConnection: close\r\n\r\n`)
  let text = ''
  socket.on('data', (chunk) => {
    text += chunk
  })
  await once(socket, 'close')
  return { status: Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1]), text }
}

const strange = [
  '//admin',
  '//evil.example/pref-aomori-u',
  '/pref-aomori-u/%2e%2e/x',
  '/pref-aomori-u/%2E./x',
  '/pref-aomori-u/../x',
  '/pref-aomori-u/..',
  '/./pref-aomori-u',
  '/pref-aomori-u/%00',
  '/pref-aomori-u%2fstatus',
  '/pref-aomori-u%5cstatus',
  '/pref-aomori-u\\status',
  '/pref-aomori-u;x=1/status',
  '/pref-aomori-u/%',
  '/pref-aomori-u/%zz',
  '/pref-aomori-u/%ff%fe',
  'http://evil.example/pref-aomori-u',
]

describe('at the door', () => {
  it.each(strange)('%s is refused', async (target) => {
    const { status, text } = await sends(`GET ${target} HTTP/1.1`)
    expect([status, reached]).toEqual([400, []])
    expect(text).toContain('X-Content-Type-Options: nosniff')
    expect(text).toContain('Content-Security-Policy: ')
    expect(refusedAtTheDoor('GET', target)).toBe(400)
  })

  it('an endless address is refused, a long one is not', async () => {
    expect((await sends(`GET /${'x'.repeat(8200)} HTTP/1.1`)).status).toBe(414)
    expect((await sends(`GET /${'x'.repeat(8000)} HTTP/1.1`)).status).toBe(200)
  })

  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND'])('%s is refused', async (method) => {
    const { status, text } = await sends(`${method} /pref-aomori-u HTTP/1.1`)
    expect([status, reached]).toEqual([405, []])
    expect(text).toContain('Allow: GET, HEAD, POST')
  })

  it('lets a file in pieces use the methods of its protocol, at its own addresses', () => {
    const upload = '/pref-aomori-u/apply/d/uploads/f/u'
    for (const method of ['GET', 'HEAD', 'POST', 'PATCH', 'DELETE'])
      expect([method, refusedAtTheDoor(method, upload)]).toEqual([method, 0])
    expect(refusedAtTheDoor('PUT', upload)).toBe(405)
    expect(refusedAtTheDoor('OPTIONS', upload)).toBe(405)
    for (const other of ['/pref-aomori-u/apply/d/uploads/f', `${upload}/x`, `/x${upload}`])
      expect([other, refusedAtTheDoor('PATCH', other)]).toEqual([other, 405])
  })

  it.each([
    '/',
    '/pref-aomori-u',
    '/pref-aomori-u/procedures?keyword=%E5%9B%B3&a=//x;y',
    '/a/%E5%9B%B3',
    '/.well-known/security.txt',
  ])('%s is let in', async (target) => {
    expect([(await sends(`GET ${target} HTTP/1.1`)).status, reached.length]).toEqual([200, 1])
  })

  it('two messages in one are none', async () => {
    const { status } = await sends('POST / HTTP/1.1\r\nContent-Length: 5\r\nTransfer-Encoding: chunked')
    expect([status, reached]).toEqual([400, []])
  })
})
