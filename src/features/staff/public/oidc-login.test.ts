import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type StaffSeed, staffCast } from '../../../../seeds/cast'
import { mistakes } from '../../../../testing/page/mistakes'
import { asActor, system } from '../../../../testing/scenes/arrivals'
import { atDesk, browserOf } from '../../../../testing/scenes/desk'
import { comesBy, leaves, practice, practising } from '../../../../testing/scenes/practice'
import { type As, inWorld, type World } from '../../../../testing/world'
import { mine } from '../../../database/scope'
import type { PracticeProvider } from '../../../operator/practice-provider/practice-provider'
import { putProvider } from '../../providers/provider'
import { changeSettings } from '../../tenants/change-settings'
import { changeStaff, staffByLogin } from '../staff'

const { shinsa, uketsuke, kanri } = staffCast
const { tenant } = shinsa
const oidc = `/${tenant}/staff/oidc`
const link = `/${tenant}/staff/account/identity`

let provider: PracticeProvider
beforeAll(async () => {
  provider = await practice()
})
afterAll(() => provider.close())

const inPractice = (test: (as: As, world: World) => Promise<void>) =>
  inWorld(async (as, world) => {
    await practising(world, provider)
    await test(as, world)
    expect(world.defects).toEqual([])
  })

const inTenant = <T>(world: World, work: Parameters<typeof asActor<T>>[2]['work']) =>
  asActor(world, tenant, { actor: system, work })

const stops = (world: World, { login }: Pick<StaffSeed, 'login'>) =>
  inTenant(world, async (scope) => {
    const staff = await staffByLogin(scope, login)
    await changeStaff(scope, staff!.id, { disabled_at: scope.now })
  })

const needsSecondFactor = (world: World) =>
  inTenant(world, (scope) =>
    changeSettings(scope, { showViewers: 'name', staffSecondFactor: true, mandateApproval: false }),
  )

describe('a member of staff who is linked', () => {
  it('logs in by the tenant’s own provider and goes where they were going', () =>
    inPractice(async (as, world) => {
      const person = browserOf(as, shinsa)
      const wanted = `/${tenant}/staff/account`
      await person.opens(wanted)
      expect(person.page.heading).toBe('職員ログイン')
      await comesBy(person, person.page.link('職員の認証基盤でログインする'), '工藤 一郎')
      expect(person.page.address).toBe(wanted)
      expect(person.page.text).toContain('結びついています。')
      expect(mistakes(person.page)).toEqual([])
      const log = await inTenant(world, (scope) =>
        mine(scope, 'access_entries').select(['kind', 'staff_name']).execute(),
      )
      expect(log).toContainEqual({ kind: 'staff.logged-in', staff_name: '工藤 一郎' })
    }))

  it('has shown both factors where the tenant says so, which it does unless it decides otherwise', () =>
    inPractice(async (as, world) => {
      await needsSecondFactor(world)
      const person = browserOf(as, shinsa)
      await comesBy(person, oidc, '工藤 一郎')
      expect(person.page.address).toBe(`/${tenant}/staff/applications`)
    }))

  it('is asked for the second one where the tenant does not take the provider’s word', () =>
    inPractice(async (as, world) => {
      await needsSecondFactor(world)
      const { issuer, clientId, clientSecret } = provider.clients.staff
      await inTenant(world, (scope) =>
        putProvider(scope, 'staff', { issuer, clientId, secret: clientSecret, key: '', bothFactors: false }),
      )
      const person = browserOf(as, shinsa)
      await comesBy(person, oidc, '工藤 一郎')
      expect(person.page.heading).toBe('二要素を設定してください')
      expect((await person.asks(`/${tenant}/staff/account`)).headers.get('location')).toContain(
        '/staff?next=',
      )
    }))

  it('is refused once they were disabled', () =>
    inPractice(async (as, world) => {
      await stops(world, shinsa)
      const person = browserOf(as, shinsa)
      const page = await comesBy(person, oidc, '工藤 一郎')
      expect(page.status).toBe(403)
      expect(page.heading).toBe('このアカウントではログインできません')
      expect(person.cookies.has(`__Host-staff-${tenant}`)).toBe(false)
    }))

  it('begins a new session, and the one before ends (S4)', () =>
    inPractice(async (as, world) => {
      const person = await atDesk(as, world, shinsa)
      const before = person.cookies.get(`__Host-staff-${tenant}`)!
      await comesBy(person, oidc, '工藤 一郎')
      expect(person.cookies.get(`__Host-staff-${tenant}`)).not.toBe(before)
      const thief = browserOf(as, shinsa, 'thief')
      thief.cookies.set(`__Host-staff-${tenant}`, before)
      expect((await thief.asks(`/${tenant}/staff/account`)).status).toBe(303)
    }))
})

it('refuses somebody whom no member of staff linked, whatever their address, and says whom to ask (O4)', () =>
  inPractice(async (as, world) => {
    const person = browserOf(as, kanri)
    await inTenant(world, async (scope) => {
      const staff = await staffByLogin(scope, 'shinsa')
      await changeStaff(scope, staff!.id, { oidc_issuer: null, oidc_subject: null })
    })
    for (const title of ['外山 知也', '工藤 一郎']) {
      const page = await comesBy(person, oidc, title)
      expect(page.status).toBe(403)
      expect(page.text).toContain('所属管理者かシステム管理者に頼んでください')
      expect(page.text).not.toContain(title)
      expect(mistakes(page)).toEqual([])
      expect(person.cookies.has(`__Host-staff-${tenant}`)).toBe(false)
    }
  }))

