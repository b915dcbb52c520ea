import { afterAll, beforeAll, expect, it } from 'vitest'
import { mistakes } from '../../../../../testing/page/mistakes'
import { accountsMade, tenant } from '../../../../../testing/scenes/accounts'
import { accounts, atHome, deviceOf } from '../../../../../testing/scenes/home'
import { comesBy, leaves, practice, practising } from '../../../../../testing/scenes/practice'
import { type As, inWorld, type World } from '../../../../../testing/world'
import type { PracticeProvider } from '../../../../operator/practice-provider/practice-provider'

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

const add = `/${tenant}/gbizid?for=add`
const own = `/${tenant}/account/identities`
const stranger = { tenant, email: 'somebody@guest.example.jp' }

it('adds GビズID to an account, tells its owner by mail, and lets them in with it from then on', () =>
  inPractice(async (as, world) => {
    const office = await atHome(as, world, accounts.office)
    await office.opens(own)
    expect(office.page.text).toContain('まだ何も加えていません。')
    expect(office.page.link('GビズIDを加える')).toBe(add)
    expect(mistakes(office.page)).toEqual([])
    await comesBy(office, add, '津軽 桃子')
    expect(office.page.text).toContain('GビズIDを加えました。')
    expect(mistakes(office.page)).toEqual([])
    await world.runJobs()
    const mail = world.post.to(accounts.office.email)
    expect(mail.subject).toBe('【大切なお知らせ】ログインの方法を加えました')
    expect(mail.text).toContain('GビズIDでもログインできるようになりました')
    expect(await accountsMade(world)).toEqual([])
    const elsewhere = deviceOf(as, accounts.office, 'another')
    await comesBy(elsewhere, `/${tenant}/gbizid?next=${own}`, '津軽 桃子')
    expect(elsewhere.page.address).toBe(own)
    await comesBy(office, add, '津軽 桃子')
    expect(office.page.text).toContain('すでに加えてあります')
  }))

it('refuses an identity that belongs to somebody else, and leaves both as they are', () =>
  inPractice(async (as, world) => {
    const first = as(stranger)
    await comesBy(first, `/${tenant}/gbizid`, '林 檎太郎')
    const office = await atHome(as, world, accounts.office)
    await comesBy(office, add, '林 檎太郎')
    expect(office.page.text).toContain('別の利用者のものとして登録されています')
    expect(office.page.text).toContain('まだ何も加えていません。')
    expect(await accountsMade(world)).toHaveLength(1)
  }))

it('takes one away again, but never the last way in', () =>
  inPractice(async (as, world) => {
    const office = await atHome(as, world, accounts.office)
    await comesBy(office, add, '津軽 桃子')
    await office.presses('外す')
    expect(office.page.text).toContain('GビズIDを外しました。')
    await world.runJobs()
    expect(world.post.to(accounts.office.email).subject).toContain('ログインの方法を外しました')
    await comesBy(as(stranger), `/${tenant}/gbizid`, '津軽 桃子')
    expect(await accountsMade(world)).toHaveLength(1)

    const person = as(stranger, 'first')
    await comesBy(person, `/${tenant}/gbizid?next=${own}`, '林 檎太郎')
    await person.presses('同意する')
    expect(person.page.text).toContain('ただ一つのログインの方法です')
    expect(() => person.page.button('外す')).toThrow()
    await comesBy(person, `/${tenant}/digital-auth?for=add`, '髙橋 花子')
    const forms = person.prepared('外す')
    await person.sends(forms)
    const said = await person.sends(forms)
    expect(said.status).toBe(404)
    await person.opens(own)
    expect(() => person.page.button('外す')).toThrow()
  }))

it('has no password for who never proved an address, and says how they log in', () =>
  inPractice(async (as) => {
    const person = as(stranger)
    await comesBy(person, `/${tenant}/gbizid?next=/${tenant}/account/password`, '林 檎太郎')
    await person.presses('同意する')
    expect(person.page.text).toContain('この利用者登録では、パスワードを使いません。')
    expect(person.page.link('ログインの方法')).toBe(own)
    expect(mistakes(person.page)).toEqual([])
    // By hand, with the form of another page.
    await person.opens(`/${tenant}/account/email`)
    const post = person.prepared('送信する')
    const password = 'a long enough one 7'
    const pairs: typeof post.pairs = [...post.pairs, ['password', password], ['again', password]]
    expect((await person.sends({ ...post, action: `/${tenant}/account/password`, pairs })).status).toBe(422)
  }))

