import { describe, expect, it } from 'vitest'
import { staffCast } from '../../../../seeds/cast'
import { Authenticator } from '../../../../testing/authenticator'
import { demoPassword } from '../../../../testing/database/demo-template'
import type { RolledBackDatabase } from '../../../../testing/database/rolled-back'
import { atDesk, browserOf } from '../../../../testing/scenes/desk'
import { accounts, atHome, deviceOf } from '../../../../testing/scenes/home'
import {
  asksFor,
  logsInWith,
  makesPasskey,
  opensAccounts,
  showing,
} from '../../../../testing/scenes/passkeys'
import { type As, inWorld, type Person, type World } from '../../../../testing/world'
import { staffCookie } from '../../../http/cookies'

const { shinsa, kanri } = staffCast
const cookie = staffCookie(shinsa.tenant)
type Settled = World<RolledBackDatabase>

const isIn = async (person: Person) => (await person.asks(person.url('staffAccount', {}))).status === 200

const needsSecondFactor = (world: Settled) =>
  world.database.asOwner(`update tenants set settings = settings || '{"staffSecondFactor": true}'`)

/** 審査 with a passkey on this device, in a browser that is not logged in. */
async function away(as: As, world: Settled) {
  const device = new Authenticator()
  await makesPasskey(await atDesk(as, world, shinsa), device, 'staff')
  return { device, person: browserOf(as, shinsa, 'other') }
}

