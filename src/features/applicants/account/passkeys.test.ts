import { describe, expect, it } from 'vitest'
import { Authenticator } from '../../../../testing/authenticator'
import { demoPassword } from '../../../../testing/database/demo-template'
import type { RolledBackDatabase } from '../../../../testing/database/rolled-back'
import { accounts, atHome, deviceOf } from '../../../../testing/scenes/home'
import { asksFor, logsInWith, makesPasskey, opensAccounts } from '../../../../testing/scenes/passkeys'
import { inWorld, type Person, type World } from '../../../../testing/world'
import { guestCookie } from '../../../http/cookies'

const { hanako } = accounts
const cookie = guestCookie(hanako.tenant)
type Settled = World<RolledBackDatabase>

const isIn = async (person: Person) => (await person.asks(person.url('passkeys', {}))).status === 200

/** 花子 with a passkey on this device, in a browser that is not logged in. */
async function away(as: Parameters<Parameters<typeof inWorld>[0]>[0], world: Settled) {
  await opensAccounts(world)
  const device = new Authenticator()
  await makesPasskey(await atHome(as, world, hanako), device)
  await world.runJobs()
  return { device, person: deviceOf(as, hanako, 'other') }
}

const accessOf = (world: Settled) =>
  world.database.asOwner<{ kind: string; object: string | null }>(
    'select kind, object from access_entries order by at, entry_id',
  )

describe('passkeys of an account', () => {
  it('are made, named, told by mail, and log in without a typed ID', () =>
    inWorld(async (as, world) => {
      await opensAccounts(world)
      const device = new Authenticator()
      const person = await atHome(as, world, hanako)
      expect((await person.goesTo('passkeys', {})).text).toContain('まだパスキーはありません。')
      await makesPasskey(person, device)
      expect(person.page.text).toContain('パスキーを作りました')
      await world.runJobs()
      expect(world.post.to(hanako.email).subject).toContain('パスキーが作られました')
      await person.follows('ブラウザー')
      await person.presses('名前を変える', { name: '花子のスマホ' })
      expect(person.page.text).toContain('花子のスマホ')
      expect(person.page.text).toContain('まだ使っていません')
      const other = deviceOf(as, hanako, 'other')
      const next = other.url('passkeys', {})
      await logsInWith(other, (options) => device.show(options), { next })
      expect(other.page.address).toBe(next)
      expect(other.page.text).toContain('最後に使った日時')
      expect(world.defects).toEqual([])
    }))

  it('name no mail address to the device but as the words that it shows', () =>
    inWorld(async (as, world) => {
      const person = await atHome(as, world, hanako)
      const options = await asksFor<{ user: { id: string; name: string } }>(person, 'passkeyOptions')
      expect(Buffer.from(options.user.id, 'base64url')).toHaveLength(16)
      expect(options).toMatchObject({
        rp: { id: 'apply.example.jp' },
        attestation: 'none',
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        user: { name: 'hanako@example.jp（青森県）' },
      })
    }))

  it('give a new session, and write it down once (S4)', () =>
    inWorld(async (as, world) => {
      const { device, person } = await away(as, world)
      person.cookies.set(cookie, 'A'.repeat(43))
      await logsInWith(person, (options) => device.show(options), { next: person.url('passkeys', {}) })
      expect(person.cookies.get(cookie)).toMatch(/^[\w-]{43}$/)
      expect(person.cookies.get(cookie)).not.toBe('A'.repeat(43))
      const [way] = await world.database.asOwner<{ way: string }>(
        'select way from sessions order by created_at desc, session_id desc limit 1',
      )
      expect(way).toEqual({ way: 'passkey' })
      const kinds = (await accessOf(world)).map(({ kind }) => kind)
      expect(kinds).toEqual(['account.changed', 'account.logged-in'])
    }))

  it('of a device that counts are refused when the count does not go on: a copy', () =>
    inWorld(async (as, world) => {
      await opensAccounts(world)
      const device = new Authenticator({ counts: true })
      await makesPasskey(await atHome(as, world, hanako), device)
      const person = deviceOf(as, hanako, 'other')
      await logsInWith(person, (options) => device.show(options, { counter: 7 }), {
        next: person.url('passkeys', {}),
      })
      expect(await isIn(person)).toBe(true)
      const copy = deviceOf(as, hanako, 'copy')
      for (const counter of [7, 6, 0]) {
        await logsInWith(copy, (options) => device.show(options, { counter }))
        expect([copy.page.status, await isIn(copy)]).toEqual([422, false])
      }
    }))

  it('keeps the only way in that there is', () =>
    inWorld(async (as, world) => {
      const { device, person } = await away(as, world)
      await world.database.asOwner(`update accounts set password_hash = null where email = '${hanako.email}'`)
      await logsInWith(person, (options) => device.show(options), { next: person.url('passkeys', {}) })
      await person.follows('ブラウザー')
      expect(person.page.text).toContain('ただ1つの方法')
      const action = person.page.address
      await person.sends({
        method: 'post',
        action,
        multipart: false,
        pairs: [
          ['csrf', person.page.value('csrf')],
          ['deed', 'remove'],
        ],
      })
      expect(await world.database.asOwner('select 1 from passkeys')).toHaveLength(1)
      await makesPasskey(person, new Authenticator())
      await person.goesTo('passkeys', {})
      await person.follows('ブラウザー')
      await person.presses('パスキーを消す')
      expect(person.page.text).toContain('パスキーを消しました')
      await world.runJobs()
      expect(world.post.to(hanako.email).subject).toContain('パスキーが消されました')
    }))
})

