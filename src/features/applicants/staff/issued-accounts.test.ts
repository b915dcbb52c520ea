import { describe, expect, it } from 'vitest'
import { staffCast } from '../../../../seeds/cast'
import { mistakes } from '../../../../testing/page/mistakes'
import { asActor, system } from '../../../../testing/scenes/arrivals'
import { atDesk } from '../../../../testing/scenes/desk'
import { givenIssued, issuedPerson } from '../../../../testing/scenes/issued'
import { managerAtDesk } from '../../../../testing/scenes/managers'
import { type As, inCommittedWorld, inWorld, type Person, type World } from '../../../../testing/world'

const { kanri, shinsa, koho } = staffCast
const { tenant } = kanri
const own = '弘前の桜は四月の終わりに咲きます'
const typed = { ...issuedPerson, kind: 'corporate' }

type Asking = { database: { asOwner<T extends object>(text: string, values?: unknown[]): Promise<T[]> } }

const passwordOn = (person: Person): string =>
  /(?:[a-z2-9]{5}-){3}[a-z2-9]{5}/.exec(person.page.text)?.[0] ?? ''

/** The browser of whom an ID was issued to. */
const holder = (as: As, device = 'pc') => as({ tenant, email: issuedPerson.email }, device)

async function issues(person: Person, more: Record<string, string> = {}): Promise<string> {
  await person.goesTo('issuedAccounts', {}, { issue: '1' })
  await person.presses('発行する', { ...typed, unit: 'library', ...more })
  return passwordOn(person)
}

async function logsIn(person: Person, login: string, password: string) {
  await person.goesTo('login', {})
  return person.presses('ログイン', { login, password })
}

/** Whoever is logged in is led on by the login. */
const isIn = async (person: Person) => (await person.asks(person.url('login', {}))).status === 303

async function comesIn(person: Person, login: string, password: string): Promise<void> {
  await logsIn(person, login, password)
  await person.presses('パスワードを決める', { password: own, again: own })
  if (person.page.text.includes('はじめてのログイン')) await person.presses('同意する')
}

const idOf = async (world: Asking, login = issuedPerson.login) =>
  (
    await world.database.asOwner<{ id: string }>(
      'select account_id as id from accounts where login_key = $1',
      [login],
    )
  )[0]?.id ?? ''

const opens = async (person: Person, world: Asking, login?: string) =>
  person.goesTo('issuedAccount', { account: await idOf(world, login) })

