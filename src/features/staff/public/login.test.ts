import { describe, expect, it } from 'vitest'
import { type StaffSeed, staffCast } from '../../../../seeds/cast'
import { demoPassword } from '../../../../testing/database/demo-template'
import { atDesk, browserOf } from '../../../../testing/scenes/desk'
import { inCommittedWorld, inWorld, type Person, type World } from '../../../../testing/world'
import { staffCookie } from '../../../http/cookies'

const { shinsa, uketsuke } = staffCast
const cookie = staffCookie(shinsa.tenant)

const logsIn = (person: Person, login = shinsa.login, password = demoPassword) =>
  person.presses('ログインする', { login, password })

const accessOf = (world: Pick<World, 'database'>) =>
  (world.database as unknown as { asOwner<T>(text: string): Promise<T[]> }).asOwner<{
    kind: string
    staff_name: string
  }>('select kind, staff_name from access_entries order by at, entry_id')

async function opensLogin(person: Person, query: Record<string, string> = {}): Promise<Person> {
  await person.goesTo('staff', {}, query)
  return person
}

describe('the login of staff', () => {
  it('opens the desk with a new session, and is written down once', () =>
    inWorld(async (as, world) => {
      const person = await opensLogin(browserOf(as, shinsa))
      person.cookies.set(cookie, 'A'.repeat(43))
      await logsIn(person, ' ＳＨＩＮＳＡ ')
      expect(person.page.address).toBe(person.url('inbox', {}))
      const token = person.cookies.get(cookie)!
      expect(token).toMatch(/^[\w-]{43}$/)
      expect(token).not.toBe('A'.repeat(43))
      expect(await accessOf(world)).toEqual([{ kind: 'staff.logged-in', staff_name: shinsa.name }])
      await person.goesTo('staff', {})
      expect(person.page.address).toBe(person.url('inbox', {}))
      expect(world.defects).toEqual([])
    }))

  it('ends the session that the browser had before (S4)', () =>
    inWorld(async (as, world) => {
      const person = await atDesk(as, world, shinsa)
      const old = person.cookies.get(cookie)!
      person.cookies.delete(cookie)
      await opensLogin(person)
      person.cookies.set(cookie, old)
      await logsIn(person)
      person.cookies.set(cookie, old)
      expect((await person.asks(person.url('staffAccount', {}))).status).toBe(303)
    }))

  it('answers alike whatever is wrong, and keeps the login but not the password', () =>
    inWorld(async (as, world) => {
      await world.database.asOwner(`update staff set disabled_at = now() where login = 'koho'`)
      const person = await opensLogin(browserOf(as, shinsa))
      const said: string[] = []
      for (const [login, password] of [
        ['shinsa', 'a wrong password'],
        ['nobody', demoPassword],
        ['koho', demoPassword],
        ['shinsa', `${demoPassword}x`],
        ['shinsa', 'x'.repeat(5000)],
      ] as const) {
        await logsIn(person, login, password)
        expect([person.page.status, person.page.value('password')]).toEqual([422, ''])
        expect(person.page.value('login')).toBe(login)
        said.push(person.page.problems.join())
      }
      expect(new Set(said)).toEqual(new Set(['ログインIDかパスワードが違います。もう一度入力してください。']))
      expect(person.cookies.has(cookie)).toBe(false)
      expect(await accessOf(world)).toEqual(
        [shinsa.name, '', '葛西 ひかり', shinsa.name, shinsa.name].map((staff_name) => ({
          kind: 'staff.login-refused',
          staff_name,
        })),
      )
      await logsIn(person, '', '')
      expect(person.page.problems).toEqual([
        'ログインIDを入力してください。',
        'パスワードを入力してください。',
      ])
    }))

  it('leads where somebody was going, and never to another host', () =>
    inWorld(async (as) => {
      const person = browserOf(as, shinsa)
      await person.goesTo('staffAccount', {})
      expect(person.page.address).toContain('?next=')
      await logsIn(person)
      expect(person.page.address).toBe(person.url('staffAccount', {}))
      for (const next of [
        '//evil.example/pref-aomori-u/staff/x',
        '/\\evil.example',
        'https:evil.example',
        'https://evil.example/pref-aomori-u/staff/account',
        '/%09/evil.example',
        '/\t/evil.example',
        '/pref-aomori-u/staff/..//evil.example',
        '/pref-aomori-u/staff/../../evil',
        '/pref-aomori-u/procedures',
        '/demo-city-u/staff/account',
        'javascript:alert(1)',
        '/pref-aomori-u/staff/account\r\nX: y',
      ]) {
        const gone = await person.asks(person.url('staff', {}, { next }))
        expect([next, gone.headers.get('location')]).toEqual([next, person.url('inbox', {})])
      }
    }))

  it('ends by ログアウト, for a copied cookie too', () =>
    inWorld(async (as, world) => {
      const person = await opensLogin(browserOf(as, shinsa))
      await logsIn(person)
      await person.goesTo('staffAccount', {})
      const token = person.cookies.get(cookie)!
      const out = await person.sends(person.prepared('ログアウト'))
      expect([out.status, out.headers.get('clear-site-data')]).toEqual([303, '"cache"'])
      expect(person.cookies.has(cookie)).toBe(false)
      person.cookies.set(cookie, token)
      expect((await person.asks(person.url('staffAccount', {}))).status).toBe(303)
      expect((await accessOf(world)).at(-1)).toEqual({ kind: 'staff.logged-out', staff_name: shinsa.name })
    }))
})