describe('linking', () => {
  it('is done by each for themselves, and undone', () =>
    inPractice(async (as, world) => {
      const person = await atDesk(as, world, uketsuke)
      await person.opens(link)
      expect(mistakes(person.page)).toEqual([])
      await comesBy(person, person.page.link('職員の認証基盤へ進む'), '外山 知也')
      expect(person.page.text).toContain('結びつけました。')
      const elsewhere = browserOf(as, uketsuke, 'elsewhere')
      await comesBy(elsewhere, oidc, '外山 知也')
      expect(elsewhere.page.address).toBe(`/${tenant}/staff/applications`)
      await person.presses('結びつきを外す')
      expect(person.page.text).toContain('結びつきを外しました。')
      expect((await comesBy(browserOf(as, uketsuke, 'third'), oidc, '外山 知也')).status).toBe(403)
    }))

  it('leaves whom somebody else linked with them', () =>
    inPractice(async (as, world) => {
      const person = await atDesk(as, world, uketsuke)
      await comesBy(person, `${oidc}?for=add`, '工藤 一郎')
      expect(person.page.text).toContain('別の職員用アカウントと結びついています')
      await comesBy(browserOf(as, shinsa), oidc, '工藤 一郎')
    }))

  it('needs a password that was shown lately, and a page of ours that leads there', () =>
    inPractice(async (as, world) => {
      const person = await atDesk(as, world, uketsuke)
      const cross = await person.asks(`${oidc}?for=add`, { headers: { 'sec-fetch-site': 'cross-site' } })
      expect(cross.headers.get('location')).toBe(link)
      world.clock.pass(16, 'minutes')
      const late = await person.asks(`${oidc}?for=add`, { headers: { 'sec-fetch-site': 'same-origin' } })
      expect(late.headers.get('location')).toBe(link)
      await person.opens(link)
      await person.presses('確かめる', { current: 'not the password' })
      expect(person.page.status).toBe(422)
      expect(mistakes(person.page)).toEqual([])
    }))

  it('comes to nothing in a browser where somebody else is logged in by then', () =>
    inPractice(async (as, world) => {
      const person = await atDesk(as, world, uketsuke)
      const back = await leaves(person, `${oidc}?for=add`, '外山 知也')
      const other = await atDesk(as, world, kanri)
      person.cookies.set(`__Host-staff-${tenant}`, other.cookies.get(`__Host-staff-${tenant}`)!)
      expect((await person.opens(back)).status).toBe(400)
      expect((await comesBy(browserOf(as, kanri, 'x'), oidc, '外山 知也')).status).toBe(403)
    }))
})

describe('on the way', () => {
  it('somebody gives up, and may log in with their password', () =>
    inPractice(async (as) => {
      const person = browserOf(as, shinsa)
      await comesBy(person, oidc, 'ログインをやめる')
      expect(person.page.text).toContain('職員の認証基盤でのログインをやめました。')
      person.page.button('ログインする')
    }))

  it('nothing comes back twice, to another browser, or as an applicant (O2)', () =>
    inPractice(async (as) => {
      const person = browserOf(as, shinsa)
      const back = await leaves(person, oidc, '工藤 一郎')
      expect((await browserOf(as, shinsa, 'another').opens(back)).status).toBe(400)
      expect((await person.opens(back.replace('/staff/oidc/', '/gbizid/'))).status).toBe(400)
      const cookies = [...person.cookies]
      await person.opens(back)
      for (const [name, value] of cookies) person.cookies.set(name, value)
      const again = await person.opens(back)
      expect([again.status, again.heading]).toEqual([400, 'ログインを続けられません'])
    }))

  it('nothing leads to a page that is not of the staff (O8)', () =>
    inPractice(async (as) => {
      for (const next of ['//evil.example', `/${tenant}/account`, '/\\evil.example']) {
        const person = browserOf(as, shinsa, next)
        await comesBy(person, `${oidc}?next=${encodeURIComponent(next)}`, '工藤 一郎')
        expect(person.page.address).toBe(`/${tenant}/staff/applications`)
      }
    }))

  it('a provider that is away leaves the password (O6)', () =>
    inWorld(async (as, world) => {
      await practising(world, {
        ...provider,
        clients: {
          ...provider.clients,
          staff: { ...provider.clients.staff, issuer: 'http://127.0.0.1:9/staff/' },
        },
      })
      const person = browserOf(as, shinsa)
      const page = await person.opens(oidc)
      expect([page.status, page.heading]).toEqual([503, 'ただいま、つながりません'])
      expect(page.link('ログインIDとパスワードでログイン')).toBe(`/${tenant}/staff`)
      expect(mistakes(page)).toEqual([])
    }))
})

it('loses nothing of what was typed when the login had ended: the provider opens in another tab', () =>
  inPractice(async (as, world) => {
    const { issuer } = provider.clients.staff
    await inTenant(world, async (scope) => {
      const staff = await staffByLogin(scope, kanri.login)
      await changeStaff(scope, staff!.id, { oidc_issuer: issuer, oidc_subject: 'practice-stranger' })
    })
    const person = await atDesk(as, world, kanri)
    await person.goesTo('members', {}, { add: '1' })
    const typed = { login: 'munakata', name: '棟方 志功', unit: 'library', role: 'reader' }
    const post = person.prepared('職員を足す', typed)
    world.clock.pass(61, 'minutes')
    person.page = await person.sends(post)
    expect(person.page.status).toBe(401)
    expect(person.page.html).toContain('target="_blank"')
    expect(mistakes(person.page)).toEqual([])
    const again = person.prepared('もう一度送る')
    await comesBy(person, oidc, '外山 知也')
    await person.sends(again)
    expect(await inTenant(world, (scope) => staffByLogin(scope, 'munakata'))).toMatchObject({
      name: '棟方 志功',
    })
  }))
