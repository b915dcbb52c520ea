import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { staffCast } from '../seeds/cast'
import { inScope, type Scope } from '../src/database/scope'
import { arrive } from '../src/features/applicants/arrive'
import { firstBreak } from '../src/features/history/chain'
import { chainOf } from '../src/features/history/store'
import { putTenantTemplate } from '../src/features/mail/templates'
import { useDeparture } from '../src/features/providers/departure'
import { putProvider } from '../src/features/providers/provider'
import { staffByLogin } from '../src/features/staff/staff'
import type { Tenant } from '../src/kernel/tenant'
import { tableNames } from './database/checksums'
import type { RolledBackDatabase } from './database/rolled-back'
import { applies } from './scenes/applying'
import { asActor, system } from './scenes/arrivals'
import { atDesk } from './scenes/desk'
import { accounts } from './scenes/home'
import { liveWithAccounts } from './scenes/lives'
import { givenMandate } from './scenes/mandates'
import { givenPasskey } from './scenes/passkeys'
import { settleTown } from './scenes/town'
import { type As, cast, inWorld, type World } from './world'

type Wall = World<RolledBackDatabase>

/** Not a tenant's: which migrations ran. */
const ofNobody = ['migrations']

const tenantNamed = async (world: Wall, slug: string): Promise<Tenant> => (await world.tenants.find(slug))!

/** How many rows of each table the application's role sees, by the tenant they belong to. */
async function seen(world: Wall, tenant: Tenant | null): Promise<Record<string, Record<string, number>>> {
  const tables = (await tableNames(world.database)).filter((one) => !ofNobody.includes(one))
  const counts: Record<string, Record<string, number>> = {}
  for (const table of tables) {
    const query = sql<{ tenant_id: string; n: number }>`
      select tenant_id, count(*)::int as n from ${sql.table(table)} group by 1`
    const { rows } = tenant
      ? await world.database.inTenant(tenant.id, (db) => query.execute(db))
      : await world.database.outside((db) => query.execute(db))
    counts[table] = Object.fromEntries(rows.map((row) => [row.tenant_id, row.n]))
  }
  return counts
}

/** 職員 of both tenants open an application, note something, change the words of a mail; what they saw is sealed. */
async function workAtBothDesks(as: As, world: Wall): Promise<void> {
  const { hanako, taro } = await settleTown(as, world)
  for (const [{ belongings }, member] of [
    [hanako, staffCast.shinsa],
    [taro, staffCast.mihonShinsa],
  ] as const) {
    const desk = await atDesk(as, world, member)
    await desk.goesTo('case', { number: belongings.number })
    await desk.presses('メモを残す', { body: '電話で確かめました。' })
    await asActor(world, member.tenant, {
      actor: system,
      work: async (scope) => givenPasskey(scope, (await staffByLogin(scope, member.login))!.id),
    })
    await asActor(world, member.tenant, {
      actor: system,
      work: (scope) =>
        putTenantTemplate(scope, 'accepted', { subject: '受理しました', body: '受理しました。' }),
    })
    await asActor(world, member.tenant, { actor: system, work: cameByProvider })
  }
  await givesInCsv(as, world)
  await liveWithAccounts(as, world)
  const { hanako: principal, dairi: agent, minato } = accounts
  await givenMandate(world, { principal, agent })
  await givenMandate(world, { principal: minato, agent, procedure: 'resident-record' })
  await world.runRoutine('access.seal')
}

/** システム管理者 of both tenants give a CSV of IDs in. */
async function givesInCsv(as: As, world: Wall): Promise<void> {
  for (const [member, unit] of [
    [staffCast.kanri, 'library'],
    [staffCast.mihonKanri, 'citizens'],
  ] as const) {
    const desk = await atDesk(as, world, member)
    const template = await desk.asks(desk.url('issuedTemplate', {}))
    await desk.goesTo('issuedImports', {})
    await desk.presses('読み込む', { unit, file: { name: 'ひな形.csv', bytes: template.body } })
  }
}

