import type { Scope } from '../../database/scope'
import type { RoleIn } from '../../kernel/actor'
import { refuse } from '../../kernel/refusal'
import { checkText, graphemes, hasInvisible } from '../../kernel/text'
import { noted } from './change-member'
import { makeInvitation } from './invite'
import { holdStaff } from './member'
import { mayGrant, mayManageStaff } from './policy'
import { addStaff, foldLogin, staffByLogin } from './staff'

export type NewMember = { login: string; name: string; role: RoleIn | null }
export type NewMemberProblem = 'login' | 'taken' | 'name' | 'role' | 'grant'

/** What stands in addresses, logs and on the phone without being spelled. */
export const loginFits = (login: string): boolean => /^[a-z0-9][a-z0-9._-]{1,39}$/.test(foldLogin(login))

const nameFits = (name: string): boolean =>
  name !== '' && graphemes(name) <= 60 && checkText(name) === 'ok' && !hasInvisible(name)

/**
 * 職員を足す, with one role in one unit.
 * @returns the token of the link with which they choose their password
 */
export async function addMember(
  scope: Scope,
  { login, name, role }: NewMember,
): Promise<{ id: string; token: string } | { problems: NewMemberProblem[] }> {
  if (!mayManageStaff(scope.actor)) refuse('not-found')
  await holdStaff(scope)
  const problems: NewMemberProblem[] = []
  const shown = name.trim()
  if (!nameFits(shown)) problems.push('name')
  if (!loginFits(login)) problems.push('login')
  else if (await staffByLogin(scope, login)) problems.push('taken')
  if (!role) problems.push('role')
  else if (!mayGrant(scope.actor, role)) problems.push('grant')
  if (problems.length > 0 || !role) return { problems }
  const id = await addStaff(scope, { login, name: shown, roles: [role] })
  await noted(scope, id)
  return { id, token: await makeInvitation(scope, { id, login }) }
}