describe('passkeys of staff', () => {
  it('are made, named, and log in with both factors at once', () =>
    inWorld(async (as, world) => {
      await needsSecondFactor(world)
      const device = new Authenticator()
      const person = await atDesk(as, world, shinsa)
      await person.goesTo('staffAccount', {})
      expect(person.page.text).toContain('ありません。作ると')
      await makesPasskey(person, device, 'staff')
      await person.follows('ブラウザー')
      await person.presses('名前を変える', { name: '' })
      expect(person.page.problems).toEqual(['名前を、1文字から40文字までで入力してください。'])
      await person.presses('名前を変える', { name: '執務室のパソコン' })
      expect(person.page.text).toContain('執務室のパソコン')
      const other = browserOf(as, shinsa, 'other')
      other.cookies.set(cookie, 'A'.repeat(43))
      const next = other.url('staffAccount', {})
      await logsInWith(other, (options) => device.show(options), { side: 'staff', next })
      expect([other.page.address, other.page.heading]).toEqual([next, 'アカウント'])
      expect(other.page.text).toContain('1個あります')
      expect(other.cookies.get(cookie)).not.toBe('A'.repeat(43))
      const entries = await world.database.asOwner(
        'select kind, staff_name from access_entries order by at, entry_id',
      )
      expect(entries).toEqual(
        ['staff.changed', 'staff.changed', 'staff.logged-in'].map((kind) => ({
          kind,
          staff_name: shinsa.name,
        })),
      )
      expect(world.defects).toEqual([])
    }))

  it('are refused, and written down, when they are shown dishonestly or by whom was stopped', () =>
    inWorld(async (as, world) => {
      const { device, person } = await away(as, world)
      for (const trick of [
        { verified: false },
        { origin: 'https://evil.example' },
        { rpId: 'evil.example' },
      ]) {
        await logsInWith(person, (options) => device.show(options, trick), { side: 'staff' })
        expect([person.page.status, await isIn(person)]).toEqual([422, false])
      }
      await world.database.asOwner(`update staff set disabled_at = now() where login = '${shinsa.login}'`)
      await logsInWith(person, (options) => device.show(options), { side: 'staff' })
      expect([person.page.status, await isIn(person)]).toEqual([422, false])
      const refused = await world.database.asOwner(
        "select staff_name from access_entries where kind = 'staff.login-refused'",
      )
      expect(refused).toEqual(Array(4).fill({ staff_name: shinsa.name }))
    }))

  it('of staff open nothing at the applicants’ door, nor those of an account at the staff’s', () =>
    inWorld(async (as, world) => {
      await opensAccounts(world)
      const { device, person } = await away(as, world)
      const his = new Authenticator()
      await makesPasskey(await atHome(as, world, accounts.hanako), his)
      const guest = deviceOf(as, accounts.hanako, 'other')
      await logsInWith(guest, (options) => device.show(options))
      expect(guest.page.status).toBe(422)
      await logsInWith(person, (options) => his.show(options), { side: 'staff' })
      expect([person.page.status, await isIn(person)]).toEqual([422, false])
      // Nor is an answer to the question of one door an answer at the other.
      await person.goesTo('staff', {})
      const answer = device.show(await showing(person, 'account'))
      await person.presses('パスキーでログイン', { answer })
      expect([person.page.status, await isIn(person)]).toEqual([422, false])
    }))

  it('are a second factor: the password alone neither goes on nor sets up another', () =>
    inWorld(async (as, world) => {
      await needsSecondFactor(world)
      const person = browserOf(as, shinsa, 'early')
      await person.goesTo('staff', {})
      // Half a login of before, by whoever knows the password.
      await person.presses('ログインする', { login: shinsa.login, password: demoPassword })
      expect(person.page.heading).toContain('二要素を設定')
      const { device } = await away(as, world)
      await person.presses('設定する', { code: '123456' })
      expect(person.page.status).toBe(401)
      await person.goesTo('staff', {})
      await person.presses('ログインする', { login: shinsa.login, password: demoPassword })
      expect([person.page.status, await isIn(person)]).toEqual([422, false])
      expect(person.page.problems[0]).toContain('パスキーで本人を確かめます')
      await logsInWith(person, (options) => device.show(options), { side: 'staff' })
      expect(await isIn(person)).toBe(true)
    }))

  it('go with the second factor that an administrator takes away', () =>
    inWorld(async (as, world) => {
      const { device, person } = await away(as, world)
      await logsInWith(person, (options) => device.show(options), { side: 'staff' })
      const manager = await atDesk(as, world, kanri)
      await manager.goesTo('members', {}, { q: shinsa.login })
      expect(manager.page.text).toContain('設定済み')
      await manager.follows(shinsa.name)
      await manager.presses('二要素の設定を消す')
      expect(manager.page.text).toContain('二要素の設定を消しました')
      expect(await isIn(person)).toBe(false)
      await logsInWith(person, (options) => device.show(options), { side: 'staff' })
      expect([person.page.status, await isIn(person)]).toEqual([422, false])
      expect(manager.page.text).toContain('未設定')
    }))

  it('are made and removed after a proof of the last fifteen minutes, by password or passkey (S11)', () =>
    inWorld(async (as, world) => {
      const device = new Authenticator()
      const person = await atDesk(as, world, shinsa)
      await makesPasskey(person, device, 'staff')
      world.clock.pass(16, 'minutes')
      await person.goesTo('staffPasskeys', {})
      await person.follows('本人確認へ進む')
      await person.presses('確かめて進む', { current: 'wrong' })
      expect(person.page.problems).toEqual(['パスワードが違います。もう一度入力してください。'])
      await person.presses('確かめて進む', { current: demoPassword })
      expect(person.page.text).toContain('この端末でパスキーを作る')
      world.clock.pass(16, 'minutes')
      await person.goesTo('staffPasskeys', {})
      await person.follows('ブラウザー')
      await person.presses('パスキーを消す')
      const options = await asksFor<Parameters<typeof device.show>[0]>(person, 'staffPasskeyOptions', {
        for: 'proof',
      })
      expect(options.allowCredentials).toHaveLength(1)
      await person.presses('パスキーで確かめる', { answer: device.show(options) })
      await person.presses('パスキーを消す')
      expect(person.page.text).toContain('パスキーを消しました')
      expect(await world.database.asOwner('select 1 from passkeys')).toEqual([])
    }))

  it('are found by nobody else', () =>
    inWorld(async (as, world) => {
      const person = await atDesk(as, world, shinsa)
      await makesPasskey(person, new Authenticator(), 'staff')
      const address = person.page.link('ブラウザー')
      for (const other of [kanri, staffCast.mihonShinsa]) {
        const desk = await atDesk(as, world, other)
        expect((await desk.asks(address.replace(shinsa.tenant, other.tenant))).status).toBe(404)
      }
    }))
})
