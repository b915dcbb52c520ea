import type { AddressInfo } from 'node:net'
import { buildApp } from '../app'
import type { Config } from '../config'
import { readAssets } from '../http/assets'
import { endingOf } from '../http/ending'
import { securityHeaders } from '../http/headers'
import { keptAt, PageCache } from '../http/page-cache'
import { makeServer } from '../http/server'
import { galleryRoutes } from './gallery-routes'
import type { OpenedHouse } from './house'
import { log, plainError } from './log'
import { mailboxRoutes } from './mailbox-routes'

type WebOptions = {
  /** Shows the gallery of components. */
  gallery: boolean
}

export type ServeOptions = WebOptions & {
  /** Leaves jobs to a `madoguchi worker` of its own. */
  webOnly: boolean
}

/** 受付口 that is open: where, and how to close it without cutting anybody off. */
export type Web = { port: number; end(): Promise<void> }

/** Listens for requests to this house. */
export async function openWeb(config: Config, house: OpenedHouse, options: WebOptions): Promise<Web> {
  const assets = readAssets()
  const pages = new PageCache()
  const app = buildApp({
    house: house.house,
    tenants: house.tenants,
    assets,
    trustProxy: config.trustProxy,
    pages,
    isReady: house.isReady,
    logDefect: (error, reference, place) =>
      log.error({ event: 'defect', reference, place, ...plainError(error) }),
    more(routes) {
      const plain = { css: assets.css, scripts: [assets.publicScript] }
      if (house.mailbox) mailboxRoutes(routes, house.mailbox, plain)
      if (options.gallery) galleryRoutes(routes, assets)
    },
  })
  const server = makeServer(
    app.fetch as Parameters<typeof makeServer>[0],
    securityHeaders(config.baseUrl.startsWith('https:')),
    (kept) =>
      keptAt(pages, (slug) => house.tenants.known(slug), { ...kept, now: house.house.clock.now().getTime() }),
  )
  const end = endingOf(server)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(config.port, config.host, resolve)
  })
  return {
    port: (server.address() as AddressInfo).port,
    end() {
      // Who only waits for news has been answered; they ask the next process.
      house.house.changes.end()
      return end()
    },
  }
}
