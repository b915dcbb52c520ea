import { Client } from 'pg'
import { describe, expect, it } from 'vitest'
import { Authenticator } from '../../../testing/authenticator'
import type { RolledBackDatabase } from '../../../testing/database/rolled-back'
import { accounts, atHome, deviceOf } from '../../../testing/scenes/home'
import { logsInWith, makesPasskey, opensAccounts, showing } from '../../../testing/scenes/passkeys'
import { inCommittedWorld, inWorld, type Person, type World } from '../../../testing/world'
import { guestCookie } from '../../http/cookies'

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

describe('a passkey that is not shown honestly', () => {
  const tricks = {
    'for another origin': { origin: 'https://apply.example.jp.evil.example' },
    'for the same host at another port': { origin: 'https://apply.example.jp:8443' },
    'without encryption': { origin: 'http://apply.example.jp' },
    'for another host': { rpId: 'evil.example' },
    'as an answer to nothing we asked': { challenge: Buffer.alloc(56, 7).toString('base64url') },
    'as if it had just been made': { type: 'webauthn.create' },
    'in a frame of another site': { crossOrigin: true },
    'without a touch': { present: false },
    'without finger or PIN': { verified: false },
    'under the name of another': { userHandle: Buffer.alloc(16, 1).toString('base64url') },
  }

  it.each(Object.entries(tricks))('%s is refused, in the same words', (_what, trick) =>
    inWorld(async (as, world) => {
      const { device, person } = await away(as, world)
      await logsInWith(person, (options) => device.show(options, trick))
      expect([person.page.status, await isIn(person)]).toEqual([422, false])
      expect(person.page.problems).toEqual([
        'このパスキーではログインできません。別のパスキーを選ぶか、パスワードでログインしてください。',
      ])
      // The same device, honestly: it was the trick that was refused.
      await logsInWith(person, (options) => device.show(options), { next: person.url('passkeys', {}) })
      expect(await isIn(person)).toBe(true)
    }),
  )

  it('is refused with another signature, another key, or as no answer at all', () =>
    inWorld(async (as, world) => {
      const { device, person } = await away(as, world)
      const stranger = new Authenticator()
      stranger.make({ challenge: '', rp: { id: 'apply.example.jp' }, user: { id: '', name: '' } })
      const broken = (answer: string) => {
        const shown = JSON.parse(answer)
        const bytes = Buffer.from(shown.response.signature, 'base64url')
        bytes[bytes.length - 1]! ^= 1
        shown.response.signature = bytes.toString('base64url')
        return JSON.stringify(shown)
      }
      const answers: ((options: Parameters<typeof device.show>[0]) => string)[] = [
        (options) => broken(device.show(options)),
        (options) => stranger.show(options),
        (options) => JSON.stringify({ ...JSON.parse(device.show(options)), type: 'password' }),
        (options) => device.show(options).slice(0, -9),
        () => '',
        () => 'null',
        () => '{"id":1}',
        () => '['.repeat(9000),
      ]
      for (const answer of answers) {
        await logsInWith(person, answer)
        expect([person.page.status, await isIn(person)]).toEqual([422, false])
      }
      const refused = (await accessOf(world)).filter(({ kind }) => kind === 'account.login-refused')
      expect(refused).toHaveLength(answers.length)
      expect(world.defects).toEqual([])
    }))

  it('is good once', () =>
    inWorld(async (as, world) => {
      const { device, person } = await away(as, world)
      const next = person.url('passkeys', {})
      let kept = ''
      await logsInWith(
        person,
        (options) => {
          kept = device.show(options)
          return kept
        },
        { next },
      )
      expect(await isIn(person)).toBe(true)
      person.cookies.delete(cookie)
      await logsInWith(person, () => kept, { next })
      expect([person.page.status, await isIn(person)]).toEqual([422, false])
    }))

  it('is good once, also when it comes twice at the same time', () =>
    inCommittedWorld(async (as, world, copy) => {
      const owner = new Client(copy.connection('admin'))
      await owner.connect()
      await opensAccounts({ database: { asOwner: (text: string) => owner.query(text) } })
      await owner.end()
      const device = new Authenticator()
      await makesPasskey(await atHome(as, world, hanako), device)
      const person = deviceOf(as, hanako, 'other')
      await person.goesTo('login', {})
      const answer = device.show(await showing(person, 'account'))
      const post = person.prepared('パスキーでログイン', { answer })
      const pages = await Promise.all([1, 2, 3].map(() => person.sends(post)))
      expect(pages.map(({ status }) => status).sort()).toEqual([303, 422, 422])
    }))

  it('is good in the browser that was asked, and in no other', () =>
    inWorld(async (as, world) => {
      const { device, person } = await away(as, world)
      await person.goesTo('login', {})
      const answer = device.show(await showing(person, 'account'))
      const other = deviceOf(as, hanako, 'a third')
      await logsInWith(other, () => answer)
      expect([other.page.status, await isIn(other)]).toEqual([422, false])
      await person.presses('パスキーでログイン', { answer })
      expect(await isIn(person)).toBe(true)
    }))

  it.each([
    [299, true],
    [301, false],
  ])('after %i seconds is good: %s', (seconds, good) =>
    inWorld(async (as, world) => {
      const { device, person } = await away(as, world)
      world.clock.stop()
      const late = (options: Parameters<typeof device.show>[0]) => {
        world.clock.pass(seconds, 'seconds')
        return device.show(options)
      }
      await logsInWith(person, late, { next: person.url('passkeys', {}) })
      expect(await isIn(person)).toBe(good)
    }),
  )

  it('stops an address after a hundred, like wrong passwords', () =>
    inWorld(async (as, world) => {
      const { device, person } = await away(as, world)
      await person.goesTo('login', {})
      for (let n = 0; n < 100; n++) await person.presses('パスキーでログイン', { answer: 'x' })
      expect(person.page.status).toBe(422)
      await logsInWith(person, (options) => device.show(options))
      expect([person.page.status, await isIn(person)]).toEqual([429, false])
      expect(person.page.headers.get('retry-after')).toMatch(/^\d+$/)
    }))
})

describe('whose account it is', () => {
  it('must not be stopped, gone or another tenant’s: refused in the same words', () =>
    inWorld(async (as, world) => {
      const { device, person } = await away(as, world)
      await world.database.asOwner(`update accounts set disabled_at = now() where email = '${hanako.email}'`)
      await logsInWith(person, (options) => device.show(options))
      const stopped = person.page
      expect([stopped.status, await isIn(person)]).toEqual([422, false])
      const elsewhere = as({ tenant: 'demo-city-u', email: hanako.email }, 'elsewhere')
      await logsInWith(elsewhere, (options) => device.show(options))
      await world.database.asOwner(`delete from accounts where email = '${hanako.email}'`)
      expect(await world.database.asOwner('select 1 from passkeys')).toEqual([])
      await logsInWith(person, (options) => device.show(options))
      for (const page of [elsewhere.page, person.page])
        expect([page.status, page.problems]).toEqual([422, stopped.problems])
    }))

  it('keeps its passkeys through a new password', () =>
    inWorld(async (as, world) => {
      const { device, person } = await away(as, world)
      await world.database.asOwner(`update accounts set password_hash = null where email = '${hanako.email}'`)
      await logsInWith(person, (options) => device.show(options), { next: person.url('passkeys', {}) })
      expect(await isIn(person)).toBe(true)
    }))
})
