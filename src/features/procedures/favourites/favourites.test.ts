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
    // As many procedures as the limit, made of one.
    await world.database.asOwner(`with made as (
        insert into procedures (tenant_id, procedure_id, slug, version, listed, opens_at, closes_at, ordinal)
        select tenant_id, gen_random_uuid(), 'made-' || n, version, true, opens_at, closes_at, 1000 + n
        from procedures, generate_series(1, ${mostFavourites}) n
        where slug = 'library-temporary-password' returning *
      ), versions as (
        insert into procedure_versions (tenant_id, procedure_id, version, content, published_at)
        select m.tenant_id, m.procedure_id, m.version, v.content, v.published_at from made m
        join procedures p on p.tenant_id = m.tenant_id and p.slug = 'library-temporary-password'
        join procedure_versions v
          on (v.tenant_id, v.procedure_id, v.version) = (p.tenant_id, p.procedure_id, p.version)
      )
      insert into favourites select a.tenant_id, a.account_id, m.procedure_id, now()
      from accounts a join made m using (tenant_id) where a.login_key = '${hanako.email}'`)
    await person.goesTo('procedure', { procedure })
    await person.presses('お気に入り登録')
    expect(person.page.status).toBe(409)
    expect(person.page.text).toContain('お気に入りがいっぱいです')
    await person.presses('お気に入りから外す')
    await person.goesTo('procedure', { procedure })
    await person.presses('お気に入り登録')
    expect(person.page.text).toContain('お気に入りに登録しています')
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