/** A provider that is set up, and somebody who came from it. */
async function cameByProvider(scope: Scope): Promise<void> {
  const client = { issuer: 'https://idp.example/', clientId: 'a', secret: 'b', key: '', bothFactors: true }
  await putProvider(scope, 'gbizid', client)
  const departure = { kind: 'gbizid', nonce: 'n', codeVerifier: 'c', next: null, who: null } as const
  await useDeparture(scope, { ...departure, state: 's', purpose: 'log-in' })
  const proven = { issuer: client.issuer, subject: 'somebody', claims: {} }
  const here = { device: 'Chrome（Windows）', deviceToken: 'device', language: 'ja' } as const
  await arrive(scope, { provider: 'gbizid', proven, ...here })
}

const refusal = (work: Promise<unknown>): Promise<string | undefined> =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code,
  )

describe('the wall between tenants', () => {
  it('stands around every table, and the application cannot get over it', () =>
    inWorld(async (_as, { database }) => {
      const tables = await database.asOwner<{
        name: string
        secured: boolean
        policies: number
        owner: string
      }>(`
        select relname as name, relrowsecurity as secured, relowner::regrole::text as owner,
          (select count(*)::int from pg_policy where polrelid = c.oid) as policies
        from pg_class c where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace order by 1`)
      expect(tables.length).toBeGreaterThan(20)
      const open = tables.filter((table) => !table.secured || table.policies === 0).map(({ name }) => name)
      expect(open).toEqual(ofNobody)
      expect(new Set(tables.map(({ owner }) => owner))).toEqual(new Set(['madoguchi_owner']))

      const [role] = await database.asOwner(`select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
        (select count(*)::int from pg_class where relowner = r.oid) +
        (select count(*)::int from pg_proc where proowner = r.oid) as owns,
        (select count(*)::int from pg_auth_members where member = r.oid) as member_of
        from pg_roles r where rolname = 'madoguchi_app'`)
      expect(role).toEqual({
        rolsuper: false,
        rolbypassrls: false,
        rolcreaterole: false,
        rolcreatedb: false,
        owns: 0,
        member_of: 0,
      })
    }))

  it('begins every key with the tenant', () =>
    inWorld(async (_as, { database }) => {
      const keys = await database.asOwner<{ name: string; first: string }>(`
        select c.relname as name, a.attname as first from pg_index i
        join pg_class c on c.oid = i.indrelid and c.relnamespace = 'public'::regnamespace
        join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0] where i.indisprimary`)
      expect(keys.filter((key) => key.first !== 'tenant_id').map(({ name }) => name)).toEqual(ofNobody)
      expect(keys.length).toBe((await tableNames(database)).length)
    }))

  it('shows a query without a tenant nothing but the list of tenants', () =>
    inWorld(async (as, world) => {
      await settleTown(as, world)
      const counts = await seen(world, null)
      expect(Object.keys(counts.tenants!)).toHaveLength(2)
      const leaks = Object.entries(counts).filter(
        ([table, rows]) => table !== 'tenants' && Object.keys(rows).length > 0,
      )
      expect(leaks).toEqual([])
    }))

  it('shows a tenant no row of another, in tables where both have some', () =>
    inWorld(async (as, world) => {
      await workAtBothDesks(as, world)
      const [aomori, mihon] = [
        await tenantNamed(world, 'pref-aomori-u'),
        await tenantNamed(world, 'demo-city-u'),
      ]
      for (const tenant of [aomori, mihon]) {
        const { tenants: _list, ...counts } = await seen(world, tenant)
        for (const [table, rows] of Object.entries(counts))
          expect([table, Object.keys(rows).filter((id) => id !== tenant.id)]).toEqual([table, []])
        const empty = Object.entries(counts).filter(([, rows]) => Object.keys(rows).length === 0)
        expect(empty.map(([table]) => table)).toEqual(['site_texts', 'staff_invitations'])
      }
    }))

  it('lets nobody write a row for another tenant, nor change or delete one', () =>
    inWorld(async (as, world) => {
      await settleTown(as, world)
      const [aomori, mihon] = [
        await tenantNamed(world, 'pref-aomori-u'),
        await tenantNamed(world, 'demo-city-u'),
      ]
      const insert = world.database.inTenant(aomori.id, (db) =>
        sql`insert into categories values (${mihon.id}, 'x', 'x', 'home', 1)`.execute(db),
      )
      expect(await refusal(insert)).toBe('42501')
      const [update, remove, rename] = await world.database.inTenant(aomori.id, async (db) => [
        await sql`update drafts set email = 'x@example.jp' where tenant_id = ${mihon.id}`.execute(db),
        await sql`delete from drafts where tenant_id = ${mihon.id}`.execute(db),
        await sql`update tenants set name = 'x' where tenant_id = ${mihon.id}`.execute(db),
      ])
      expect([update, remove, rename].map((one) => one?.numAffectedRows)).toEqual([0n, 0n, 0n])
      const move = world.database.inTenant(aomori.id, (db) =>
        sql`update drafts set tenant_id = ${mihon.id}`.execute(db),
      )
      expect(await refusal(move)).toBe('42501')
    }))
})

