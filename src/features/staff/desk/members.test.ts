import { describe, expect, it } from 'vitest'
import { type StaffSeed, staffCast } from '../../../../seeds/cast'
import { demoPassword } from '../../../../testing/database/demo-template'
import { atDesk, browserOf } from '../../../../testing/scenes/desk'
import { type As, inCommittedWorld, inWorld, type Person, type World } from '../../../../testing/world'
import { staffCookie } from '../../../http/cookies'

const { shinsa, kanri, koho, uketsuke, sports } = staffCast
const cookie = staffCookie(kanri.tenant)
const password = '弘前の桜は四月の終わりに咲きます'

type Asking = { database: { asOwner<T extends object>(text: string, values?: unknown[]): Promise<T[]> } }

const idOf = async (world: Asking, { tenant, login }: Pick<StaffSeed, 'tenant' | 'login'>) =>
  (
    await world.database.asOwner<{ id: string }>(
      'select staff_id as id from staff join tenants using (tenant_id) where slug = $1 and login = $2',
      [tenant, login],
    )
  )[0]!.id

const rolesOf = async (world: Asking, login: string) =>
  (
    await world.database.asOwner<{ roles: { role: string; unit: string | null }[] }>(
      "select roles from staff join tenants using (tenant_id) where slug = 'pref-aomori-u' and login = $1",
      [login],
    )
  )[0]!.roles

const changes = async (world: Asking) =>
  (await world.database.asOwner("select 1 from access_entries where kind = 'staff.changed'")).length

const isIn = async (person: Person) => (await person.asks(person.url('staffAccount', {}))).status === 200

/** Somebody at the page of another. */
async function opensMember(
  as: As,
  world: World & Asking,
  { who, whom }: { who: StaffSeed; whom: StaffSeed },
): Promise<Person> {
  const person = await atDesk(as, world, who)
  await person.goesTo('member', { member: await idOf(world, whom) })
  return person
}

/** Posts fields as the page in front would, but others than it shows. */
const posts = async (person: Person, whom: string, pairs: [string, string][]) =>
  person.asks(person.url('member', { member: whom }), {
    method: 'POST',
    body: new URLSearchParams([['csrf', person.page.value('csrf')], ...pairs]).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })

/** Makes 受付 of the library its 所属管理者. */
const promote = (world: Asking) =>
  world.database.asOwner(
    `update staff set roles = '[{"role": "unit-manager", "unit": "library"}]' where login = 'uketsuke'`,
  )

describe('somebody who is added', () => {
  it('gets a link that is shown once, makes a password with it, and logs in', () =>
    inWorld(async (as, world) => {
      const chief = await atDesk(as, world, kanri)
      await chief.goesTo('members', {})
      expect(chief.page.text).toContain('7人')
      await chief.follows('職員を足す')
      await chief.presses('職員を足す', { name: '', login: 'Ｋ', role: '' })
      expect(chief.page.problems).toHaveLength(3)
      await chief.presses('職員を足す', {
        name: '棟方 澄',
        login: 'shinsa',
        unit: 'library',
        role: 'receiver',
      })
      expect(chief.page.problems).toEqual([expect.stringContaining('使われています')])
      await chief.presses('職員を足す', { login: 'munakata' })
      const link = /https:\S+\/staff\/invitations\/[\w-]{43}/.exec(chief.page.text)![0]
      expect(await changes(world)).toBe(1)
      const person = browserOf(as, { tenant: kanri.tenant, login: 'munakata' })
      await person.opens(link)
      await person.presses('パスワードを決める', { password, again: password })
      await person.follows('ログインへ進む')
      await person.presses('ログインする', { login: 'munakata', password })
      await person.goesTo('staffAccount', {})
      expect(person.page.text).toContain('県立図書館・受付')
      expect(world.defects).toEqual([])
    }))
})

