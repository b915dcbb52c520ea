import type { Scope } from '../../database/scope'
import type { Language } from '../../kernel/language'
import type { ProvenIdentity } from '../../outside/identity/identity'
import { recordAccess } from '../history/access-log'
import type { ApplicantProvider } from '../providers/provider'
import { type Account, accountByIdHeld, insertAccount } from './account'
import { identityHeld, insertIdentity, refreshIdentity } from './identities'
import { type Entered, enter } from './log-in'
import { type Told, tell } from './provider-profile'

/** Somebody who came from a provider, and on which device. */
export type Arriving = {
  provider: ApplicantProvider
  proven: ProvenIdentity
  device: string
  deviceToken: string
  language: Language
}

/**
 * 着く: logs in who came from a provider, known by issuer and subject alone (O4). Who was never here gets an account of what
 * the provider said; terms and, where the provider knows none, a mail address come before the login counts.
 * @returns null where the account was stopped
 */
export async function arrive(scope: Scope, arriving: Arriving): Promise<Entered | null> {
  const { provider, proven, device, deviceToken } = arriving
  const told = tell(provider, proven.claims)
  const known = await identityHeld(scope, proven)
  if (known) await refreshIdentity(scope, known.id, told.claims)
  const id = known?.accountId ?? (await newcomer(scope, arriving, told))
  const account = await accountByIdHeld(scope, id)
  if (!account || account.disabledAt) {
    await recordAccess(scope, { kind: 'account.login-refused', object: id })
    return null
  }
  return enter(scope, account, { way: provider, said: told.said, device, deviceToken })
}

async function newcomer(
  scope: Scope,
  { provider, proven, language }: Arriving,
  told: Told,
): Promise<Account['id']> {
  const { kind, email, profile, claims } = told
  const id = await insertAccount(scope, { kind, login: null, email, profile, language })
  if (!id) throw new Error('an account without a login is in nobody’s way')
  await insertIdentity(scope, { ...proven, accountId: id, provider, claims })
  return id
}
