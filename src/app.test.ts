import { expect, it } from 'vitest'
import { Browserless } from '../testing/browserless'
import { cardAnswers, draftOf, reachesTheForm } from '../testing/scenes/applying'
import { cast, inWorld, type World } from '../testing/world'
import { buildApp } from './app'
import { PooledDatabase } from './database/database'
import { TenantDirectory } from './features/tenants/directory'
import { readAssets } from './http/assets'

const { tenant } = cast.hanako

/** The same house on a database that cannot be reached. */
function onADatabaseThatIsAway(world: World, logged: string[] = []): Browserless {
  const database = new PooledDatabase({ host: '/nowhere', database: 'madoguchi', user: 'madoguchi_app' })
  const app = buildApp({
    house: { ...world.house, database },
    tenants: new TenantDirectory(database, () => false),
    assets: readAssets(),
    trustProxy: [],
    isReady: () => database.outside(async () => true),
    logDefect: (_error, reference) => void logged.push(reference),
  })
  return new Browserless(app, { tenant, network: '192.0.2.1', onAnswer: () => {} })
}

it('answers probes and programs at their addresses', () =>
  inWorld(async (as, world) => {
    const guest = as(cast.hanako)
    expect((await guest.asks('/healthz')).html).toBe('ok')
    expect((await guest.asks('/readyz')).html).toBe('ready')
    expect((await guest.asks('/.well-known/security.txt')).html).toMatch(
      /^Contact: https:\/\/[\s\S]*Expires: \d{4}-/,
    )
    expect((await guest.asks('/favicon.svg')).headers.get('content-type')).toBe('image/svg+xml')
    const away = onADatabaseThatIsAway(world)
    expect((await away.asks('/healthz')).status).toBe(200)
    const ready = await away.asks('/readyz')
    expect([ready.status, ready.headers.get('retry-after')]).toEqual([503, '5'])
  }))

it('asks for patience while the database is away, with the number that the log has', () =>
  inWorld(async (_as, world) => {
    const logged: string[] = []
    const page = await onADatabaseThatIsAway(world, logged).asks(`/${tenant}`)
    expect([page.status, page.headers.get('retry-after')]).toEqual([503, '5'])
    expect(logged).toHaveLength(1)
    expect(page.text).toContain(logged[0])
    expect(page.html).not.toMatch(/nowhere|ENOENT|at .*\.ts/)
  }))

it('says of a defect of ours nothing but a number', () =>
  inWorld(async (as, world) => {
    await world.database.asOwner("update procedure_versions set content = '{}'")
    const page = await as(cast.hanako).goesTo('procedure', { procedure: 'library-card' })
    expect(page.status).toBe(500)
    expect(page.text).toMatch(/[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}/)
    expect(page.html).not.toMatch(/TypeError|undefined|\.tsx?:/)
    expect(page.headers.get('cache-control')).toBe('no-store')
    expect(world.defects).toHaveLength(1)
  }))

it('gives back everything that was typed when the proof of a form has run out, to be sent again by one press', () =>
  inWorld(async (as, world) => {
    const guest = as(cast.hanako)
    await reachesTheForm(guest, world)
    const draft = draftOf(guest.page)
    guest.cookies.delete('__Host-visit')
    await guest.presses('確認へ進む', { 'user-number': '7654321' })
    expect(guest.page.status).toBe(403)
    const [row] = await world.database.asOwner<{ entries: object }>('select entries from drafts')
    expect(row!.entries).toEqual({})
    await guest.presses('下書きを保存して中断する')
    await guest.goesTo('draft', { draft })
    expect(guest.page.value('user-number')).toBe('7654321')
  }))

it('keeps no file that comes without a proof', () =>
  inWorld(async (as, world) => {
    const guest = as(cast.hanako)
    await reachesTheForm(guest, world)
    guest.cookies.delete('__Host-visit')
    const before = await count(world)
    expect((await guest.sends(guest.prepared('確認へ進む', await cardAnswers()))).status).toBe(403)
    expect(await count(world)).toBe(before)
  }))

async function count(world: Pick<World, 'files'>): Promise<number> {
  let files = 0
  for await (const _ of world.files.list('')) files += 1
  return files
}
