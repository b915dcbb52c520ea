import { describe, expect, it } from 'vitest'
import { staffCast } from '../../../../seeds/cast'
import { demoPassword } from '../../../../testing/database/demo-template'
import { atDesk, browserOf } from '../../../../testing/scenes/desk'
import { inWorld, type Person } from '../../../../testing/world'
import { staffCookie } from '../../../http/cookies'

const { shinsa } = staffCast
const cookie = staffCookie(shinsa.tenant)
const fresh = '図書館の窓は東を向いている'.repeat(2)

const isIn = async (person: Person) => (await person.asks(person.url('staffAccount', {}))).status === 200

describe('the account', () => {
  it('says who somebody is, and when they logged in before', () =>
    inWorld(async (as) => {
      const person = browserOf(as, shinsa)
      await person.goesTo('staff', {}, { next: person.url('staffAccount', {}) })
      await person.presses('ログインする', { login: shinsa.login, password: demoPassword })
      expect(person.page.text).toContain('県立図書館・審査')
      expect(person.page.text).toContain('今回がはじめてです')
      await person.presses('ログアウト')
      await person.presses('ログインする', { login: shinsa.login, password: demoPassword })
      await person.goesTo('staffAccount', {})
      expect(person.page.text).toMatch(/前回のログイン ?きょう/)
    }))

  it('changes the password, ends every other session, and goes on with a new one', () =>
    inWorld(async (as, world) => {
      const person = await atDesk(as, world, shinsa)
      const other = browserOf(as, shinsa, 'other')
      other.cookies.set(cookie, person.cookies.get(cookie)!)
      const mine = await atDesk(as, world, shinsa)
      const before = mine.cookies.get(cookie)
      await mine.goesTo('staffPassword', {})
      await mine.presses('パスワードを変える', { current: demoPassword, password: fresh, again: fresh })
      expect(mine.page.text).toContain('パスワードを変えました')
      expect(mine.cookies.get(cookie)).not.toBe(before)
      expect([await isIn(mine), await isIn(other)]).toEqual([true, false])
      await mine.presses('ログアウト')
      await mine.presses('ログインする', { login: shinsa.login, password: demoPassword })
      expect(mine.page.status).toBe(422)
      await mine.presses('ログインする', { login: shinsa.login, password: fresh })
      expect(await isIn(mine)).toBe(true)
    }))

  it('says what is wrong with a change, and locks like the door does', () =>
    inWorld(async (as, world) => {
      const person = await atDesk(as, world, shinsa)
      await person.goesTo('staffPassword', {})
      const tries = [
        [{ current: '', password: fresh, again: fresh }, 'いまのパスワードを入力'],
        [{ current: demoPassword, password: 'short', again: 'short' }, '15文字以上'],
        [{ current: demoPassword, password: fresh, again: 'x' }, '確認用'],
        [{ current: demoPassword, password: 'あいあいあいあいあいあいあいあい', again: '' }, '使えません'],
        [{ current: 'wrong', password: fresh, again: fresh }, 'いまのパスワードが違います'],
      ] as const
      for (const [typed, said] of tries) {
        await person.presses('パスワードを変える', typed)
        expect([person.page.status, person.page.problems.length]).toEqual([422, 1])
        expect(person.page.problems[0]).toContain(said)
        expect(person.page.html).not.toContain(fresh)
      }
      const refused = await world.database.asOwner(
        "select staff_name from access_entries where kind = 'staff.login-refused'",
      )
      expect(refused).toEqual([{ staff_name: shinsa.name }])
      for (let n = 0; n < 9; n++)
        await person.presses('パスワードを変える', { current: 'wrong', password: fresh, again: fresh })
      await person.presses('パスワードを変える', { current: demoPassword, password: fresh, again: fresh })
      expect(person.page.status).toBe(429)
    }))

  it('writes no password back, not even where the proof of the form has run out', () =>
    inWorld(async (as, world) => {
      const person = await atDesk(as, world, shinsa)
      await person.goesTo('staffPassword', {})
      person.cookies.delete('__Host-visit')
      await person.presses('パスワードを変える', { current: demoPassword, password: fresh, again: fresh })
      expect(person.page.status).toBe(403)
      for (const secret of [demoPassword, fresh]) expect(person.page.html).not.toContain(secret)
    }))
})