describe('an ID that is issued', () => {
  it('comes with a password shown once, which leads to another one, to the terms, and in', () =>
    inWorld(async (as, world) => {
      const chief = await atDesk(as, world, kanri)
      await chief.goesTo('issuedAccounts', {})
      expect(chief.page.text).toContain('発行した利用者IDはまだありません')
      const password = await issues(chief, { login: 'ＫＩＴＡ－001' })
      expect(chief.page.heading).toBe('北の書店さんの初期パスワード')
      expect(chief.page.text).toContain('KITA-001')
      const stored = await world.database.asOwner<{ all: string }>(
        'select accounts::text as all from accounts',
      )
      for (const { all } of stored)
        for (const part of [password, password.replaceAll('-', '')]) expect(all).not.toContain(part)

      const person = holder(as)
      await logsIn(person, 'ｋｉｔａ-001', password.toUpperCase().replaceAll('-', ' '))
      expect(person.page.heading).toBe('新しいパスワードを決めてください')
      expect(await isIn(person)).toBe(false)
      await person.presses('パスワードを決める', { password: own, again: own })
      expect(person.page.text).toContain('はじめてのログインです')
      expect(await isIn(person)).toBe(false)
      await person.presses('同意する')
      expect(await isIn(person)).toBe(true)

      const other = holder(as, 'phone')
      await logsIn(other, 'kita-001', password)
      expect([other.page.status, await isIn(other)]).toEqual([422, false])
      await logsIn(other, 'kita-001', own)
      expect(await isIn(other)).toBe(true)
      await chief.goesTo('issuedAccounts', {}, { q: '北ノ' })
      expect(chief.page.text).toContain('本人が変更済み')
      expect(chief.page.text).toContain('利用中')
      expect(world.answers.flatMap(({ page }) => (page.isHtml ? mistakes(page) : []))).toEqual([])
      expect(world.defects).toEqual([])
    }))

  it('is refused in words, with everything typed kept', () =>
    inWorld(async (as, world) => {
      const chief = await atDesk(as, world, kanri)
      await issues(chief)
      await chief.goesTo('issuedAccounts', {}, { issue: '1' })
      await chief.presses('発行する')
      expect(chief.page.problems).toHaveLength(6)
      await chief.presses('発行する', {
        ...typed,
        login: 'ｋｉｔａ-001',
        unit: 'library',
        name: '<b>南</b> & 西',
      })
      expect([chief.page.status, chief.page.problems]).toEqual([
        422,
        [expect.stringContaining('使われています')],
      ])
      expect(chief.page.value('name')).toBe('<b>南</b> & 西')
      for (const [wrong, words] of [
        [{ login: 'a@example.jp' }, 'メールアドレスは利用者IDにできません'],
        [{ login: '-ab' }, '英字か数字で始め'],
        [{ login: 'x'.repeat(51) }, '50文字まで'],
        [{ kana: '北野' }, 'カタカナかひらがな'],
        [{ email: 'a@b' }, 'メールアドレスの形'],
        [{ phone: '電話なし' }, '電話番号は'],
        [{ name: `a${'\u202e'}b` }, '画面に出ない文字'],
        [{ unit: '' }, '所属を選んで'],
      ] as const) {
        await chief.presses('発行する', { ...typed, login: 'minami', unit: 'library', ...wrong })
        expect([wrong, chief.page.status, chief.page.problems]).toEqual([
          wrong,
          422,
          [expect.stringContaining(words)],
        ])
      }
    }))

  it('is issued once by two presses, which show the same password', () =>
    inCommittedWorld(async (as, world) => {
      const chief = await atDesk(as, world, kanri)
      await chief.goesTo('issuedAccounts', {}, { issue: '1' })
      const post = chief.prepared('発行する', { ...typed, unit: 'library' })
      const pages = await Promise.all([chief.sends(post), chief.sends(post)])
      pages.push(await chief.sends(post))
      expect(pages.map(({ status }) => status)).toEqual([200, 200, 200])
      const shown = pages.map(({ text }) => /(?:[a-z2-9]{5}-){3}[a-z2-9]{5}/.exec(text)?.[0])
      expect(new Set(shown).size).toBe(1)
      const person = holder(as)
      await comesIn(person, issuedPerson.login, shown[0] ?? '')
      expect(await isIn(person)).toBe(true)
      // Now the password is the person's own: the page of before says nothing any more.
      expect((await chief.sends(post)).status).toBe(409)
      expect(world.answers.flatMap(({ page }) => (page.isHtml ? mistakes(page) : []))).toEqual([])
      expect(world.defects).toEqual([])
    }))

  it('opens nothing after thirty days, like a wrong password, until a new one is made', () =>
    inWorld(async (as, world) => {
      const chief = await atDesk(as, world, kanri)
      const password = await issues(chief)
      world.clock.pass(29, 'days')
      const person = holder(as)
      await logsIn(person, issuedPerson.login, password)
      expect(person.page.heading).toBe('新しいパスワードを決めてください')
      world.clock.pass(2, 'days')
      const late = holder(as, 'late')
      await logsIn(late, issuedPerson.login, password)
      const [status, words] = [late.page.status, late.page.problems]
      await logsIn(late, 'nobody-has-this', password)
      expect([status, words]).toEqual([late.page.status, late.page.problems])
      const again = await atDesk(as, world, kanri)
      await again.goesTo('issuedAccounts', {}, { state: 'unused' })
      expect(again.page.text).toContain('期限切れ')
      await opens(again, world)
      await again.presses('新しい初期パスワードを作る')
      await logsIn(late, issuedPerson.login, passwordOn(again))
      expect(late.page.heading).toBe('新しいパスワードを決めてください')
    }))

  it('is taken back while nobody came in with it, and never afterwards', () =>
    inWorld(async (as, world) => {
      const chief = await atDesk(as, world, kanri)
      await issues(chief)
      await opens(chief, world)
      await chief.presses('発行を取り消す')
      expect(chief.page.text).toContain('kita-001 の発行を取り消しました')
      expect(await idOf(world)).toBe('')
      const password = await issues(chief)
      await opens(chief, world)
      const post = chief.prepared('発行を取り消す')
      await comesIn(holder(as), issuedPerson.login, password)
      expect((await chief.sends(post)).status).toBe(409)
      await opens(chief, world)
      expect(chief.page.text).not.toContain('発行を取り消す')
      expect(await idOf(world)).not.toBe('')
    }))
})

