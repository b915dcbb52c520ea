import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import { eventually } from '../../../testing/eventually'
import { inCommittedWorld, inWorld, type World } from '../../../testing/world'
import { buildApp } from '../../app'
import { Listener } from '../../database/listen'
import { inScope, type Scope } from '../../database/scope'
import { readAssets } from '../../http/assets'
import { securityHeaders } from '../../http/headers'
import { keptAt, PageCache } from '../../http/page-cache'
import { makeServer } from '../../http/server'
import { publishFirst } from '../procedures/publish'
import { findProcedure } from '../procedures/published'
import { TenantDirectory } from './directory'
import { raiseVersion } from './raise-version'

const slug = 'pref-aomori-u'

const inAomori = async <T>(world: World, work: (scope: Scope) => Promise<T>): Promise<T> =>
  inScope(world.house, (await world.tenants.find(slug))!, { kind: 'system', task: 'test' }, work)

/** Publishes a copy of the library card under another name, as an author will. */
const publishes = (world: World, title: string): Promise<void> =>
  inAomori(world, async (scope) => {
    const card = (await findProcedure(scope, 'library-card'))!
    await publishFirst(scope, { ...card, slug: 'new-one', content: { ...card.content, title } })
  })

it('shows what was published on the next page, although pages are kept', () =>
  inWorld(async (as, world) => {
    world.clock.stop()
    const guest = as({ tenant: slug, email: 'guest@example.jp' })
    const first = await guest.goesTo('procedures', {}, { size: 50 })
    expect((await guest.goesTo('procedures', {}, { size: 50 })).headers.get('etag')).toBe(
      first.headers.get('etag'),
    )
    const version = (await world.tenants.find(slug))!.version
    await publishes(world, 'あたらしい手続き')
    expect((await world.tenants.find(slug))!.version).toBe(version + 1)
    expect((await guest.goesTo('procedures', {}, { size: 50 })).text).toContain('あたらしい手続き')
    expect((await guest.goesTo('procedure', { procedure: 'new-one' })).status).toBe(200)
  }))

it('answers 304 to a browser that has the page already', () =>
  inWorld(async (as, world) => {
    world.clock.stop()
    const guest = as({ tenant: slug, email: 'guest@example.jp' })
    const page = await guest.goesTo('home', {})
    const again = await guest.asks('/pref-aomori-u', {
      headers: { 'if-none-match': page.headers.get('etag')! },
    })
    expect([again.status, again.body.length]).toEqual([304, 0])
    expect(page.headers.get('cache-control')).toBe('no-cache')
    expect(page.headers.getSetCookie()).toEqual([])
  }))

it('hears of a change in another process, and asks the database again', () =>
  inCommittedWorld(async (_as, world, copy) => {
    const listener = new Listener(copy.connection('app'), { tenant_changed: () => here.forget() })
    const here: TenantDirectory = new TenantDirectory(world.database, () => listener.hears)
    await listener.start()
    try {
      const before = (await here.find(slug))!
      expect(await here.find(slug)).toBe(before)
      await inAomori(world, raiseVersion)
      const after = await eventually(
        () => here.find(slug),
        (tenant) => tenant!.version > before.version,
      )
      expect(after!.version).toBe(before.version + 1)
    } finally {
      await listener.stop()
    }
    // Deaf, it believes nothing it remembers.
    const known = await here.find(slug)
    await inAomori(world, raiseVersion)
    expect((await here.find(slug))!.version).toBe(known!.version + 1)
  }))

it('hears again after its connection broke, and trusts nothing in between', () =>
  inCommittedWorld(async (_as, world, copy) => {
    let told = 0
    const listener = new Listener(copy.connection('app'), {
      tenant_changed() {
        told += 1
      },
    })
    await listener.start()
    try {
      await eventually(() => listener.hears, Boolean)
      const { Client } = await import('pg')
      const administrator = new Client(copy.connection('admin'))
      await administrator.connect()
      await administrator.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where query ilike 'listen%'",
      )
      await administrator.end()
      await eventually(
        () => listener.hears,
        (hears) => !hears,
      )
      await eventually(() => listener.hears, Boolean)
      const before = told
      await inAomori(world, raiseVersion)
      await eventually(
        () => told,
        (seen) => seen > before,
      )
    } finally {
      await listener.stop()
    }
  }))

it('sends a kept page straight from the socket exactly as the application would', () =>
  inCommittedWorld(async (_as, world) => {
    world.clock.stop()
    const pages = new PageCache()
    const tenants = new TenantDirectory(world.database, () => true)
    const app = buildApp({
      house: world.house,
      tenants,
      pages,
      assets: readAssets(),
      trustProxy: [],
      isReady: async () => true,
      logDefect: (error) => void world.defects.push(error),
    })
    const now = world.clock.now().getTime()
    const server = makeServer(app.fetch as Parameters<typeof makeServer>[0], securityHeaders(true), (kept) =>
      keptAt(pages, (one) => tenants.known(one), { ...kept, now }),
    )
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    try {
      const ask = (path: string, headers = {}) => seen(server, path, headers)
      const long = await ask('/pref-aomori-u')
      expect(await ask('/pref-aomori-u')).toEqual(long)
      expect(long.headers['content-security-policy']).toContain("default-src 'none'")
      for (const other of ['/pref-aomori-u?', '/pref-aomori%2Du', '/demo-city-u', '/pref-aomori-u/'])
        expect((await ask(other)).headers['x-content-type-options']).toBe('nosniff')
      expect((await ask('/demo-city-u')).text).not.toBe(long.text)
      expect((await ask('/pref-aomori-u', { 'if-none-match': long.headers.etag! })).status).toBe(304)
      expect(world.defects).toEqual([])
    } finally {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    }
  }))

async function seen(server: Server, path: string, headers: Record<string, string>) {
  const { port } = server.address() as AddressInfo
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { headers })
  const {
    date: _date,
    connection: _connection,
    'keep-alive': _alive,
    'transfer-encoding': _coding,
    'content-length': _length,
    ...rest
  } = Object.fromEntries(response.headers)
  return { status: response.status, headers: rest as Record<string, string>, text: await response.text() }
}
