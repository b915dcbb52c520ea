import { describe, expect, it } from 'vitest'
import { staffCast } from '../../../seeds/cast'
import { demoPassword } from '../../../testing/database/demo-template'
import { atDesk, browserOf } from '../../../testing/scenes/desk'
import { inWorld, type Person, type World } from '../../../testing/world'
import { staffCookie } from '../../http/cookies'
import { codeAt, secretText, stepOf } from './totp'

const { shinsa, koho } = staffCast
const cookie = staffCookie(shinsa.tenant)

const secretOn = (person: Person): string => /(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}/.exec(person.page.text)![0]
const recoveryCodesOn = (person: Person): string[] => person.page.text.match(/\d{4} \d{4} \d{4}/g) ?? []

/** Sets a second factor up from the account page; returns its secret and the recovery codes. */
async function setsUp(person: Person, world: Pick<World, 'clock'>) {
  await person.goesTo('staffSecondFactor', {})
  const secret = secretOn(person)
  await person.presses('設定する', { code: codeAt(secret, world.clock.now()) })
  expect(person.page.heading).toBe('回復コードを控えてください')
  return { secret, codes: recoveryCodesOn(person) }
}

async function stepsToCode(person: Person, login = shinsa.login): Promise<void> {
  person.cookies.delete(cookie)
  await person.goesTo('staff', {}, { next: person.url('staffAccount', {}) })
  await person.presses('ログインする', { login, password: demoPassword })
}

const isIn = async (person: Person) => (await person.asks(person.url('staffAccount', {}))).status === 200

describe('a code', () => {
  const secret = Buffer.from('12345678901234567890')

  it('is the one of RFC 6238, and of the step before and after', () => {
    const at = (seconds: number) => new Date(seconds * 1000)
    expect(stepOf(secret, '287082', at(59))).toBe(1)
    expect(stepOf(secret, '081804', at(1111111109))).toBe(37037036)
    expect([stepOf(secret, '287082', at(60)), stepOf(secret, '287082', at(0))]).toEqual([1, 1])
    expect(stepOf(secret, '287082', at(90))).toBeNull()
    expect([stepOf(secret, '', at(59)), stepOf(secret, '28708', at(59))]).toEqual([null, null])
  })

  it('has a secret that can be read out', () => {
    expect(secretText(secret)).toBe('GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ')
  })
})

