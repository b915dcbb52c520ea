import { readFile } from 'node:fs/promises'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { copyOf, type DatabaseCopy } from '../../../../testing/database/copy'
import { explained, rowsRead, type Step, stepsOf } from '../../../../testing/database/explained'
import { staffIn } from '../../../../testing/scenes/arrivals'
import { inWorld } from '../../../../testing/world'
import type { House } from '../../../database/scope'
import type { Actor } from '../../../kernel/actor'
import type { Tenant } from '../../../kernel/tenant'
import { formatCursor } from './cursor'
import { inbox } from './inbox'
import { parseInboxQuery } from './query'

const [aomori, mihon] = ['pref-aomori-u', 'demo-city-u'] as const
const many = 8000

let copy: DatabaseCopy
let house: House
const tenants = new Map<string, Tenant>()

beforeAll(async () => {
  copy = await copyOf('demo')
  const fill = await readFile('testing/database/many-applications.sql', 'utf8')
  await as('admin', async (client) => {
    for (const tenant of [aomori, mihon]) await client.query(fill, [tenant, many, null])
    await client.query('vacuum analyze applications')
  })
  await inWorld(async (_as, world) => {
    house = world.house
    for (const slug of [aomori, mihon]) tenants.set(slug, (await world.tenants.find(slug))!)
  })
}, 60_000)

afterAll(() => copy.drop())

async function as<T>(role: 'admin' | 'app', work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client(copy.connection(role))
  await client.connect()
  return work(client).finally(() => client.end())
}

/** What looking at an address costs of the table of applications: how it is read, and how many rows. */
async function costOf(search: string, actor: Actor, slug: string = aomori) {
  const tenant = tenants.get(slug)!
  let shown = 0
  const plan = await explained(copy.connection('app'), tenant.id, async (db) => {
    const asked = parseInboxQuery(new URLSearchParams(search))
    const seen = await inbox({ tenant, actor, now: new Date(), db, house }, asked)
    shown = seen.rows.length
  })
  const ofApplications = (step: Step) =>
    step['Relation Name'] === 'applications' || step['Index Name']?.startsWith('applications_')
  const steps = plan.filter(ofApplications)
  return {
    shown,
    ways: [...new Set(steps.map((step) => `${step['Node Type']} ${step['Index Name'] ?? ''}`))].sort(),
    // Every statement was explained twice.
    rows: steps.reduce((sum, step) => sum + rowsRead(step), 0) / 2,
  }
}

const scan = (index: string) =>
  expect.stringMatching(new RegExp(`^Index (Only )?Scan applications_(${index})$`))

describe('an inbox of sixteen thousand in two tenants', () => {
  const deep = formatCursor({
    at: new Date(Date.now() - 3 * 86_400_000).toISOString().replace('Z', '000Z'),
    id: '00000000-0000-7000-8000-000000000000',
  })
  // Counts beside a page: seven statuses, the units, what the filters find and the oldest, each a thousand at most.
  const ofCounts = 1001 * (7 + 4 + 1)
  it.each([
    ['my units', '', staffIn('library'), 'unit|pkey'],
    ['one unit of all', 'unit=library', staffIn(null), 'unit|pkey'],
    ['everything', 'status=all', staffIn(null), 'status|unit|pkey'],
    ['the oldest first', 'sort=oldest&size=50', staffIn('library'), 'unit|pkey'],
    ['a page far on', `after=${deep}`, staffIn('library'), 'unit|pkey'],
    ['a page far back', `before=${deep}&status=all`, staffIn('library'), 'unit|pkey'],
    ['a procedure', 'procedure=library-card', staffIn('library'), 'unit|procedure|pkey'],
    [
      'a procedure of everybody',
      'procedure=library-card&status=done',
      staffIn(null),
      'status|unit|procedure|pkey',
    ],
    ['a name that many have', 'q=成田', staffIn('library'), 'unit|pkey'],
    ['the title of procedures', 'q=申込', staffIn('library'), 'unit|procedure|pkey'],
    ['a name that nobody has', 'q=無名', staffIn('library'), 'unit|pkey'],
  ])(
    'reads %s from the right index, and no more than it shows or counts',
    async (_what, search, actor, indexes) => {
      const { shown, ways, rows } = await costOf(search, actor)
      if (!search.includes('無名')) expect(shown).toBeGreaterThanOrEqual(20)
      for (const way of ways) expect(way).toEqual(scan(indexes))
      const units = actor.kind === 'staff' && actor.roles[0]?.unit === null ? 40 : 1
      // Three lists of a page, or what a search looks through; then the rows themselves.
      const ofPage = 51 * 7 * 4 + (search.includes('q=') ? 4700 : 0)
      expect(rows).toBeLessThan(ofCounts + units * 1001 + ofPage)
    },
  )

  it('reads a number by its key', async () => {
    const { ways } = await costOf('q=260000000018', staffIn('library'))
    for (const way of ways) expect(way).toEqual(scan('unit|pkey|tenant_id_number_key'))
  })
})

