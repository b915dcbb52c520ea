import type { Scope } from '../../database/scope'
import { hashPassword, type PasswordProblem, passwordProblem } from '../../kernel/password'
import { recordAccess } from '../history/access-log'
import { endInvitations } from './end-invitations'
import { beginStaffSession, endSessions, staffOf } from './session'
import { changeStaff } from './staff'

/** Words that nobody may choose as a password here: their own login and name, and the tenant's. */
export const knownWords = ({ tenant }: Scope, person: { login: string; name: string }): string[] => [
  person.login,
  person.name,
  tenant.name,
  tenant.systemName,
  tenant.slug,
]

/** What is wrong with somebody's new password for themselves. */
export const newPasswordProblem = (scope: Scope, password: string): PasswordProblem | null =>
  passwordProblem(password, knownWords(scope, staffOf(scope)))

/**
 * パスワードを変える: every session and every open link for another password ends, and this browser goes on with a new
 * session (S7).
 * @param password judged before
 * @returns the token for the browser
 */
export async function changePassword(scope: Scope, password: string, device: string): Promise<string> {
  const { staffId } = staffOf(scope)
  await changeStaff(scope, staffId, {
    password_hash: await hashPassword(password),
    password_made_at: scope.now,
  })
  await endSessions(scope, staffId, null)
  await endInvitations(scope, staffId)
  await recordAccess(scope, { kind: 'staff.changed', object: 'password' })
  return beginStaffSession(scope, staffId, { device, complete: true })
}
