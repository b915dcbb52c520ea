import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buildApp } from '../app'
import { type Config, ConfigProblem } from '../config'
import { loadDemo } from '../demo/load'
import { readAssets } from '../http/assets'
import { securityHeaders } from '../http/headers'
import { keptAt, PageCache } from '../http/page-cache'
import { makeServer } from '../http/server'
import { galleryRoutes } from './gallery-routes'
import { type OpenedHouse, openHouse } from './house'
import { log, plainError } from './log'
import { mailboxRoutes } from './mailbox-routes'

/** Time given to running requests when the process is asked to end. */
const graceMs = 25_000

/**
 * Serves until it is asked to end: opens the house, loads the demo where there is nothing yet, listens, and prints
 * where. A request that is being answered when SIGTERM comes is answered to its end.
 */
export async function serve(config: Config, options: { gallery: boolean }): Promise<void> {
  if (config.webConcurrency > 1)
    throw new ConfigProblem(
      'WEB_CONCURRENCY: this version serves from one process; several come with a later version.',
    )
  const house = await openHouse(config, { worker: true, onGone: () => end(1) })
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
  // On a server nobody wants the demo unasked: tenants are created there.
  if (config.demo ?? !config.databaseUrl) await demoIfEmpty(house)
  const server = makeServer(
    app.fetch as Parameters<typeof makeServer>[0],
    securityHeaders(config.baseUrl.startsWith('https:')),
    (target) =>
      keptAt(pages, (slug) => house.tenants.known(slug), { target, now: house.house.clock.now().getTime() }),
  )
  const ending = endWith(server, house)
  let ended = false
  const end = (code: number) => {
    if (ended) return
    ended = true
    void ending().then(
      () => process.exit(code),
      () => process.exit(1),
    )
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => end(0))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(config.port, config.host, resolve)
  }).catch(async (error) => {
    await house.close()
    throw error
  })
  await greet(config, server, house)
}

async function demoIfEmpty(opened: OpenedHouse): Promise<void> {
  if ((await opened.tenants.all()).length > 0) return
  await loadDemo(opened.house)
  opened.tenants.forget()
}

const endWith = (server: Server, house: OpenedHouse) => async () => {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeIdleConnections()
  const late = setTimeout(() => server.closeAllConnections(), graceMs)
  await closed
  clearTimeout(late)
  await house.close()
}

/** The lines a person waits for. */
async function greet(config: Config, server: Server, house: OpenedHouse): Promise<void> {
  const { port } = server.address() as AddressInfo
  const base = config.port === 0 ? `http://localhost:${port}` : config.baseUrl
  const lines = [`Madoguchi（窓口） ${base}/`]
  for (const tenant of await house.tenants.all()) lines.push(`  ${tenant.systemName}  ${base}/${tenant.slug}`)
  if (house.mailbox) lines.push(`  届いたメール（SMTP_URL がないため、ここに届きます）  ${base}/_mail`)
  process.stdout.write(`${lines.join('\n')}\n`)
  if (config.baseUrl.startsWith('http:') && new URL(config.baseUrl).hostname !== 'localhost')
    process.stdout.write(
      '  BASE_URL is plain http: browsers keep a session over https (or localhost) only.\n',
    )
}
