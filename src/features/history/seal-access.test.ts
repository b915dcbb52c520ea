import { sql } from 'kysely'
import { expect, it } from 'vitest'
import type { RolledBackDatabase } from '../../../testing/database/rolled-back'
import { inCommittedWorld, inWorld, type World } from '../../../testing/world'
import { inScope, mine, type Scope } from '../../database/scope'
import type { Actor, StaffActor } from '../../kernel/actor'
import { newId } from '../../kernel/ids'
import { recordAccess, recordLook } from './access-log'
import { type BrokenSeal, brokenSeals } from './seal-access'

type Here = World<RolledBackDatabase>

const person = (name: string, staffId = newId()): StaffActor => ({
  kind: 'staff',
  staffId,
  sessionId: newId(),
  login: name,
  name,
  post: '県立図書館・審査',
  roles: [],
})

async function by<T>(world: Here, actor: Actor, work: (scope: Scope) => Promise<T>): Promise<T> {
  const tenant = (await world.tenants.find('pref-aomori-u'))!
  return inScope(world.house, tenant, actor, work)
}

const looks = (world: Here, times: number) =>
  by(world, person('工藤 一郎'), async (scope) => {
    for (let time = 0; time < times; time++)
      await recordAccess(scope, { kind: 'attachment.downloaded', object: newId() })
  })

const broken = (world: Here): Promise<BrokenSeal[]> => by(world, person('x'), brokenSeals)

/** Three batches, of two, one and three entries. */
async function threeBatches(world: Here): Promise<void> {
  for (const times of [2, 1, 3]) {
    await looks(world, times)
    await world.runRoutine('access.seal')
  }
}

it('seals what lies open into batches without a gap, and finds them whole', () =>
  inWorld(async (_as, world) => {
    await threeBatches(world)
    await world.runRoutine('access.seal')
    const rows = await world.database.asOwner(
      'select batch, entries from access_batches join tenants using (tenant_id) where slug = $1 order by batch',
      ['pref-aomori-u'],
    )
    expect(rows).toEqual([
      { batch: 1, entries: 2 },
      { batch: 2, entries: 1 },
      { batch: 3, entries: 3 },
    ])
    expect(await world.database.asOwner('select 1 from access_entries where batch is null')).toEqual([])
    expect(await broken(world)).toEqual([])
  }))

const one = (batch: number) =>
  `(select entry_id from access_entries where batch = ${batch} order by entry_id limit 1)`

it.each<[string, string, BrokenSeal[]]>([
  [
    'a name was changed',
    `update access_entries set staff_name = '別人' where entry_id = ${one(1)}`,
    [{ batch: 1, why: 'changed' }],
  ],
  [
    'a time was changed',
    `update access_entries set at = at - interval '1 day' where entry_id = ${one(3)}`,
    [{ batch: 3, why: 'changed' }],
  ],
  [
    'an entry was taken out',
    `delete from access_entries where entry_id = ${one(3)}`,
    [{ batch: 3, why: 'missing' }],
  ],
  [
    'an entry was put in',
    `insert into access_entries (tenant_id, entry_id, kind, staff_name, post, batch)
     select tenant_id, gen_random_uuid(), 'application.opened', '', '', 2 from access_batches where batch = 2`,
    [{ batch: 2, why: 'added' }],
  ],
  [
    'an entry went to another batch',
    `update access_entries set batch = 1 where entry_id = ${one(3)}`,
    [
      { batch: 1, why: 'added' },
      { batch: 3, why: 'missing' },
    ],
  ],
  [
    'a whole batch was taken out',
    `with gone as (delete from access_entries where batch = 2) delete from access_batches where batch = 2`,
    [{ batch: 3, why: 'gap' }],
  ],
  [
    'a batch was sealed anew',
    `update access_batches set hash = sha256('x') where batch = 2`,
    [
      { batch: 2, why: 'changed' },
      { batch: 3, why: 'gap' },
    ],
  ],
])('notices that %s', (_what, tampering, found) =>
  inWorld(async (_as, world) => {
    await threeBatches(world)
    await world.database.asOwner(tampering)
    expect(await broken(world)).toEqual(found)
  }),
)

it('leaves no gap where two workers seal at once', () =>
  inCommittedWorld(async (_as, world) => {
    const tenant = (await world.tenants.find('pref-aomori-u'))!
    const look = () =>
      inScope(world.house, tenant, person('工藤 一郎'), (scope) =>
        recordAccess(scope, { kind: 'inbox.searched' }),
      )
    for (let round = 0; round < 3; round++) {
      await Promise.all([look(), look(), look()])
      await Promise.all([look(), world.runRoutine('access.seal'), world.runRoutine('access.seal')])
    }
    await world.runRoutine('access.seal')
    const counted = await inScope(world.house, tenant, person('x'), async (scope) => ({
      broken: await brokenSeals(scope),
      open: await mine(scope, 'access_entries').select('entry_id').where('batch', 'is', null).execute(),
    }))
    expect(counted).toEqual({ broken: [], open: [] })
  }))

it('lets the application neither change nor take out an entry', () =>
  inWorld(async (_as, world) => {
    await looks(world, 1)
    const tries = ["update access_entries set staff_name = ''", 'delete from access_entries']
    for (const text of [...tries, 'delete from access_batches', "update access_batches set hash = ''"]) {
      const trying = by(world, person('x'), (scope) => sql.raw(text).execute(scope.db))
      await expect(trying).rejects.toThrow('permission denied')
    }
  }))

it('counts ten minutes of looking as one look', () =>
  inWorld(async (_as, world) => {
    const applicationId = newId()
    const looking = { kind: 'application.opened', applicationId } as const
    const [kudo, sato] = [person('工藤 一郎'), person('佐藤 ゆき')]
    for (const actor of [kudo, kudo, sato, kudo])
      await by(world, actor, (scope) => recordLook(scope, looking))
    const entries = () => world.database.asOwner('select 1 from access_entries')
    expect(await entries()).toHaveLength(2)
    await world.database.asOwner("update access_entries set at = at - interval '11 minutes'")
    await by(world, kudo, (scope) => recordLook(scope, looking))
    expect(await entries()).toHaveLength(3)
  }))
