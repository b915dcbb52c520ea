import type { Scope } from '../../database/scope'
import { newId } from '../../kernel/ids'

/** 役割: what a member of staff may do, in one unit or (null) everywhere. */
export type RoleIn = { role: string; unit: string | null }

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
