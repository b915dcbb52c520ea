import { expect, it } from 'vitest'
import { accounts, atHome } from '../../../../testing/scenes/home'
import { cast, inWorld } from '../../../../testing/world'
import { mostFavourites } from './favourite'

const { hanako, office } = accounts
const procedure = 'library-card'

it('marks a procedure, lists it with its period, and takes the mark away again', () =>
  inWorld(async (as, world) => {
    const person = await atHome(as, world, hanako)
    await person.goesTo('favourites', {})
    expect(person.page.text).toContain('まだお気に入りはありません')
    await person.goesTo('procedure', { procedure })
    await person.presses('お気に入り登録')
    expect(person.page.text).toContain('お気に入りに登録しています')
    await person.goesTo('favourites', {})
    expect(person.page.links).toContain(person.url('procedure', { procedure }))
    expect(person.page.text).toContain('受付中')
    expect((await person.goesTo('account', {})).links).toContain(person.url('procedure', { procedure }))
    const other = await atHome(as, world, office)
    expect((await other.goesTo('favourites', {})).text).toContain('まだお気に入りはありません')
    expect((await other.goesTo('procedure', { procedure })).text).not.toContain('お気に入りに登録しています')
    await person.goesTo('favourites', {})
    await person.presses('お気に入りから外す')
    expect(person.page.text).toContain('お気に入りから外しました。')
    expect(world.defects).toEqual([])
  }))

it('stays one when it is pressed twice, and nothing when it is taken away twice', () =>
  inWorld(async (as, world) => {
    const person = await atHome(as, world, hanako)
    await person.goesTo('procedure', { procedure })
    const add = person.prepared('お気に入り登録')
    for (const _press of [1, 2]) expect((await person.sends(add)).status).toBe(303)
    expect(await world.database.asOwner('select 1 from favourites')).toHaveLength(1)
    await person.goesTo('procedure', { procedure })
    const remove = person.prepared('お気に入りから外す')
    for (const _press of [1, 2]) expect((await person.sends(remove)).status).toBe(303)
    expect(await world.database.asOwner('select 1 from favourites')).toHaveLength(0)
  }))

it('is not there for an unlisted and for an unknown procedure, and leaves the list with the procedure', () =>
  inWorld(async (as, world) => {
    const person = await atHome(as, world, hanako)
    await person.goesTo('procedure', { procedure })
    const add = person.prepared('お気に入り登録')
    await person.sends(add)
    await world.database.asOwner("update procedures set listed = false where slug = 'library-card'")
    expect((await person.sends(add)).status).toBe(404)
    expect(
      (await person.sends({ ...add, action: person.url('favourite', { procedure: 'nothing' }) })).status,
    ).toBe(404)
    expect((await person.goesTo('favourites', {})).html).not.toContain('/procedures/library-card')
  }))

it('keeps at most so many, and says so', () =>
  inWorld(async (as, world) => {
    const person = await atHome(as, world, hanako)
    await world.database.asOwner(`insert into favourites
      select a.tenant_id, a.account_id, p.procedure_id, now() from accounts a
      join lateral (
        select tenant_id, procedure_id from procedures p
        where p.tenant_id = a.tenant_id and slug <> 'library-card' limit ${mostFavourites}
      ) p using (tenant_id) where login_key = '${hanako.email}'`)
    const [kept] = await world.database.asOwner<{ n: number }>('select count(*)::int as n from favourites')
    await person.goesTo('procedure', { procedure })
    await person.presses('お気に入り登録')
    // The demo has fewer procedures than the limit.
    if (kept!.n < mostFavourites) expect(person.page.status).toBe(200)
    else expect(person.page.text).toContain('お気に入りがいっぱいです')
  }))

it('leads who is not logged in through the login and back, and tells a kept page nothing of anybody', () =>
  inWorld(async (as, world) => {
    await world.database.asOwner(
      `update tenants set settings = jsonb_set(settings, '{features,login}', 'true'), version = version + 1`,
    )
    const guest = as(cast.hanako)
    await guest.goesTo('procedure', { procedure })
    expect(guest.page.link('ログインしてお気に入り登録')).toBe(
      guest.url('login', {}, { next: guest.url('procedure', { procedure }) }),
    )
    expect(guest.page.html).not.toContain('/favourite"')
    const person = await atHome(as, world, hanako)
    await person.goesTo('procedure', { procedure })
    await person.presses('お気に入り登録')
    expect((await guest.goesTo('procedure', { procedure })).text).not.toContain('お気に入りに登録しています')
  }))
