import { expect, it } from 'vitest'
import { staffCast } from '../../../../../seeds/cast'
import { checksums } from '../../../../../testing/database/checksums'
import { pathOf, places, posting, proofOf, routesOf } from '../../../../../testing/routes'
import { atDesk } from '../../../../../testing/scenes/desk'
import { accounts, atHome } from '../../../../../testing/scenes/home'
import { beginsDraft, owns } from '../../../../../testing/scenes/owning'
import { settleTown } from '../../../../../testing/scenes/town'
import { inWorld } from '../../../../../testing/world'
import { guestCookie, loggedInCookie } from '../../../../http/cookies'
import { siteMap } from '../../../../urls'

const { hanako, office } = accounts
const own = places.filter((place) => siteMap[place].reach === 'account')

it('leads everybody who is not logged in here to the login: guests, staff, and whoever brings the session of another tenant', () =>
  inWorld(async (as, world) => {
    const { dairi } = await settleTown(as, world)
    const home = await atHome(as, world, hanako)
    const draft = await beginsDraft(home, world, hanako)
    const elsewhere = as({ tenant: 'demo-city-u', email: 'somebody@example.jp' })
    for (const cookie of [guestCookie, loggedInCookie])
      elsewhere.cookies.set(cookie('demo-city-u'), home.cookies.get(cookie(hanako.tenant))!)
    const desk = await atDesk(as, world, staffCast.shinsa)
    const before = await checksums(world.database)
    const routes = routesOf(world.app).known.filter(({ place }) => own.includes(place))
    expect(routes.length).toBeGreaterThan(12)
    for (const person of [dairi.person, desk, elsewhere]) {
      const csrf = await proofOf(person)
      const things = {
        tenant: person.tenant,
        draft,
        procedure: 'library-card',
        format: 'json',
        session: draft,
      }
      for (const { place, method } of routes) {
        const path = pathOf(place, things)
        const page = await person.asks(path, method === 'GET' ? {} : posting({ csrf }))
        expect([place, method, page.status]).toEqual([place, method, method === 'GET' ? 303 : 401])
        if (method === 'GET')
          expect(page.headers.get('location')).toBe(person.url('login', {}, { next: path }))
        expect(page.html).not.toContain('髙橋')
      }
    }
    expect(await checksums(world.database)).toEqual(before)
  }))

it('shows one account nothing of another', () =>
  inWorld(async (as, world) => {
    const home = await atHome(as, world, hanako)
    const draft = await beginsDraft(home, world, hanako)
    const { number } = await owns(world, hanako)
    await home.goesTo('procedure', { procedure: 'library-card' })
    await home.presses('お気に入り登録')
    const other = await atHome(as, world, office)
    for (const place of [
      'account',
      'accountDrafts',
      'favourites',
      'accountViewers',
      'adoption',
      'closing',
      'myData',
    ] as const) {
      const page = await other.goesTo(place, {})
      expect([place, page.status]).toEqual([place, 200])
      for (const secret of [draft, number, '髙橋', hanako.email])
        expect([place, page.html.includes(secret)]).toEqual([place, false])
    }
    expect((await other.goesTo('applications', {})).html).not.toContain(number)
    expect((await other.goesTo('application', { number })).status).toBe(404)
    expect((await other.goesTo('draft', { draft })).status).toBe(404)
  }))

it('keeps a post whose session had ended: pressed again after the login, it is done', () =>
  inWorld(async (as, world) => {
    const home = await atHome(as, world, hanako)
    await home.goesTo('procedure', { procedure: 'library-card' })
    world.clock.pass(61, 'minutes')
    await home.presses('お気に入り登録')
    expect(home.page.status).toBe(401)
    expect(home.page.text).toContain('ログイン')
    expect(home.page.value('kept:deed')).toBe('add')
    expect(await world.database.asOwner('select 1 from favourites')).toEqual([])
  }))
