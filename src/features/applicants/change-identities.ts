import type { Scope } from '../../database/scope'
import { refuse } from '../../kernel/refusal'
import type { ProvenIdentity } from '../../outside/identity/identity'
import { recordAccess } from '../history/access-log'
import { record } from '../history/record'
import type { ApplicantProvider } from '../providers/provider'
import { accountByIdHeld } from './account'
import { deleteIdentity, hasAnotherWay, identitiesOf, identityHeld, insertIdentity } from './identities'
import { tell } from './provider-profile'

type Change = 'account.identity-added' | 'account.identity-removed'

async function told(
  scope: Scope,
  kind: Change,
  { accountId, provider }: { accountId: string; provider: ApplicantProvider },
): Promise<void> {
  await recordAccess(scope, { kind: 'account.changed', object: accountId })
  await record(scope, { kind, detail: { accountId, provider, at: scope.now.toISOString() } })
}

/**
 * 加える: an identity becomes one more way into an account, whose person is logged in.
 * @returns `taken` where it belongs to another account, which stays as it is
 */
export async function addIdentity(
  scope: Scope,
  accountId: string,
  { provider, proven }: { provider: ApplicantProvider; proven: ProvenIdentity },
): Promise<'added' | 'had' | 'taken'> {
  const known = await identityHeld(scope, proven)
  if (known) return known.accountId === accountId ? 'had' : 'taken'
  const { claims } = tell(provider, proven.claims)
  await insertIdentity(scope, { ...proven, accountId, provider, claims })
  await told(scope, 'account.identity-added', { accountId, provider })
  return 'added'
}

/** 外す. @returns false where it is the last way into the account */
export async function removeIdentity(scope: Scope, accountId: string, id: string): Promise<boolean> {
  // Two removals at once could leave no way in: one after the other, by the account's row.
  const account = (await accountByIdHeld(scope, accountId)) ?? refuse('not-found')
  const identities = await identitiesOf(scope, accountId)
  const going = identities.find((one) => one.id === id) ?? refuse('not-found')
  if (!(await hasAnotherWay(scope, account, identities))) return false
  await deleteIdentity(scope, id)
  await told(scope, 'account.identity-removed', { accountId, provider: going.provider })
  return true
}
