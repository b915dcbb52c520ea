import { mine, type Scope } from '../../database/scope'
import type { RoleIn } from '../../kernel/actor'
import { formatUuid, newId, uuidBytes } from '../../kernel/ids'
import { hashPassword, type PasswordProblem, passwordProblem } from '../../kernel/password'
import { type Keys, sameBytes } from '../../kernel/secrets'
import { knownWords } from './change-password'
import { endInvitations } from './end-invitations'
import { forgetWrongCodes, forgetWrongLogins } from './lock'
import { recordOf } from './log-in'
import { endSessions } from './session'
import { addStaff, changeStaff, staffById } from './staff'

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
  return makeInvitation(scope, { id: await addStaff(scope, member), login: member.login })
}

/**
 * A new link for somebody: the ones before end (P10), and so does the count of wrong passwords, since this is the way
 * out of the lock. The second factor stays asked for.
 * @returns the token of the link
 */
export async function makeInvitation(scope: Scope, staff: { id: string; login: string }): Promise<string> {
  await endInvitations(scope, staff.id)
  await forgetWrongLogins(scope, staff.login)
  await forgetWrongCodes(scope, staff.id)
  const id = newId()
  await scope.db
    .insertInto('staff_invitations')
    .values({
      tenant_id: scope.tenant.id,
      invitation_id: id,
      staff_id: staff.id,
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
  const staff = await staffById(scope, row.staff_id)
  return staff && !staff.disabledAt ? { id, staffId: staff.id, login: staff.login, name: staff.name } : null
}

/** What is wrong with a password that an invited person chooses. */
export const invitationPasswordProblem = (
  scope: Scope,
  invitation: Invitation,
  password: string,
): PasswordProblem | null => passwordProblem(password, knownWords(scope, invitation))

/** Makes the password, judged before, and uses the invitation up; sessions with the one before end (S7). */
export async function acceptInvitation(
  scope: Scope,
  invitation: Invitation,
  password: string,
): Promise<void> {
  await changeStaff(scope, invitation.staffId, {
    password_hash: await hashPassword(password),
    password_made_at: scope.now,
  })
  await endSessions(scope, invitation.staffId, null)
  await scope.db
    .updateTable('staff_invitations')
    .set({ used_at: scope.now })
    .where('tenant_id', '=', scope.tenant.id)
    .where('invitation_id', '=', invitation.id)
    .execute()
  await recordOf(scope, await staffById(scope, invitation.staffId), 'staff.changed')
}
