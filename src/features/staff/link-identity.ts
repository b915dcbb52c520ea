import type { Scope } from '../../database/scope'
import type { StaffActor } from '../../kernel/actor'
import { refuse } from '../../kernel/refusal'
import type { ProvenIdentity } from '../../outside/identity/identity'
import { recordAccess } from '../history/access-log'
import { providerOf } from '../providers/provider'
import { type Caller, type Entered, enter, enterByOneFactor, type PasskeyNeeded, recordOf } from './log-in'
import { holdStaff } from './member'
import { changeStaff, staffById, staffByIdentityHeld } from './staff'

/**
 * ログインする by the tenant's own provider: for whoever linked their account there themselves. No claim is believed in its
 * stead: an address or a login name at the provider may have belonged to somebody else before (O4).
 * @returns null for who is not linked, or was disabled
 */
export async function enterByProvider(
  scope: Scope,
  proven: ProvenIdentity,
  caller: Pick<Caller, 'device' | 'token'>,
): Promise<Entered | PasskeyNeeded | null> {
  const staff = await staffByIdentityHeld(scope, proven)
  if (!staff || staff.disabledAt) {
    await recordOf(scope, staff, 'staff.login-refused')
    return null
  }
  const provider = await providerOf(scope, 'staff')
  if (!provider?.bothFactors) return enterByOneFactor(scope, staff, caller)
  const then = 'in' as const
  return { token: await enter(scope, staff, caller), then, roles: staff.roles }
}

/** 結びつける, by who is logged in. @returns false where the identity leads to somebody else */
export async function linkIdentity(
  scope: Scope,
  actor: StaffActor,
  { issuer, subject }: ProvenIdentity,
): Promise<boolean> {
  await holdStaff(scope)
  const known = await staffByIdentityHeld(scope, { issuer, subject })
  if (known && known.id !== actor.staffId) return false
  await changeStaff(scope, actor.staffId, { oidc_issuer: issuer, oidc_subject: subject })
  await recordAccess({ ...scope, actor }, { kind: 'staff.changed', object: 'identity' })
  return true
}

/** 外す. @returns false where nothing else would let them in */
export async function unlinkIdentity(scope: Scope, actor: StaffActor): Promise<boolean> {
  const staff = (await staffById(scope, actor.staffId)) ?? refuse('not-found')
  if (staff.passwordHash === null) return false
  await changeStaff(scope, actor.staffId, { oidc_issuer: null, oidc_subject: null })
  await recordAccess(scope, { kind: 'staff.changed', object: 'identity' })
  return true
}