describe('roles', () => {
  it('change by check boxes, row by row, and count from the next request', () =>
    inWorld(async (as, world) => {
      const editor = await atDesk(as, world, koho)
      const chief = await opensMember(as, world, { who: kanri, whom: koho })
      const member = await idOf(world, koho)
      expect((await editor.asks(editor.url('members', {}))).status).toBe(404)
      await chief.presses('行を足す', { unit: 'library' })
      await chief.presses('役割を保存する', {
        role: ['editor@public-relations', 'unit-manager@library', 'reader@library'],
      })
      expect(chief.page.text).toContain('役割を保存しました')
      expect(await rolesOf(world, 'koho')).toEqual([
        { role: 'editor', unit: 'public-relations' },
        { role: 'reader', unit: 'library' },
        { role: 'unit-manager', unit: 'library' },
      ])
      expect((await editor.asks(editor.url('members', {}))).status).toBe(200)
      await posts(chief, member, [
        ['deed', 'roles'],
        ['shown', 'library'],
      ])
      expect((await editor.asks(editor.url('members', {}))).status).toBe(404)
      expect(await rolesOf(world, 'koho')).toEqual([{ role: 'editor', unit: 'public-relations' }])
      expect(await changes(world)).toBe(2)
    }))

  it('of a unit are its manager’s to give, and no others, nor an administrator’s', () =>
    inWorld(async (as, world) => {
      await promote(world)
      const manager = await opensMember(as, world, { who: uketsuke, whom: shinsa })
      expect(manager.page.text).not.toContain('システム管理者')
      const member = await idOf(world, shinsa)
      for (const role of [
        'administrator@*',
        'administrator@library',
        'reader@*',
        'examiner@sports',
        'reader@x',
        'x',
      ]) {
        const got = await posts(manager, member, [
          ['deed', 'roles'],
          ['shown', role.split('@')[1] ?? ''],
          ['role', role],
        ])
        expect([role, [400, 422].includes(got.status)]).toEqual([role, true])
      }
      expect(await rolesOf(world, 'shinsa')).toEqual([{ role: 'examiner', unit: 'library' }])
      expect(await changes(world)).toBe(0)
      for (const stranger of [sports, koho, kanri, staffCast.mihonShinsa]) {
        const id = await idOf(world, stranger)
        expect((await manager.asks(manager.url('member', { member: id }))).status).toBe(404)
        expect((await posts(manager, id, [['deed', 'disable']])).status).toBe(404)
      }
    }))

  it('outside a manager’s unit keep the account out of their hands', () =>
    inWorld(async (as, world) => {
      await promote(world)
      await world.database.asOwner(
        `update staff set roles = roles || '[{"role": "administrator", "unit": null}]' where login = 'shinsa'`,
      )
      const manager = await opensMember(as, world, { who: uketsuke, whom: shinsa })
      const member = await idOf(world, shinsa)
      expect(manager.page.text).toContain('システム管理者に頼んでください')
      for (const deed of ['invite', 'disable', 'reset', 'enable'])
        expect((await posts(manager, member, [['deed', deed]])).status).toBe(404)
      await manager.presses('役割を保存する', { role: ['reader@library'] })
      expect(await rolesOf(world, 'shinsa')).toEqual([
        { role: 'administrator', unit: null },
        { role: 'reader', unit: 'library' },
      ])
    }))
})

