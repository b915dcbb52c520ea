import { Readable } from 'node:stream'
import { expect, it } from 'vitest'
import { applies, draftOf, fillsIn, reachesTheForm } from '../../../testing/scenes/applying'
import { cast, inWorld, type World } from '../../../testing/world'

const hanako = cast.hanako

const stored = async (world: Pick<World, 'files'>): Promise<string[]> => {
  const keys: string[] = []
  for await (const { key } of world.files.list('')) keys.push(key)
  return keys.sort()
}

it('deletes drafts that nobody finished in thirty days, with their files; what was submitted stays', () =>
  inWorld(async (as, world) => {
    const atFirst = await stored(world)
    const guest = as(hanako)
    const { number, password } = await applies(guest, world)
    const submitted = await stored(world)
    expect(submitted.length).toBe(atFirst.length + 1)
    const other = as(cast.dairi)
    await reachesTheForm(other, world)
    const draft = draftOf(other.page)
    await fillsIn(other)
    expect(await stored(world)).toHaveLength(submitted.length + 1)

    world.clock.pass(29, 'days')
    await world.runRoutine('purge.expired')
    await world.runJobs()
    expect(await stored(world)).toHaveLength(submitted.length + 1)

    world.clock.pass(2, 'days')
    await world.runRoutine('purge.expired')
    await world.runJobs()
    expect(await stored(world)).toEqual(submitted)
    const rows = await world.database.asOwner<{ n: number }>(
      `select count(*)::int as n from drafts where draft_id = '${draft}' union all
       select count(*)::int from confirmations where draft_id = '${draft}' union all
       select count(*)::int from links where target_id = '${draft}' union all
       select count(*)::int from sessions union all select count(*)::int from limit_events`,
    )
    expect(rows.map(({ n }) => n)).toEqual([0, 0, 0, 0, 0])

    const phone = as(hanako, 'スマートフォン')
    await phone.goesTo('status', {})
    await phone.presses('照会する', { number, password })
    await phone.follows('利用者カード.jpg')
    expect(phone.page.status).toBe(200)
  }))

it('opens an expired draft for nobody, even before it was deleted', () =>
  inWorld(async (as, world) => {
    const guest = as(hanako)
    await reachesTheForm(guest, world)
    const link = world.post.linkFor(hanako.email)
    world.clock.pass(30, 'days')
    world.clock.pass(1, 'minutes')
    expect((await guest.goesTo('draft', { draft: draftOf(guest.page) })).status).toBe(404)
    expect((await guest.opens(link)).status).toBe(404)
  }))

it('deletes objects that no row names after two days, and none that one names', () =>
  inWorld(async (as, world) => {
    await applies(as(hanako), world)
    const named = await stored(world)
    const aomori = (await world.tenants.find('pref-aomori-u'))!
    const orphan = `${aomori.id}/broken-off`
    await world.files.put(orphan, Readable.from([Buffer.from('half a file')]))
    await world.runRoutine('purge.orphans')
    expect(await stored(world)).toContain(orphan)
    world.clock.pass(49, 'hours')
    await world.runRoutine('purge.orphans')
    expect(await stored(world)).toEqual(named)
  }))

it('deletes a removed file once, and may be told twice', () =>
  inWorld(async (as, world) => {
    const guest = as(hanako)
    await reachesTheForm(guest, world)
    const before = await stored(world)
    await fillsIn(guest)
    await guest.goesTo('draft', { draft: draftOf(guest.page) })
    await guest.presses('解除')
    expect(guest.page.text).not.toContain('利用者カード.jpg')
    const [job] = world.jobs
    await world.runJobs()
    expect(await stored(world)).toEqual(before)
    world.jobs.push(job!)
    expect(await world.runJobs()).toEqual([])
  }))
