import { Client } from 'pg'
import { expect, it } from 'vitest'
import { staffCast } from '../../../seeds/cast'
import { demoPassword } from '../../../testing/database/demo-template'
import { atDesk, browserOf } from '../../../testing/scenes/desk'
import { type As, inCommittedWorld, type Person, type World } from '../../../testing/world'
import { staffCookie } from '../../http/cookies'
import { codeAt } from './totp'

const { shinsa } = staffCast
const ofShinsa = `(tenant_id, staff_id) in (select tenant_id, staff_id from staff join tenants using (tenant_id)
  where slug = '${shinsa.tenant}' and login = '${shinsa.login}')`

const isIn = async (person: Person) => (await person.asks(person.url('staffAccount', {}))).status === 200

/** Lets a post begin, and something else be committed while it waits for the row of the account. */
async function meanwhile<T>(owner: Client, post: () => Promise<T>, change: string): Promise<T> {
  await owner.query('begin')
  await owner.query(`select from staff where ${ofShinsa} for update`)
  const posted = post()
  const waiting =
    "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'"
  while ((await owner.query(waiting)).rowCount === 0);
  await owner.query(change)
  await owner.query('commit')
  return posted
}

/** A world where several transactions can be open. */
const inHouse = (work: (at: { as: As; world: World; owner: Client }) => Promise<void>) =>
  inCommittedWorld(async (as, world, copy) => {
    const owner = new Client(copy.connection('admin'))
    await owner.connect()
    try {
      await work({ as, world, owner })
    } finally {
      await owner.end()
    }
  })

it.each([
  ['was changed', `update staff set password_hash = 'argon2id$19456$2$AAAA$AAAA' where ${ofShinsa}`],
  ['belongs to an account that was disabled', `update staff set disabled_at = now() where ${ofShinsa}`],
])('a password that %s while it was compared lets nobody in', (_, change) =>
  inHouse(async ({ as, owner }) => {
    const person = browserOf(as, shinsa)
    await person.goesTo('staff', {})
    const login = person.prepared('ログインする', { login: shinsa.login, password: demoPassword })
    const answer = await meanwhile(owner, () => person.sends(login), change)
    expect(answer.status).toBe(422)
    expect((await owner.query('select from staff_sessions')).rowCount).toBe(0)
  }),
)

it('a code opens no session that a new password ended while it was judged', () =>
  inHouse(async ({ as, world, owner }) => {
    const now = () => world.clock.now()
    const person = await atDesk(as, world, shinsa)
    await person.goesTo('staffSecondFactor', {})
    const secret = /(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}/.exec(person.page.text)![0]
    await person.presses('設定する', { code: codeAt(secret, now()) })
    person.cookies.delete(staffCookie(shinsa.tenant))
    await person.goesTo('staff', {})
    await person.presses('ログインする', { login: shinsa.login, password: demoPassword })
    const next = codeAt(secret, new Date(now().getTime() + 30_000))
    const code = person.prepared('ログインする', { code: next })
    const ended = `delete from staff_sessions where ${ofShinsa}`
    const answer = await meanwhile(owner, () => person.sends(code), ended)
    expect([answer.status, await isIn(person)]).toEqual([409, false])
  }))
