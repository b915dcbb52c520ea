import type { Scope } from '../../database/scope'
import type { StaffActor } from '../../kernel/actor'
import { unitsOf } from '../tenants/organization'
import { postOf, spreadOut } from './roles'
import { staffById } from './staff'

/**
 * The member of staff in whose name a job goes on with what they began, with the roles they have now; null where they
 * may not log in any more. No session of theirs is known to it.
 */
export async function actingStaff(scope: Scope, staffId: string): Promise<StaffActor | null> {
  const staff = await staffById(scope, staffId)
  if (!staff || staff.disabledAt) return null
  const units = await unitsOf(scope)
  return {
    ...{ kind: 'staff', staffId, sessionId: '', login: staff.login, name: staff.name },
    post: postOf(staff.roles, units),
    roles: spreadOut(staff.roles, units),
  }
}