describe('an account with an issued ID', () => {
  it('that is stopped is out by its very next request, and comes back when it is resumed', () =>
    inWorld(async (as, world) => {
      const chief = await atDesk(as, world, kanri)
      const person = holder(as)
      await comesIn(person, issuedPerson.login, await issues(chief))
      const cookies = [...person.cookies]
      await opens(chief, world)
      await chief.presses('利用を止める')
      expect(chief.page.text).toContain('停止中')
      expect(await isIn(person)).toBe(false)
      await logsIn(person, issuedPerson.login, own)
      expect([person.page.status, person.page.problems[0]]).toEqual([
        422,
        expect.stringContaining('違います'),
      ])
      await chief.presses('利用を再開する')
      for (const [name, value] of cookies) person.cookies.set(name, value)
      expect(await isIn(person)).toBe(false)
      await logsIn(person, issuedPerson.login, own)
      expect(await isIn(person)).toBe(true)
    }))

  it('that gets a new first password is left by whoever held it, and free of its lock', () =>
    inWorld(async (as, world) => {
      const chief = await atDesk(as, world, kanri)
      const [person, half] = [holder(as), holder(as, 'half')]
      await comesIn(person, issuedPerson.login, await issues(chief))
      await opens(chief, world)
      await chief.presses('新しい初期パスワードを作る')
      const first = passwordOn(chief)
      expect(await isIn(person)).toBe(false)
      await logsIn(half, issuedPerson.login, first)
      expect(half.page.heading).toBe('新しいパスワードを決めてください')
      for (let n = 0; n < 11; n++) await logsIn(person, issuedPerson.login, 'wrong')
      expect(person.page.status).toBe(429)
      await opens(chief, world)
      await chief.presses('新しい初期パスワードを作る')
      const second = passwordOn(chief)
      expect([second === first, second.length]).toEqual([false, 23])
      await half.presses('パスワードを決める', { password: own, again: own })
      expect([half.page.status, await isIn(half)]).toEqual([401, false])
      await logsIn(person, issuedPerson.login, first)
      expect(person.page.status).toBe(422)
      await comesIn(person, issuedPerson.login, second)
      expect(await isIn(person)).toBe(true)
    }))

  it('gets another name and contact; both addresses are told once somebody uses it', () =>
    inWorld(async (as, world) => {
      const chief = await atDesk(as, world, kanri)
      const password = await issues(chief)
      await opens(chief, world)
      await chief.presses('名前と連絡先を保存する', { email: 'typo@example.jp' })
      expect(await world.runJobs()).toEqual([])
      expect(world.post.mails).toHaveLength(0)
      await comesIn(holder(as), issuedPerson.login, password)
      await world.runJobs()
      await opens(chief, world)
      await chief.presses('名前と連絡先を保存する', { name: '𠮷野書店', kana: 'よしのしょてん', email: '' })
      expect([chief.page.status, chief.page.value('name')]).toEqual([422, '𠮷野書店'])
      await chief.presses('名前と連絡先を保存する', { email: 'yoshino@example.jp' })
      expect(chief.page.heading).toContain('𠮷野書店')
      expect(chief.page.value('kana')).toBe('ヨシノショテン')
      await world.runJobs()
      expect(world.post.mails.map(({ to }) => to).sort()).toEqual(['typo@example.jp', 'yoshino@example.jp'])
      await chief.goesTo('issuedAccounts', {}, { q: 'よしの しょてん' })
      expect(chief.page.text).toContain('1人')
    }))
})