it('keeps the last one also from who posts it by hand', () =>
  inPractice(async (as) => {
    const person = as(stranger)
    await comesBy(person, `/${tenant}/gbizid?next=${own}`, '林 檎太郎')
    await person.presses('同意する')
    await comesBy(person, `/${tenant}/digital-auth?for=add`, '髙橋 花子')
    const [first, second] = [...person.page.html.matchAll(/identities\/([0-9a-f-]{36})/g)].map(([, id]) => id)
    const post = person.prepared('外す')
    await person.sends({ ...post, action: `${own}/${first}` })
    const last = await person.sends({ ...post, action: `${own}/${second}` })
    expect(last.headers.get('location')).toContain('said=last')
  }))

it('asks again who somebody is, where that was long ago (S11)', () =>
  inPractice(async (as, world) => {
    const office = await atHome(as, world, accounts.office)
    await comesBy(office, add, '津軽 桃子')
    const remove = office.prepared('外す')
    world.clock.pass(16, 'minutes')
    expect((await office.sends(remove)).headers.get('location')).toBe(own)
    const departing = await office.asks(add, { headers: { 'sec-fetch-site': 'same-origin' } })
    expect(departing.headers.get('location')).toBe(own)
    await office.opens(own)
    expect(() => office.page.button('外す')).toThrow()
    expect(mistakes(office.page)).toEqual([])
    await office.presses('確かめる', { current: 'not the password at all' })
    expect(office.page.status).toBe(422)
    expect(office.page.text).toContain('いまのパスワードが違います')
    await comesBy(office, `/${tenant}/gbizid?for=prove`, '林 檎太郎')
    expect(office.page.text).toContain('別のアカウントでした')
    await comesBy(office, `/${tenant}/gbizid?for=prove`, '津軽 桃子')
    expect(office.page.text).toContain('ご本人であることを確かめました')
    await office.presses('外す')
    expect(office.page.text).toContain('GビズIDを外しました。')
  }))

it('adds nothing where another site led to it, or where somebody else came back', () =>
  inPractice(async (as, world) => {
    const office = await atHome(as, world, accounts.office)
    for (const site of ['cross-site', 'none', 'same-site', ''])
      expect((await office.asks(add, { headers: { 'sec-fetch-site': site } })).headers.get('location')).toBe(
        own,
      )
    const back = await leaves(office, add, '津軽 桃子')
    const sealed = office.cookies.get(`__Host-departure-gbizid-${tenant}`)!
    const hanako = await atHome(as, world, accounts.hanako)
    hanako.cookies.set(`__Host-departure-gbizid-${tenant}`, sealed)
    expect((await hanako.opens(back)).status).toBe(400)
    await hanako.opens(own)
    expect(hanako.page.text).toContain('まだ何も加えていません。')
  }))

it('comes back to the ways to log in where adding was given up', () =>
  inPractice(async (as, world) => {
    const office = await atHome(as, world, accounts.office)
    await comesBy(office, add, 'ログインをやめる')
    expect(office.page.text).toContain('GビズIDでの操作をやめました。')
  }))

it('says so to who was stopped', () =>
  inPractice(async (as, world) => {
    const person = as(stranger)
    await comesBy(person, `/${tenant}/gbizid?next=${own}`, '林 檎太郎')
    await person.presses('同意する')
    await (world.database as unknown as { asOwner(text: string): Promise<unknown> }).asOwner(
      'update accounts set disabled_at = now() where login is null',
    )
    const again = await comesBy(as(stranger, 'again'), `/${tenant}/gbizid`, '林 檎太郎')
    expect(again.status).toBe(403)
    expect(again.heading).toBe('この利用者では、ログインできません')
    expect((await person.asks(own)).status).toBe(303)
  }))
