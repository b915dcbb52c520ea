import type { Scope } from '../../database/scope'
import type { RoleIn, StaffActor } from '../../kernel/actor'
import { type AccessKind, recordAccess } from '../history/access-log'
import { type Unit, unitsOf } from '../tenants/organization'
import { countLogin, countWrongFrom, forgetWrongLogins } from './lock'
import { postOf, spreadOut } from './roles'
import { beginStaffSession, endSessionOf, identifyStaff } from './session'
import { changeStaff, type Staff, staffByLogin, staffByLoginHeld } from './staff'

/** Somebody before the door: what they typed, from where, and the session that the browser still has. */
export type Caller = { login: string; address: string; device: string; token: string | undefined }

/**
 * Counts the try, and finds the hash to compare with: the comparing takes long and happens outside the transaction.
 * @returns seconds to wait, or the hash; null where nobody may log in so
 */
export async function beginLogin(
  scope: Scope,
  { login, address }: Caller,
): Promise<{ wait: number } | { hash: string | null }> {
  const wait = await countLogin(scope, login, address)
  const staff = await staffByLogin(scope, login)
  if (wait > 0) {
    await recordOf(scope, staff, 'staff.locked')
    return { wait }
  }
  return { hash: staff?.passwordHash ?? null }
}

/** What comes after the password: nothing, the code of the second factor, or setting it up. */
export type Entered = { token: string; then: 'in' | 'code' | 'set-up'; roles: readonly RoleIn[] }

/**
 * The password was right, and the tenant asks for a second factor, which is a passkey here. Setting up another one instead
 * would let in whoever knows the password.
 */
export type PasskeyNeeded = { needs: 'passkey' }

/**
 * ログインする: after the password was compared. The session is always a new one; the browser's old one ends (S4).
 * @param compared the hash that the password fits, or null: one that was changed meanwhile lets nobody in (S7)
 * @returns null when it is refused, for whatever reason: nobody is told which
 */
export async function finishLogin(
  scope: Scope,
  caller: Caller,
  compared: string | null,
): Promise<Entered | PasskeyNeeded | null> {
  const staff = await staffByLoginHeld(scope, caller.login)
  if (!staff || compared === null || staff.passwordHash !== compared || staff.disabledAt) {
    await countWrongFrom(scope, caller.address)
    await recordOf(scope, staff, 'staff.login-refused')
    return null
  }
  await forgetWrongLogins(scope, staff.login)
  return enterByOneFactor(scope, staff, caller)
}

/** After one factor: in, or on to the second. The caller holds their row. */
export async function enterByOneFactor(
  scope: Scope,
  staff: Staff,
  caller: Pick<Caller, 'device' | 'token'>,
): Promise<Entered | PasskeyNeeded> {
  const then = staff.secondFactor ? 'code' : scope.tenant.staffSecondFactor ? 'set-up' : 'in'
  if (then === 'set-up' && staff.passkeys > 0) return { needs: 'passkey' }
  const { roles } = staff
  if (then === 'in') return { token: await enter(scope, staff, caller), then, roles }
  await endSessionOf(scope, caller.token)
  const token = await beginStaffSession(scope, staff.id, { device: caller.device, complete: false })
  return { token, then, roles }
}

/**
 * Lets somebody in who has shown everything, with a new session instead of the one they came with. The caller holds
 * their row.
 * @returns the token for the browser
 */
export async function enter(
  scope: Scope,
  staff: Staff,
  { device, token }: Pick<Caller, 'device' | 'token'>,
): Promise<string> {
  await endSessionOf(scope, token)
  const made = await beginStaffSession(scope, staff.id, { device, complete: true })
  await changeStaff(scope, staff.id, { last_login_at: scope.now })
  await recordOf(scope, staff, 'staff.logged-in')
  return made
}

/** ログアウトする: the session is gone, also for whoever copied its cookie (S5). */
export async function logOut(scope: Scope, token: string | undefined): Promise<void> {
  const actor = token ? await identifyStaff(scope, token) : null
  await endSessionOf(scope, token)
  if (actor) await recordAccess({ ...scope, actor }, { kind: 'staff.logged-out' })
}

/** Writes what happened at the door under the name of the account, where there is one; never what was typed. */
export async function recordOf(scope: Scope, staff: Staff | null, kind: AccessKind): Promise<void> {
  // Asked for where there is no account too: both take the same time (E1).
  const units = await unitsOf(scope)
  await recordAccess(staff ? { ...scope, actor: actorOf(staff, units) } : scope, { kind })
}

const actorOf = ({ id, login, name, roles }: Staff, units: readonly Unit[]): StaffActor => ({
  kind: 'staff',
  staffId: id,
  sessionId: '',
  login,
  name,
  post: postOf(roles, units),
  roles: spreadOut(roles, units),
})
