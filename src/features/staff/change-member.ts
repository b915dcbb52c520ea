import type { Scope } from '../../database/scope'
import type { RoleIn } from '../../kernel/actor'
import { refuse } from '../../kernel/refusal'
import { recordAccess } from '../history/access-log'
import { removePasskeys } from '../passkeys/passkey'
import { endInvitations } from './end-invitations'
import { makeInvitation } from './invite'
import { accountToChange, isLastAdministrator, memberToChange } from './member'
import { mayGrant } from './policy'
import { sameRole } from './roles'
import { dropSecondFactor } from './second-factor'
import { endSessions } from './session'
import { changeStaff, hasSecondFactor } from './staff'

export type MemberProblem = 'grant' | 'last-administrator'

/**
 * 役割を変える: what was shown and is the actor's to give becomes what was chosen; all other roles stay. It counts from
 * the next request on (T5).
 * @param shown the rows of the page: units, and null for everywhere
 */
export async function changeRoles(
  scope: Scope,
  memberId: string,
  { shown, chosen }: { shown: readonly (string | null)[]; chosen: readonly RoleIn[] },
): Promise<MemberProblem | null> {
  const member = await memberToChange(scope, memberId)
  if (!chosen.every((one) => shown.includes(one.unit) && mayGrant(scope.actor, one))) return 'grant'
  const kept = member.roles.filter((one) => !shown.includes(one.unit) || !mayGrant(scope.actor, one))
  const roles = [...kept, ...chosen].filter(
    (one, index, all) => all.findIndex((other) => sameRole(one, other)) === index,
  )
  const isAdministrator = ({ role }: RoleIn) => role === 'administrator'
  if (!roles.some(isAdministrator) && (await isLastAdministrator(scope, memberId)))
    return 'last-administrator'
  const same = (one: RoleIn) => roles.some((other) => sameRole(one, other))
  if (roles.length === member.roles.length && member.roles.every(same)) return null
  await changeStaff(scope, memberId, { roles: JSON.stringify(roles) })
  // Whoever was given a link to replace a password was given it for an account that opened something else.
  if (member.passwordHash) await endInvitations(scope, memberId)
  await noted(scope, memberId)
  return null
}

/** 利用を止める: their sessions and open links end with this transaction (S6). */
export async function disable(scope: Scope, memberId: string): Promise<MemberProblem | null> {
  const member = await accountToChange(scope, memberId)
  if (member.disabledAt) return null
  if (await isLastAdministrator(scope, memberId)) return 'last-administrator'
  await changeStaff(scope, memberId, { disabled_at: scope.now })
  await endSessions(scope, memberId, null)
  await endInvitations(scope, memberId)
  await noted(scope, memberId)
  return null
}

/** 利用を再開する */
export async function enable(scope: Scope, memberId: string): Promise<null> {
  const member = await accountToChange(scope, memberId)
  if (!member.disabledAt) return null
  await changeStaff(scope, memberId, { disabled_at: null })
  await noted(scope, memberId)
  return null
}

/** 二要素の設定を消す: for somebody who can show neither application, recovery code nor passkey. */
export async function resetSecondFactor(scope: Scope, memberId: string): Promise<null> {
  const member = await accountToChange(scope, memberId)
  if (!hasSecondFactor(member)) return null
  await dropSecondFactor(scope, memberId)
  await removePasskeys(scope, { kind: 'staff', id: memberId }, null)
  await endSessions(scope, memberId, null)
  await noted(scope, memberId)
  return null
}

/**
 * 新しいURLを作る, which also opens the lock. Nobody chooses a password for another (P11).
 * @returns the token of the link
 */
export async function inviteAgain(scope: Scope, memberId: string): Promise<string> {
  const member = await accountToChange(scope, memberId)
  if (member.disabledAt) refuse('not-found')
  await noted(scope, memberId)
  return makeInvitation(scope, member)
}

/** Each change is one entry of the access log, under the id of whom it concerns. */
export const noted = (scope: Scope, memberId: string) =>
  recordAccess(scope, { kind: 'staff.changed', object: memberId })