describe('the history of an application', () => {
  it.each(['update happenings set kind = kind', 'delete from happenings', 'truncate happenings'])(
    'cannot be changed by the application: %s',
    (statement) =>
      inWorld(async (as, world) => {
        await applies(as(cast.hanako), world)
        const aomori = await tenantNamed(world, 'pref-aomori-u')
        const change = world.database.inTenant(aomori.id, (db) => sql.raw(statement).execute(db))
        expect(await refusal(change)).toBe('42501')
      }),
  )

  it('keeps revisions, 到達日時, notes and 閲覧記録 as they were: the application has no right to change them', () =>
    inWorld(async (as, world) => {
      await applies(as(cast.hanako), world)
      const aomori = await tenantNamed(world, 'pref-aomori-u')
      for (const statement of [
        'update revisions set answers = answers',
        'delete from revisions',
        'update applications set arrived_at = now()',
        "update applications set number = '1'",
        "update applications set email = ''",
        "update notes set body = ''",
        'delete from notes',
        "update access_entries set kind = ''",
        'delete from access_entries',
        'update access_batches set hash = hash',
        'delete from applications',
      ]) {
        const change = world.database.inTenant(aomori.id, (db) => sql.raw(statement).execute(db))
        expect([statement, await refusal(change)]).toEqual([statement, '42501'])
      }
    }))

  it('is a whole chain in every application, and shows where somebody with all rights changed it', () =>
    inWorld(async (as, world) => {
      const { hanako, dairi, taro } = await settleTown(as, world)
      await hanako.person.goesTo('withdrawal', { number: hanako.belongings.number })
      await hanako.person.presses('取下げる', { reason: '間違えたため' })
      for (const { person, belongings } of [hanako, dairi, taro])
        expect(await breakOf(world, person.tenant, belongings.number)).toEqual({
          links: person === hanako.person ? 2 : 1,
          at: null,
        })

      const tampering = [
        ['update happenings set detail = detail || \'{"reason": "x"}\' where position = 2', 2],
        ["update happenings set at = at + interval '1 second' where position = 1", 1],
        ['update happenings set actor = \'{"kind": "system"}\' where position = 2', 2],
        ['delete from happenings where position = 1', 1],
      ] as const
      for (const [statement, at] of tampering) {
        await world.database.asOwner('savepoint whole')
        await world.database.asOwner(
          `${statement} and application_id = (select application_id from applications where number = '${hanako.belongings.number}')`,
        )
        expect((await breakOf(world, 'pref-aomori-u', hanako.belongings.number)).at).toBe(at)
        await world.database.asOwner('rollback to savepoint whole')
      }
    }))
})

async function breakOf(
  world: Wall,
  slug: string,
  number: string,
): Promise<{ links: number; at: number | null }> {
  const [row] = await world.database.asOwner<{ id: string }>(
    'select application_id as id from applications where number = $1',
    [number],
  )
  const tenant = await tenantNamed(world, slug)
  return inScope(world.house, tenant, { kind: 'system', task: 'audit' }, async (scope) => {
    const chain = await chainOf(scope, row!.id)
    return { links: chain.length, at: firstBreak(row!.id, chain) }
  })
}