describe('the second factor', () => {
  it('is asked for after the password, and is half-open until then', () =>
    inWorld(async (as, world) => {
      world.clock.stop()
      const person = await atDesk(as, world, shinsa)
      const { secret } = await setsUp(person, world)
      await stepsToCode(person)
      expect([person.page.heading, await isIn(person)]).toEqual(['確認コードを入力してください', false])
      const half = person.cookies.get(cookie)
      await person.presses('ログインする', { code: '' })
      expect(person.page.problems).toEqual(['確認コードを入力してください。'])
      world.clock.pass(30, 'seconds')
      const code = codeAt(secret, world.clock.now())
      const wide = [...code].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('')
      await person.presses('ログインする', { code: `${wide.slice(0, 3)}　${wide.slice(3)}` })
      expect(person.page.address).toBe(person.url('staffAccount', {}))
      expect(person.cookies.get(cookie)).not.toBe(half)
      expect(world.defects).toEqual([])
    }))

  it('takes no code twice, not even the one that set it up, nor an older one', () =>
    inWorld(async (as, world) => {
      world.clock.stop()
      const person = await atDesk(as, world, shinsa)
      const { secret } = await setsUp(person, world)
      await stepsToCode(person)
      await person.presses('ログインする', { code: codeAt(secret, world.clock.now()) })
      expect([person.page.status, await isIn(person)]).toEqual([422, false])
      const before = codeAt(secret, new Date(world.clock.now().getTime() - 30_000))
      await person.presses('ログインする', { code: before })
      expect(person.page.status).toBe(422)
      const next = codeAt(secret, new Date(world.clock.now().getTime() + 30_000))
      await person.presses('ログインする', { code: next })
      expect(await isIn(person)).toBe(true)
      await stepsToCode(person)
      await person.presses('ログインする', { code: next })
      expect([person.page.status, await isIn(person)]).toEqual([422, false])
    }))

  it('gives ten recovery codes, each good once', () =>
    inWorld(async (as, world) => {
      const person = await atDesk(as, world, shinsa)
      const { codes } = await setsUp(person, world)
      expect(new Set(codes).size).toBe(10)
      await stepsToCode(person)
      await person.presses('ログインする', { code: codes[3]! })
      expect(await isIn(person)).toBe(true)
      await person.goesTo('staffAccount', {})
      expect(person.page.text).toContain('回復コードの残りは9個')
      await stepsToCode(person)
      await person.presses('ログインする', { code: codes[3]! })
      expect([person.page.status, await isIn(person)]).toEqual([422, false])
      const [row] = await world.database.asOwner<{ kept: string }>(
        "select totp_secret::text || recovery_codes::text as kept from staff where login = 'shinsa' and totp_secret is not null",
      )
      for (const code of codes) expect(row!.kept).not.toContain(code.replaceAll(' ', ''))
    }))

  it('waits after ten wrong codes, and ten minutes at most for the right one', () =>
    inWorld(async (as, world) => {
      world.clock.stop()
      const person = await atDesk(as, world, shinsa)
      const { codes } = await setsUp(person, world)
      await stepsToCode(person)
      for (let n = 0; n < 10; n++) await person.presses('ログインする', { code: '000000000000' })
      await person.presses('ログインする', { code: codes[0]! })
      expect([person.page.status, person.page.headers.get('retry-after')]).toEqual([429, '900'])
      world.clock.pass(601, 'seconds')
      await person.presses('ログインする', { code: codes[0]! })
      expect([person.page.status, person.page.heading]).toEqual([401, '職員ログイン'])
      world.clock.pass(300, 'seconds')
      await stepsToCode(person)
      await person.presses('ログインする', { code: codes[0]! })
      expect(await isIn(person)).toBe(true)
    }))

  it('opens nothing when its row is moved to another account', () =>
    inWorld(async (as, world) => {
      const person = await atDesk(as, world, shinsa)
      const { secret } = await setsUp(person, world)
      await world.database.asOwner(
        `update staff set totp_secret = (select totp_secret from staff where login = 'shinsa' and totp_secret is not null)
         where login = 'koho'`,
      )
      const other = browserOf(as, koho)
      await stepsToCode(other, koho.login)
      await other.presses('ログインする', { code: codeAt(secret, world.clock.now()) })
      expect([other.page.status, await isIn(other)]).toEqual([422, false])
    }))

  it('is set up at the first login where the tenant asks for one, and what was typed goes along', () =>
    inWorld(async (as, world) => {
      await world.database.asOwner(
        `update tenants set settings = settings || '{"staffSecondFactor": true}' where slug = 'pref-aomori-u'`,
      )
      const person = await atDesk(as, world, shinsa)
      await person.goesTo('staffAccount', {})
      const action = person.url('notes', { number: '1' })
      const csrf = person.page.value('csrf')
      person.cookies.delete(cookie)
      const pairs: [string, string][] = [
        ['csrf', csrf],
        ['note', '大事なメモ'],
      ]
      person.page = await person.sends({ action, method: 'post', multipart: false, pairs })
      await person.presses('ログインする', { login: shinsa.login, password: demoPassword })
      expect(person.page.heading).toBe('二要素を設定してください')
      const secret = secretOn(person)
      await person.presses('設定する', { code: '123' })
      expect([person.page.status, secretOn(person)]).toEqual([422, secret])
      await person.presses('設定する', { code: codeAt(secret, world.clock.now()) })
      expect(recoveryCodesOn(person)).toHaveLength(10)
      const again = person.prepared('もう一度送る')
      expect([again.action, again.pairs[1]]).toEqual([action, ['note', '大事なメモ']])
      const written = await world.database.asOwner<{ kind: string }>(
        'select kind from access_entries order by at, entry_id',
      )
      expect(written.map(({ kind }) => kind)).toEqual([
        'staff.login-refused',
        'staff.logged-in',
        'staff.changed',
      ])
      expect(await isIn(person)).toBe(true)
    }))

  it('is changed by who shows the password again after a quarter of an hour', () =>
    inWorld(async (as, world) => {
      world.clock.stop()
      const person = await atDesk(as, world, shinsa)
      world.clock.pass(15, 'minutes')
      await person.goesTo('staffSecondFactor', {})
      expect(person.page.has('current')).toBe(false)
      world.clock.pass(1, 'seconds')
      await person.goesTo('staffSecondFactor', {})
      const code = codeAt(secretOn(person), world.clock.now())
      await person.presses('設定する', { code, current: 'wrong' })
      expect(person.page.status).toBe(422)
      await person.presses('設定する', { code, current: demoPassword })
      expect(person.page.heading).toBe('回復コードを控えてください')
      const first = await world.database.asOwner("select totp_secret from staff where login = 'shinsa'")
      const again = await setsUpAgain(person, world)
      expect(again).not.toEqual(first)
    }))
})

async function setsUpAgain(
  person: Person,
  world: World & { database: { asOwner(text: string): Promise<unknown> } },
) {
  await person.goesTo('staffSecondFactor', {})
  const code = codeAt(secretOn(person), world.clock.now())
  await person.presses('設定する', { code, current: demoPassword })
  return world.database.asOwner("select totp_secret from staff where login = 'shinsa'")
}