describe('the lock', () => {
  const fails = async (person: Person, times: number, login = shinsa.login) => {
    for (let n = 0; n < times; n++) await logsIn(person, login, `wrong ${n}`)
  }

  it('closes after ten wrong passwords, says for how long, and opens by itself', () =>
    inWorld(async (as, world) => {
      world.clock.stop()
      const person = await opensLogin(browserOf(as, shinsa))
      await fails(person, 10)
      expect(person.page.status).toBe(422)
      await logsIn(person)
      expect([person.page.status, person.page.headers.get('retry-after')]).toEqual([429, '900'])
      expect(person.page.text).toContain('15分後')
      expect((await accessOf(world)).at(-1)).toEqual({ kind: 'staff.locked', staff_name: shinsa.name })
      world.clock.pass(899, 'seconds')
      await logsIn(person)
      expect(person.page.status).toBe(429)
      world.clock.pass(1, 'seconds')
      await logsIn(person)
      expect(person.page.address).toBe(person.url('inbox', {}))
    }))

  it('closes for a login that nobody has just so, and for one person only', () =>
    inWorld(async (as) => {
      const person = await opensLogin(browserOf(as, shinsa))
      await fails(person, 11, 'nobody')
      expect(person.page.status).toBe(429)
      await logsIn(person)
      expect(person.page.address).toBe(person.url('inbox', {}))
    }))

  it('forgets the wrong ones once the right one came', () =>
    inWorld(async (as) => {
      const person = await opensLogin(browserOf(as, shinsa))
      await fails(person, 9)
      await logsIn(person)
      await person.goesTo('staffAccount', {})
      await person.presses('ログアウト')
      await fails(person, 9)
      await logsIn(person)
      expect(person.page.address).toBe(person.url('inbox', {}))
    }))

  it('lets fifty wrong ones a day through at most', () =>
    inWorld(async (as, world) => {
      const person = await opensLogin(browserOf(as, shinsa))
      for (let turn = 0; turn < 5; turn++) {
        await fails(person, 10)
        world.clock.pass(16, 'minutes')
      }
      await logsIn(person)
      expect(person.page.status).toBe(429)
    }))

  it(
    'closes an address that tries one password on everybody',
    () =>
      inWorld(async (as) => {
        const person = await opensLogin(browserOf(as, shinsa))
        for (let n = 0; n < 101; n++) await logsIn(person, `person-${n}`, 'the same password')
        expect(person.page.status).toBe(429)
        const another = await opensLogin(browserOf(as, uketsuke))
        await logsIn(another, uketsuke.login)
        expect(another.page.address).toBe(another.url('inbox', {}))
      }),
    60_000,
  )

  it('counts wrong ones that come at once', () =>
    inCommittedWorld(async (as) => {
      const people = await Promise.all(
        Array.from({ length: 20 }, (_, n) => opensLogin(browserOf(as, shinsa, `device ${n}`))),
      )
      const pages = await Promise.all(people.map((person) => logsIn(person, shinsa.login, 'wrong')))
      expect(pages.filter(({ status }) => status === 422)).toHaveLength(10)
      expect(pages.filter(({ status }) => status === 429)).toHaveLength(10)
    }))
})

describe('a post whose session had ended', () => {
  const kept = (person: Person, member: StaffSeed) =>
    person.presses('ログインする', { login: member.login, password: demoPassword })

  it('is kept through the login, wrong password and all, and goes out by one press', () =>
    inWorld(async (as, world) => {
      const person = await atDesk(as, world, shinsa)
      const action = person.url('notes', { number: '000000000000' })
      const csrf = (await person.asks(person.url('staffAccount', {}))).value('csrf')
      person.cookies.delete(cookie)
      const pairs: [string, string][] = [
        ['csrf', csrf],
        ['note', '\n一行目\r\n<b>二行目</b>'],
        ['mark', 'a'],
        ['mark', 'b'],
      ]
      const post = { action, method: 'post' as const, multipart: false, pairs }
      person.page = await person.sends(post)
      expect([person.page.status, person.page.heading]).toEqual([401, '職員ログイン'])
      await logsIn(person, shinsa.login, 'wrong')
      await kept(person, shinsa)
      expect(person.page.status).toBe(200)
      const again = person.prepared('もう一度送る')
      expect(again.action).toBe(action)
      const normal = (text: unknown) => String(text).replace(/\r\n/g, '\n')
      expect(again.pairs.slice(1).map(([name, value]) => [name, normal(value)])).toEqual(
        pairs.slice(1).map(([name, value]) => [name, normal(value)]),
      )
    }))

  it('keeps no password in a page', () =>
    inWorld(async (as, world) => {
      const person = await atDesk(as, world, shinsa)
      await person.goesTo('staffPassword', {})
      const post = person.prepared('パスワードを変える', {
        current: demoPassword,
        password: 'p'.repeat(9),
        again: 'q',
      })
      person.cookies.delete(cookie)
      person.page = await person.sends(post)
      expect(person.page.status).toBe(401)
      expect(person.page.html).not.toContain(demoPassword)
      await kept(person, shinsa)
      expect(person.page.address).toBe(person.url('staffAccount', {}))
    }))
})