describe('the IDs of a unit', () => {
  const given = (world: World, login: string, unit: string, slug = tenant) =>
    asActor(world, slug, { actor: system, work: (scope) => givenIssued(scope, { login, unit }) })

  it('are its manager’s to see, and nobody else’s; of another unit they are not found', () =>
    inWorld(async (as, world) => {
      const [library, sports, elsewhere] = [
        await given(world, 'library-001', 'library'),
        await given(world, 'sports-001', 'sports'),
        await given(world, 'citizens-001', 'citizens', 'demo-city-u'),
      ]
      const manager = await managerAtDesk(as, world, 'library')
      await manager.goesTo('issuedAccounts', {})
      expect(manager.page.text).toContain('library-001')
      for (const other of ['sports-001', 'citizens-001']) expect(manager.page.text).not.toContain(other)
      await manager.goesTo('issuedAccounts', {}, { unit: 'sports', q: '001' })
      expect(manager.page.text).not.toContain('sports-001')
      const proof = { csrf: manager.page.value('csrf') }
      for (const [account, status] of [
        [library, 200],
        [sports, 404],
        [elsewhere, 404],
      ] as const)
        expect((await manager.asks(manager.url('issuedAccount', { account }))).status).toBe(status)
      for (const deed of ['stop', 'resume', 'renew', 'takeBack', 'details'])
        expect(
          (
            await manager.sends({
              ...post,
              action: manager.url('issuedAccount', { account: sports }),
              pairs: Object.entries({ ...proof, deed }),
            })
          ).status,
        ).toBe(404)
      await manager.goesTo('issuedAccounts', {}, { issue: '1' })
      expect(manager.page.text).not.toContain('スポーツ健康課')
      const sent = manager.prepared('発行する', typed)
      const pairs = sent.pairs.map(([name, value]): [string, typeof value] => [
        name,
        name === 'unit' ? 'sports' : value,
      ])
      expect((await manager.sends({ ...sent, pairs })).status).toBe(422)
      for (const other of [shinsa, koho]) {
        const person = await atDesk(as, world, other)
        await person.goesTo('staffAccount', {})
        expect(person.page.text).not.toContain('特定利用者')
        expect((await person.asks(person.url('issuedAccounts', {}))).status).toBe(404)
      }
      const registered = await world.database.asOwner<{ id: string }>(
        "select account_id as id from accounts where login_key = 'hanako@example.jp'",
      )
      const chief = await atDesk(as, world, kanri)
      expect((await chief.asks(chief.url('issuedAccount', { account: registered[0]!.id }))).status).toBe(404)
    }))

  const post = { method: 'post', multipart: false }

  it('come in pages of fifty, newest first, back and forth', () =>
    inWorld(async (as, world) => {
      for (let n = 1; n <= 120; n++) {
        await given(world, `shop-${String(n).padStart(3, '0')}`, 'library')
        world.clock.pass(1, 'seconds')
      }
      const manager = await managerAtDesk(as, world, 'library')
      await manager.goesTo('issuedAccounts', {}, { state: 'unused' })
      const logins = () => [...manager.page.text.matchAll(/shop-(\d{3})/g)].map(([, n]) => Number(n))
      const run = (from: number, to: number) => Array.from({ length: from - to + 1 }, (_, n) => from - n)
      expect([manager.page.text.includes('120人'), logins()]).toEqual([true, run(120, 71)])
      await manager.follows('古い50人')
      expect(logins()).toEqual(run(70, 21))
      await manager.follows('古い50人')
      expect(logins()).toEqual(run(20, 1))
      expect(manager.page.text).not.toContain('古い50人')
      await manager.follows('新しい50人')
      expect(logins()).toEqual(run(70, 21))
      await manager.follows('新しい50人')
      expect([manager.page.text.includes('新しい50人'), logins()]).toEqual([false, run(120, 71)])
    }))

  it('change under the name of who did it: one entry of the access log for each deed', () =>
    inWorld(async (as, world) => {
      const chief = await atDesk(as, world, kanri)
      await issues(chief)
      const id = await idOf(world)
      for (const deed of [
        '新しい初期パスワードを作る',
        '名前と連絡先を保存する',
        '利用を止める',
        '利用を再開する',
      ]) {
        await opens(chief, world)
        await chief.presses(deed)
      }
      const entries = await world.database.asOwner(
        "select staff_name as name, object from access_entries where kind = 'account.changed' and staff_id is not null",
      )
      expect(entries).toEqual(Array(5).fill({ name: kanri.name, object: id }))
    }))
})
