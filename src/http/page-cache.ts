import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { Language } from '../kernel/language'

/** A public page as it is sent: plain and compressed once, for everybody who asks within its minute. */
export type KeptPage = { body: Buffer; gzipped: Buffer; etag: string; contentType: string }

/** Room for a few hundred pages; the oldest go first. */
const mostBytes = 48 * 1024 * 1024

/**
 * Public pages in memory. A page belongs to a version of its tenant and to a minute: the version grows with
 * everything published, and what a page says about time (受付中, 「現在」) is exact to the minute.
 */
export class PageCache {
  private readonly pages = new Map<string, KeptPage>()
  private bytes = 0
  private minute = 0

  get(key: string, now: number): KeptPage | undefined {
    this.forgetOldMinute(now)
    return this.pages.get(key)
  }

  keep(key: string, now: number, text: string, contentType: string): KeptPage {
    this.forgetOldMinute(now)
    const body = Buffer.from(text)
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
    const kept = { body, gzipped: gzipSync(body, { level: 6 }), etag, contentType }
    this.pages.set(key, kept)
    this.bytes += body.length + kept.gzipped.length
    for (const [oldKey, old] of this.pages) {
      if (this.bytes <= mostBytes || oldKey === key) break
      this.pages.delete(oldKey)
      this.bytes -= old.body.length + old.gzipped.length
    }
    return kept
  }

  private forgetOldMinute(now: number): void {
    const minute = Math.floor(now / 60_000)
    if (minute === this.minute) return
    this.minute = minute
    this.pages.clear()
    this.bytes = 0
  }
}

/**
 * A page by the request's own address. The key of a kept page holds the address as the router reads it, so another
 * spelling of it finds nothing here and goes the long way.
 */
export function keptAt(
  cache: PageCache,
  known: (slug: string) => { id: string; version: number } | undefined,
  at: KeptFor & { now: number },
): KeptPage | undefined {
  const slug = /^\/([a-z0-9-]+)/.exec(at.target)?.[1]
  const tenant = slug ? known(slug) : undefined
  return tenant && cache.get(cacheKey(tenant, at), at.now)
}

/** Path and query, and the language that the page is in. */
export type KeptFor = { target: string; lang: Language }

export const cacheKey = (tenant: { id: string; version: number }, { target, lang }: KeptFor): string =>
  `${tenant.id} ${tenant.version} ${lang} ${target}`
