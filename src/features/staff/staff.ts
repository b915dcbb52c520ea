import type { Scope } from '../../database/scope'
import type { RoleIn } from '../../kernel/actor'
import { newId } from '../../kernel/ids'

/** Adds a member of staff, who cannot log in before a password was made. */
export async function addStaff(
  scope: Scope,
  member: { login: string; name: string; roles: readonly RoleIn[] },
): Promise<string> {
  const id = newId()
  await scope.db
    .insertInto('staff')
    .values({
      tenant_id: scope.tenant.id,
      staff_id: id,
      login: member.login,
      name: member.name,
      roles: JSON.stringify(member.roles),
      password_hash: null,
    })
    .execute()
  return id
}
