import type { AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import { keptAt, PageCache } from './page-cache'
import { makeServer } from './server'

const text = `<!doctype html>${'<p>手続き一覧</p>'.repeat(50)}`
const english = `<!doctype html>${'<p>Procedures</p>'.repeat(50)}`
const tenant = { id: 'a', version: 3 }

/** A server that keeps the list of one tenant in this minute; everything else is the application's. */
async function withServer(work: (base: string) => Promise<void>): Promise<void> {
  const cache = new PageCache()
  cache.keep('a 3 ja /mihon/procedures?size=50', Date.now(), text, 'text/html; charset=utf-8')
  cache.keep('a 3 en /mihon/procedures?size=50', Date.now(), english, 'text/html; charset=utf-8')
  const known = (slug: string) => (slug === 'mihon' ? tenant : undefined)
  const server = makeServer(
    () => new Response('from the application'),
    { 'X-Frame-Options': 'DENY' },
    (kept) => keptAt(cache, known, { ...kept, now: Date.now() }),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await work(`http://127.0.0.1:${port}`).finally(() => server.close())
}

const list = '/mihon/procedures?size=50'

it('sends a kept page by itself, with the headers of every answer', () =>
  withServer(async (base) => {
    const answer = await fetch(base + list)
    expect(await answer.text()).toBe(text)
    expect(answer.headers.get('content-encoding')).toBe('gzip')
    expect(answer.headers.get('x-frame-options')).toBe('DENY')
    expect(answer.headers.get('cache-control')).toBe('no-cache')
    expect(answer.headers.get('vary')).toBe('Accept-Encoding, Cookie')
  }))

it('sends it plain to who takes no gzip', () =>
  withServer(async (base) => {
    const answer = await fetch(base + list, { headers: { 'accept-encoding': 'identity' } })
    expect(answer.headers.get('content-encoding')).toBeNull()
    expect(answer.headers.get('content-length')).toBe(String(Buffer.byteLength(text)))
  }))

it('says that nothing changed to who has it already', () =>
  withServer(async (base) => {
    const tag = (await fetch(base + list)).headers.get('etag') ?? ''
    const again = await fetch(base + list, { headers: { 'if-none-match': tag } })
    expect([again.status, await again.text()]).toEqual([304, ''])
  }))

it('sends it in the language that was chosen, with a tag of its own', () =>
  withServer(async (base) => {
    const ask = (cookie: string, tag = '') =>
      fetch(base + list, { headers: { cookie, ...(tag && { 'if-none-match': tag }) } })
    const inEnglish = await ask('a=1; __Host-language=en')
    expect(await inEnglish.text()).toBe(english)
    for (const cookie of [
      '__Host-language=ja',
      '__Host-language=fr',
      '__Host-language=',
      'x__Host-language=en',
    ])
      expect([cookie, await (await ask(cookie)).text()]).toEqual([cookie, text])
    const tag = inEnglish.headers.get('etag') ?? ''
    expect((await ask('__Host-language=en', tag)).status).toBe(304)
    expect((await ask('', tag)).status).toBe(200)
  }))

it.each([
  ['another address', '/mihon/procedures'],
  ['another spelling of it', '/mihon/%70rocedures?size=50'],
  ['a tenant that nobody has asked for', '/sonota/procedures?size=50'],
])('leaves %s to the application', (_, target) =>
  withServer(async (base) => {
    expect(await (await fetch(base + target)).text()).toBe('from the application')
  }),
)

it('leaves posts to the application', () =>
  withServer(async (base) => {
    expect(await (await fetch(base + list, { method: 'POST' })).text()).toBe('from the application')
  }))
