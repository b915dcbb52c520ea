import { describe, expect, it } from 'vitest'
import type { RolledBackDatabase } from '../../../../testing/database/rolled-back'
import { applies } from '../../../../testing/scenes/applying'
import { givenApplication } from '../../../../testing/scenes/deciding'
import { accounts, atHome } from '../../../../testing/scenes/home'
import { owns } from '../../../../testing/scenes/owning'
import { inCommittedWorld, inWorld, type World } from '../../../../testing/world'
import { provenAddress } from './adopt'

const { hanako, office } = accounts
/** The guest's mail program writes the address in its own way. */
const asGuest = { tenant: hanako.tenant, email: 'Hanako@example.jp' }

/** The login of an account, as if it had been registered with another address. */
const renames = (world: World<RolledBackDatabase>, from: string, to: string) =>
  world.database.asOwner('update accounts set login_key = $2 where login_key = $1', [from, to])

describe('the past of a guest', () => {
  it('is found by the address of the account, and taken into it', () =>
    inWorld(async (as, world) => {
      // The mail to a registered address leads to the login: what is there was applied for before.
      await renames(world, hanako.email, 'not-yet@example.jp')
      const { number } = await applies(as(asGuest), world)
      await renames(world, 'not-yet@example.jp', hanako.email)
      const foreign = await givenApplication(world, { email: office.email })
      const person = await atHome(as, world, hanako)
      await person.goesTo('account', {})
      expect(person.page.text).toContain('登録する前に申し込んだものが1件見つかりました')
      await person.follows('確かめる')
      expect(person.page.html).toContain(`value="${number}"`)
      expect(person.page.html).not.toContain(foreign.number)
      await person.presses('マイページに加える')
      expect(person.page.text).toContain('1件の申込をマイページに加えました。')
      expect(person.page.text).not.toContain('登録する前に申し込んだもの')
      // From any device now, with its file.
      const desk = await atHome(as, world, hanako, { device: 'desk' })
      await desk.goesTo('applications', {})
      expect(desk.page.links).toContain(desk.url('application', { number }))
      await desk.goesTo('application', { number })
      expect((await desk.follows('利用者カード.jpg')).status).toBe(200)
      expect((await as(asGuest).goesTo('application', { number })).status).toBe(200)
    }))

  it('is taken only as far as it was chosen', () =>
    inWorld(async (as, world) => {
      const mine = await givenApplication(world, { email: hanako.email })
      const sisters = await givenApplication(world, { email: hanako.email })
      const person = await atHome(as, world, hanako)
      await person.goesTo('adoption', {})
      await person.presses('マイページに加える', { number: [] })
      expect(person.page.status).toBe(422)
      expect(person.page.problems).toEqual(['加える申込を選んでください。'])
      await person.presses('マイページに加える', { number: [mine.number] })
      expect((await person.goesTo('application', { number: mine.number })).status).toBe(200)
      expect((await person.goesTo('application', { number: sisters.number })).status).toBe(404)
    }))

  it('is nobody else’s: what has an account, what an account applied for, another address, another number', () =>
    inWorld(async (as, world) => {
      const taken = await givenApplication(world, { email: hanako.email })
      await owns(world, office)
      const [{ id }] = (await world.database.asOwner<{ id: string }>(
        `insert into account_reach select tenant_id, account_id, '${taken.id}', now() from accounts
         where login_key = '${office.email}' returning target_id as id`,
      )) as [{ id: string }]
      expect(id).toBe(taken.id)
      const asAccount = await givenApplication(world, { email: hanako.email })
      await world.database.asOwner(
        `update applications set applied_as = '{"kind": "individual"}' where application_id = $1`,
        [asAccount.id],
      )
      const foreign = await givenApplication(world, { email: 'somebody@example.jp' })
      const person = await atHome(as, world, hanako)
      await person.goesTo('adoption', {})
      expect(person.page.text).toContain('加えられる申込はありません')
      const offered = await givenApplication(world, { email: hanako.email })
      await person.goesTo('adoption', {})
      const post = person.prepared('マイページに加える')
      const numbers = [taken, asAccount, foreign].map(({ number }): [string, string] => ['number', number])
      await person.sends({ ...post, pairs: [...post.pairs.filter(([name]) => name === 'csrf'), ...numbers] })
      for (const { number } of [taken, asAccount, foreign, offered])
        expect((await person.goesTo('application', { number })).status).toBe(404)
    }))

  it('is not offered for an address that the account did not prove', () =>
    inWorld(async (as, world) => {
      const { number } = await givenApplication(world, { email: 'victim@example.jp' })
      const person = await atHome(as, world, hanako)
      const offered = async () => (await person.goesTo('adoption', {})).html.includes(number)
      // Asked for, and not proven: the account still has its own address.
      await world.database.asOwner(`insert into address_checks (tenant_id, check_id, purpose, email, account_id, visit_hash,
          round, tries, code_expires_at, expires_at, created_at)
        select tenant_id, gen_random_uuid(), 'email-change', 'victim@example.jp', account_id, '\\x00', 1, 0, now(),
          now() + interval '1 day', now() from accounts where login_key = '${hanako.email}'`)
      expect(await offered()).toBe(false)
      // A contact address that is not the login, e.g. of a provider.
      await world.database.asOwner(
        `update accounts set email = 'victim@example.jp', email_key = 'victim@example.jp' where login_key = $1`,
        [hanako.email],
      )
      expect(await offered()).toBe(false)
      // Proven: it is what the account logs in with.
      await world.database.asOwner(
        `update accounts set login = 'victim@example.jp', login_key = 'victim@example.jp' where email_key = 'victim@example.jp'`,
      )
      expect(await offered()).toBe(true)
      // An issued ID that looks like an address proves nothing.
      await world.database.asOwner(
        `update accounts set issued_by_unit = 'library' where login_key = 'victim@example.jp'`,
      )
      expect(await offered()).toBe(false)
    }))
})

it('knows a proven address: the one that the account logs in with', () => {
  const email = 'Hanako@Example.jp'
  expect(provenAddress({ login: 'hanako@example.jp', email, issuedByUnit: null })).toBe('hanako@example.jp')
  expect(provenAddress({ login: null, email, issuedByUnit: null })).toBeNull()
  expect(provenAddress({ login: 'lib-0001', email, issuedByUnit: 'library' })).toBeNull()
  expect(provenAddress({ login: 'other@example.jp', email, issuedByUnit: null })).toBeNull()
})

it('pressed in two tabs at once takes each application once', () =>
  inCommittedWorld(async (as, world) => {
    for (let one = 0; one < 5; one++) await givenApplication(world, { email: hanako.email })
    const person = await atHome(as, world, hanako)
    await person.goesTo('adoption', {})
    const post = person.prepared('マイページに加える')
    const answers = await Promise.all([1, 2, 3, 4].map(() => person.sends(post)))
    const adopted = answers.map(({ headers }) => /adopted=(\d+)/.exec(headers.get('location') ?? '')?.[1])
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303])
    expect(adopted.filter(Boolean)).toEqual(['5'])
    expect(world.defects).toEqual([])
  }))