describe('the index of pieces', () => {
  it('is what find_applications reads, and of one tenant only', async () => {
    await as('admin', async (client) => {
      const tenant = tenants.get(aomori)!
      await client.query("select set_config('app.tenant', $1, false)", [tenant.id])
      const { rows } = await client.query<{ body: string; names: string[] }>(
        "select prosrc as body, proargnames as names from pg_proc where proname = 'find_applications'",
      )
      const { body, names } = rows[0]!
      const types = ['text', 'text[]', 'text[]', 'uuid[]', 'boolean', 'timestamptz', 'uuid', 'int']
      const numbered = types.reduce(
        (text, _, n) => text.replaceAll(new RegExp(`\\b(?<!\\.)${names[n]}\\b(?! as\\b)`, 'g'), `$${n + 1}`),
        body,
      )
      await client.query('set role madoguchi_searcher')
      await client.query('set plan_cache_mode = force_generic_plan')
      await client.query(`prepare find (${types.join(', ')}) as ${numbered}`)
      const steps = await stepsOf(
        client,
        "execute find('佐藤', null, '{waiting,inReview,returned}', null, true, null, null, 21)",
      )
      const reading = steps.filter((step) => step['Relation Name'] || step['Index Name'])
      expect(reading.map((step) => step['Index Name'] ?? step['Node Type'])).toEqual([
        'Bitmap Heap Scan',
        'applications_pieces',
      ])
      const [found] = (
        await client.query<{ n: number }>(
          "select count(*)::int as n from applications where tenant_id = $1 and sought like '%佐藤%'",
          [tenant.id],
        )
      ).rows
      expect(reading.map(rowsRead)).toEqual([found!.n, found!.n])
      expect(found!.n).toBeLessThan(many / 20)
    })
  }, 20_000)

  it('finds nothing for another tenant, and nothing without one', () =>
    as('app', async (client) => {
      const find = `select count(*)::int as n from find_applications('user77@', null, '{waiting,done,inReview,returned,accepted,rejected,withdrawn}', null, true, null, null, 50)`
      const counts: number[] = []
      for (const id of [
        '',
        tenants.get(aomori)!.id,
        tenants.get(mihon)!.id,
        '01900000-0000-7000-8000-000000000000',
      ]) {
        await client.query("select set_config('app.tenant', $1, false)", [id])
        counts.push((await client.query<{ n: number }>(find)).rows[0]!.n)
      }
      expect(counts).toEqual([0, 1, 1, 0])
      // What it gives are ids of the tenant that asks.
      await client.query("select set_config('app.tenant', $1, false)", [tenants.get(mihon)!.id])
      const { rows } = await client.query(
        "select a.tenant_id from find_applications('佐藤', null, '{waiting}', null, false, null, null, 1000) f left join applications a using (application_id)",
      )
      expect(new Set(rows.map((row) => row.tenant_id))).toEqual(new Set([tenants.get(mihon)!.id]))
    }))
})
