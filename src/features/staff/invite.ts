import { mine, type Scope } from '../../database/scope'
import type { RoleIn } from '../../kernel/actor'
import { formatUuid, newId, uuidBytes } from '../../kernel/ids'
import { type Keys, sameBytes } from '../../kernel/secrets'
import { hashPassword, type PasswordProblem, passwordProblem } from './password'
import { addStaff } from './staff'

/** An invitation is good once, and for a day (P8). */
const hours = 24

export type Invitation = { id: string; staffId: string; login: string; name: string }

const signatureOf = (keys: Keys, tenantId: string, id: string): Buffer =>
  keys.sign('staff-invitation', Buffer.concat([uuidBytes(tenantId), uuidBytes(id)])).subarray(0, 16)

/**
 * Adds a member of staff and makes the link with which they choose their password.
 * @returns the token of the link
 */
export async function inviteStaff(
  scope: Scope,
  member: { login: string; name: string; roles: readonly RoleIn[] },
): Promise<string> {
  const staffId = await addStaff(scope, member)
  const id = newId()
  await scope.db
    .insertInto('staff_invitations')
    .values({
      tenant_id: scope.tenant.id,
      invitation_id: id,
      staff_id: staffId,
      expires_at: new Date(scope.now.getTime() + hours * 3_600_000),
      used_at: null,
    })
    .execute()
  return Buffer.concat([uuidBytes(id), signatureOf(scope.house.keys, scope.tenant.id, id)]).toString(
    'base64url',
  )
}

/** The invitation of a token; null for forged, used and expired ones alike. Its row is held. */
export async function invitationOf(scope: Scope, token: string): Promise<Invitation | null> {
  const bytes = Buffer.from(token, 'base64url')
  if (bytes.length !== 32) return null
  const id = formatUuid(bytes.subarray(0, 16))
  if (!sameBytes(bytes.subarray(16), signatureOf(scope.house.keys, scope.tenant.id, id))) return null
  const row = await mine(scope, 'staff_invitations')
    .select('staff_id')
    .where('invitation_id', '=', id)
    .where('used_at', 'is', null)
    .where('expires_at', '>', scope.now)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return null
  const staff = await mine(scope, 'staff')
    .select(['login', 'name'])
    .where('staff_id', '=', row.staff_id)
    .executeTakeFirstOrThrow()
  return { id, staffId: row.staff_id, ...staff }
}

/**
 * Makes the first password of the invited person and uses the invitation up.
 * @returns what is wrong with the password, or null when it was made
 */
export async function acceptInvitation(
  scope: Scope,
  invitation: Invitation,
  password: string,
): Promise<PasswordProblem | null> {
  const { name, systemName, slug } = scope.tenant
  const problem = passwordProblem(password, [invitation.login, invitation.name, name, systemName, slug])
  if (problem) return problem
  await scope.db
    .updateTable('staff')
    .set({ password_hash: await hashPassword(password) })
    .where('tenant_id', '=', scope.tenant.id)
    .where('staff_id', '=', invitation.staffId)
    .execute()
  await scope.db
    .updateTable('staff_invitations')
    .set({ used_at: scope.now })
    .where('tenant_id', '=', scope.tenant.id)
    .where('invitation_id', '=', invitation.id)
    .execute()
  return null
}
