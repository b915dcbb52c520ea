import { expect, it } from 'vitest'
import { inCommittedWorld, inWorld, type World } from '../../testing/world'
import { inScope, type Scope } from '../database/scope'
import { bucketOf, count, countWithin, waitFor } from './limits'

const limit = { max: 3, seconds: 60 }

async function scoped<T>(
  world: World,
  work: (scope: Scope) => Promise<T>,
  slug = 'pref-aomori-u',
): Promise<T> {
  const tenant = (await world.tenants.find(slug))!
  return inScope(world.house, tenant, { kind: 'system', task: 'test' }, work)
}

it('lets through as many as it says, then says how long to wait', () =>
  inWorld(async (_as, world) => {
    world.clock.stop()
    const once = () => scoped(world, (scope) => countWithin(scope, 'x', limit))
    expect([await once(), await once()]).toEqual([0, 0])
    world.clock.pass(20, 'seconds')
    expect(await once()).toBe(0)
    expect(await once()).toBe(40)
    world.clock.pass(39, 'seconds')
    expect(await once()).toBe(1)
    world.clock.pass(1, 'seconds')
    expect([await once(), await once(), await once()]).toEqual([0, 0, 20])
  }))

it('counts what is refused only where it is told to', () =>
  inWorld(async (_as, world) => {
    for (let n = 0; n < 5; n++) await scoped(world, (scope) => count(scope, 'x'))
    expect(await scoped(world, (scope) => waitFor(scope, 'x', limit))).toBeGreaterThan(58)
    expect(await scoped(world, (scope) => waitFor(scope, 'y', limit))).toBe(0)
  }))

it('counts each tenant for itself, and names nobody', () =>
  inWorld(async (_as, world) => {
    for (let n = 0; n < 3; n++)
      await scoped(world, (scope) => countWithin(scope, bucketOf(scope, 'mail', 'hanako@example.jp'), limit))
    const elsewhere = await scoped(
      world,
      (scope) => countWithin(scope, bucketOf(scope, 'mail', 'hanako@example.jp'), limit),
      'demo-city-u',
    )
    expect(elsewhere).toBe(0)
    const rows = await world.database.asOwner<{ bucket: string }>('select distinct bucket from limit_events')
    expect(rows).toEqual([{ bucket: expect.stringMatching(/^mail:[\w-]{22}$/) }])
  }))

it('lets no more through when many come at once', () =>
  inCommittedWorld(async (_as, world) => {
    const waits = await Promise.all(
      Array.from({ length: 20 }, () => scoped(world, (scope) => countWithin(scope, 'x', limit))),
    )
    expect(waits.filter((wait) => wait === 0)).toHaveLength(3)
  }))