describe('a change of how somebody logs in (S11)', () => {
  it('needs a proof of the last fifteen minutes, by password', () =>
    inWorld(async (as, world) => {
      const device = new Authenticator()
      const person = await atHome(as, world, hanako)
      await makesPasskey(person, device)
      world.clock.pass(11, 'minutes')
      // Fifteen minutes less the five that a device may take.
      expect(await asksFor(person, 'passkeyOptions')).toEqual({
        go: `${person.url('accountProof', {}, { next: person.url('passkeys', {}) })}`,
      })
      world.clock.pass(5, 'minutes')
      await person.goesTo('passkeys', {})
      await person.follows('ブラウザー')
      await person.presses('パスキーを消す')
      expect(person.page.heading).toBe('もう一度、本人確認をお願いします')
      await person.presses('確かめて進む')
      expect(person.page.problems).toEqual(['いまのパスワードを入力してください。'])
      await person.presses('確かめて進む', { password: 'not this one' })
      expect([person.page.status, person.page.html.includes('not this one')]).toEqual([422, false])
      await person.presses('確かめて進む', { password: demoPassword })
      await person.presses('パスキーを消す')
      expect(person.page.text).toContain('パスキーを消しました')
    }))

  it('takes a passkey of the account as a proof, and none of another', () =>
    inWorld(async (as, world) => {
      const [device, other] = [new Authenticator(), new Authenticator()]
      const person = await atHome(as, world, hanako)
      await makesPasskey(person, device)
      await makesPasskey(await atHome(as, world, accounts.dairi), other)
      world.clock.pass(16, 'minutes')
      const proves = async (by: Authenticator) => {
        await person.goesTo('accountProof', {}, { next: person.url('passkeys', {}) })
        const options = await asksFor<{ challenge: string; rpId: string }>(person, 'passkeyOptions', {
          for: 'proof',
        })
        await person.presses('パスキーで確かめる', { answer: by.show(options) })
      }
      await proves(other)
      expect(person.page.status).toBe(422)
      await proves(device)
      expect(person.page.heading).toBe('パスキー')
      expect(person.page.text).toContain('この端末でパスキーを作る')
    }))

  it('locks like the door does', () =>
    inWorld(async (as, world) => {
      const person = await atHome(as, world, hanako)
      world.clock.pass(16, 'minutes')
      await person.goesTo('accountProof', {})
      for (let n = 0; n < 10; n++) await person.presses('確かめて進む', { password: 'wrong' })
      await person.presses('確かめて進む', { password: demoPassword })
      expect(person.page.status).toBe(429)
    }))

  it('finds nothing of another account, and takes no question of theirs', () =>
    inWorld(async (as, world) => {
      const device = new Authenticator()
      const person = await atHome(as, world, hanako)
      await makesPasskey(person, device)
      const address = person.page.link('ブラウザー')
      const other = await atHome(as, world, accounts.dairi)
      expect((await other.asks(address)).status).toBe(404)
      // The same browser, first as one, then as the other.
      other.cookies.set('__Host-visit', person.cookies.get('__Host-visit')!)
      const options = await asksFor<Parameters<typeof device.make>[0]>(person, 'passkeyOptions')
      await other.goesTo('passkeys', {})
      await other.presses('この端末でパスキーを作る', { answer: device.make(options) })
      expect(other.page.status).toBe(422)
      expect(await world.database.asOwner('select 1 from passkeys')).toHaveLength(1)
    }))

  it('takes no dishonest answer as a new passkey', () =>
    inWorld(async (as, world) => {
      const device = new Authenticator()
      const person = await atHome(as, world, hanako)
      for (const trick of [
        { origin: 'https://evil.example' },
        { rpId: 'evil.example' },
        { verified: false },
      ]) {
        await person.goesTo('passkeys', {})
        const options = await asksFor<Parameters<typeof device.make>[0]>(person, 'passkeyOptions')
        await person.presses('この端末でパスキーを作る', { answer: device.make(options, trick) })
        expect(person.page.problems).toHaveLength(1)
      }
      expect(await world.database.asOwner('select 1 from passkeys')).toEqual([])
    }))
})

describe('the offer of a passkey', () => {
  const logsIn = async (person: Person, can: string) => {
    await person.goesTo('login', {}, { next: person.url('notices', {}) })
    return person.presses('ログイン', { login: hanako.email, password: demoPassword, 'can-passkey': can })
  }

  it('comes once after a login, where the device can, and 「あとで」 leads on', () =>
    inWorld(async (as, world) => {
      await opensAccounts(world)
      const person = deviceOf(as, hanako)
      await logsIn(person, '')
      expect(person.page.address).toBe(person.url('notices', {}))
      await person.asks(person.url('home', {}))
      person.cookies.delete(cookie)
      await logsIn(person, 'yes')
      expect(person.page.heading).toBe('次からは、パスワードなしでログインできます')
      await person.follows('あとで')
      expect(person.page.address).toBe(person.url('notices', {}))
      person.cookies.delete(cookie)
      await logsIn(person, 'yes')
      expect(person.page.address).toBe(person.url('notices', {}))
    }))

  it('makes one, and leads on to where somebody was going', () =>
    inWorld(async (as, world) => {
      await opensAccounts(world)
      const person = deviceOf(as, hanako)
      await logsIn(person, 'yes')
      const options = await asksFor<Parameters<Authenticator['make']>[0]>(person, 'passkeyOptions')
      await person.presses('この端末でパスキーを作る', { answer: new Authenticator().make(options) })
      expect(person.page.address).toBe(person.url('notices', {}))
      expect((await person.goesTo('passkeyOffer', {}, { next: person.url('passkeys', {}) })).heading).toBe(
        'パスキー',
      )
    }))
})
