import { type ApplicantSeed, applicantCast } from '../../seeds/cast'
import { accountByLogin } from '../../src/features/applicants/account'
import { beginAccountSession } from '../../src/features/applicants/account-session'
import { guestCookie, loggedInCookie } from '../../src/http/cookies'
import type { LoginWay } from '../../src/kernel/actor'
import type { As, Person, World } from '../world'

/** The accounts of the demo, by name: 花子 (個人), りんご堂 (法人), 代 (代理人). */
export const accounts = applicantCast

type Account = Pick<ApplicantSeed, 'tenant' | 'email'>

/** The browser of somebody with an account, who has not logged in. */
export const deviceOf = (as: As, account: Account, device = 'phone'): Person =>
  as(account, `${device} with an account`)

/** 利用者 at home: a browser with a complete session of the account; the login itself has tests of its own. */
export async function atHome(
  as: As,
  world: Pick<World, 'house' | 'tenants'>,
  account: Account,
  more: { way?: LoginWay; said?: Record<string, unknown>; device?: string } = {},
): Promise<Person> {
  const person = deviceOf(as, account, more.device)
  const tenant = (await world.tenants.find(account.tenant))!
  const actor = { kind: 'guest', session: null } as const
  const token = await world.house.database.inTenant(tenant.id, async (db) => {
    const scope = { tenant, actor, now: world.house.clock.now(), db, house: world.house }
    const found = await accountByLogin(scope, account.email)
    if (!found) throw new Error(`nobody has the login ${account.email}`)
    const { way = 'password', said = null } = more
    const arrival = { way, said, device: 'Safari（iPhone）', complete: true }
    return (await beginAccountSession(scope, found.id, arrival)).token
  })
  person.cookies.set(guestCookie(account.tenant), token)
  person.cookies.set(loggedInCookie(account.tenant), 'logged-in-on-this-device-x')
  return person
}