describe('an account', () => {
  it('that is disabled is led to the login by its very next request, and comes back when enabled', () =>
    inWorld(async (as, world) => {
      const examiner = await atDesk(as, world, shinsa)
      const token = examiner.cookies.get(cookie)!
      const chief = await opensMember(as, world, { who: kanri, whom: shinsa })
      expect(await isIn(examiner)).toBe(true)
      await chief.presses('利用を止める')
      const got = await examiner.asks(examiner.url('inbox', {}))
      expect([got.status, got.headers.get('location')]).toEqual([
        303,
        expect.stringContaining('/staff?next='),
      ])
      await examiner.goesTo('staff', {})
      await examiner.presses('ログインする', { login: shinsa.login, password: demoPassword })
      expect(examiner.page.status).toBe(422)
      await chief.presses('利用を再開する')
      examiner.cookies.set(cookie, token)
      expect(await isIn(examiner)).toBe(false)
      await examiner.presses('ログインする', { login: shinsa.login, password: demoPassword })
      expect(await isIn(examiner)).toBe(true)
    }))

  it('that is locked opens by a new link, whose older one ends', () =>
    inWorld(async (as, world) => {
      const examiner = browserOf(as, shinsa)
      await examiner.goesTo('staff', {})
      for (let n = 0; n < 11; n++)
        await examiner.presses('ログインする', { login: shinsa.login, password: 'wrong' })
      expect(examiner.page.status).toBe(429)
      const chief = await opensMember(as, world, { who: kanri, whom: shinsa })
      expect(chief.page.text).toContain('失敗が続き停止中')
      const links: string[] = []
      for (let n = 0; n < 2; n++) {
        await chief.goesTo('member', { member: await idOf(world, shinsa) })
        await chief.presses('新しいURLを作る')
        links.push(/https:\S+\/staff\/invitations\/[\w-]{43}/.exec(chief.page.text)![0])
      }
      await examiner.presses('ログインする', { login: shinsa.login, password: 'wrong' })
      expect(examiner.page.status).toBe(422)
      expect((await examiner.opens(links[0]!)).status).toBe(404)
      await examiner.opens(links[1]!)
      await examiner.presses('パスワードを決める', { password, again: password })
      await examiner.follows('ログインへ進む')
      await examiner.presses('ログインする', { login: shinsa.login, password })
      expect(await isIn(examiner)).toBe(true)
    }))

  it('that is given other roles, disabled, or given a password of its own is opened by no older link', () =>
    inWorld(async (as, world) => {
      const chief = await opensMember(as, world, { who: kanri, whom: shinsa })
      const examiner = await atDesk(as, world, shinsa)
      const link = async () => {
        await chief.goesTo('member', { member: await idOf(world, shinsa) })
        await chief.presses('新しいURLを作る')
        const made = /https:\S+\/staff\/invitations\/[\w-]{43}/.exec(chief.page.text)![0]
        await chief.goesTo('member', { member: await idOf(world, shinsa) })
        return made
      }
      const opens = async (one: string) => (await examiner.asks(new URL(one).pathname)).status
      const first = await link()
      expect(await opens(first)).toBe(200)
      await chief.presses('役割を保存する', { role: ['examiner@library', 'reader@library'] })
      expect(await opens(first)).toBe(404)

      const second = await link()
      await examiner.goesTo('staffPassword', {})
      await examiner.presses('パスワードを変える', { current: demoPassword, password, again: password })
      expect(await opens(second)).toBe(404)

      const third = await link()
      await chief.presses('利用を止める')
      await chief.presses('利用を再開する')
      expect(await opens(third)).toBe(404)
    }))

  it('loses its second factor by an administrator’s hand, and its sessions with it', () =>
    inWorld(async (as, world) => {
      await world.database.asOwner(`update staff set totp_secret = '\\x00' where login = 'shinsa'`)
      const examiner = await atDesk(as, world, shinsa)
      const chief = await opensMember(as, world, { who: kanri, whom: shinsa })
      await chief.presses('二要素の設定を消す')
      expect(chief.page.text).toContain('二要素の設定を消しました')
      expect(await isIn(examiner)).toBe(false)
      expect(await changes(world)).toBe(1)
    }))
})

describe('the last administrator', () => {
  it('can be neither demoted nor, by anybody, disabled; nobody disables themselves', () =>
    inWorld(async (as, world) => {
      const chief = await opensMember(as, world, { who: kanri, whom: kanri })
      await chief.presses('役割を保存する', { role: ['reader@*'] })
      expect([chief.page.status, chief.page.problems[0]]).toEqual([
        422,
        expect.stringContaining('ただ1人のシステム管理者'),
      ])
      expect((await posts(chief, await idOf(world, kanri), [['deed', 'disable']])).status).toBe(404)
      expect(await rolesOf(world, 'kanri')).toEqual([{ role: 'administrator', unit: null }])
    }))

  it('stays even when two demote each other at once', () =>
    inCommittedWorld(async (as, world, copy) => {
      const { Client } = await import('pg')
      const client = new Client(copy.connection('admin'))
      await client.connect()
      await client.query(
        `update staff set roles = '[{"role": "administrator", "unit": null}]' where login = 'koho'`,
      )
      const { rows } = await client.query<{ login: string; id: string }>(
        "select login, staff_id as id from staff join tenants using (tenant_id) where slug = 'pref-aomori-u'",
      )
      await client.end()
      const id = (login: string) => rows.find((row) => row.login === login)!.id
      const one = await atDesk(as, world, kanri)
      const other = await atDesk(as, world, koho)
      await one.goesTo('member', { member: id('koho') })
      await other.goesTo('member', { member: id('kanri') })
      const pages = await Promise.all([
        one.presses('役割を保存する', { role: ['reader@*'] }),
        other.presses('役割を保存する', { role: ['reader@*'] }),
      ])
      const stillIn = await Promise.all(
        [one, other].map(async (person) => (await person.asks(person.url('members', {}))).status === 200),
      )
      expect(stillIn.filter(Boolean)).toHaveLength(1)
      expect(pages).toHaveLength(2)
    }))
})
