import { gunzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { cacheKey, PageCache } from './page-cache'

const minute = 60_000
const html = 'text/html; charset=utf-8'

it('keeps a page until its minute is over', () => {
  const cache = new PageCache()
  const kept = cache.keep('a', 10 * minute, '<p>窓口</p>', html)
  expect(cache.get('a', 11 * minute - 1)).toBe(kept)
  expect(gunzipSync(kept.gzipped).toString()).toBe('<p>窓口</p>')
  expect(cache.get('a', 11 * minute)).toBeUndefined()
})

it('tags a page by what it says', () => {
  const cache = new PageCache()
  const [one, same, other] = ['x', 'x', 'y'].map((text, n) => cache.keep(String(n), 0, text, html).etag)
  expect(one).toMatch(/^"[\w-]{22}"$/)
  expect(same).toBe(one)
  expect(other).not.toBe(one)
})

it('knows tenants, versions, languages and addresses apart', () => {
  const keys = [
    cacheKey({ id: 'a', version: 1 }, { target: '/x', lang: 'ja' }),
    cacheKey({ id: 'a', version: 1 }, { target: '/x', lang: 'en' }),
    cacheKey({ id: 'a', version: 2 }, { target: '/x', lang: 'ja' }),
    cacheKey({ id: 'b', version: 1 }, { target: '/x', lang: 'ja' }),
    cacheKey({ id: 'a', version: 1 }, { target: '/x?page=2', lang: 'ja' }),
  ]
  expect(new Set(keys).size).toBe(keys.length)
})

it('forgets the oldest when there are too many, and never the one just made', () => {
  const cache = new PageCache()
  const page = Buffer.alloc(5 * 1024 * 1024, 'x').toString()
  for (let n = 0; n < 12; n++) cache.keep(String(n), 0, page, html)
  expect(cache.get('0', 0)).toBeUndefined()
  expect(cache.get('11', 0)).toBeDefined()
  const kept = Array.from({ length: 12 }, (_, n) => cache.get(String(n), 0)).filter(Boolean)
  expect(kept.length).toBeGreaterThan(7)
  expect(kept.length).toBeLessThan(10)
  cache.keep('huge', 0, Buffer.alloc(60 * 1024 * 1024, 'x').toString(), html)
  expect(cache.get('huge', 0)).toBeDefined()
})
