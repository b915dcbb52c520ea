import type { StaffSeed } from '../../seeds/cast'
import { inScope } from '../../src/database/scope'
import { beginStaffSession } from '../../src/features/staff/session'
import { staffByLogin } from '../../src/features/staff/staff'
import { staffCookie } from '../../src/http/cookies'
import type { As, Person, World } from '../world'

/** The browser of a member of staff, who has not logged in. */
export const browserOf = (as: As, member: Pick<StaffSeed, 'tenant' | 'login'>, device = 'desk'): Person =>
  as({ tenant: member.tenant, email: `${member.login}@staff.example.jp` }, `${device} of ${member.login}`)

/** 職員 at their desk: a browser of their own with a complete session; the login itself has tests of its own. */
export async function atDesk(
  as: As,
  world: Pick<World, 'house' | 'tenants'>,
  member: StaffSeed,
): Promise<Person> {
  const person = browserOf(as, member)
  const tenant = (await world.tenants.find(member.tenant))!
  const token = await inScope(world.house, tenant, { kind: 'system', task: 'test' }, async (scope) => {
    const staff = await staffByLogin(scope, member.login)
    if (!staff) throw new Error(`nobody has the login ${member.login}`)
    return beginStaffSession(scope, staff.id, { device: 'Chrome（Windows）', complete: true })
  })
  person.cookies.set(staffCookie(member.tenant), token)
  return person
}
