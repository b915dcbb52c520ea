import type { Scope } from '../../database/scope'
import type { ApplicantProvider } from '../providers/provider'
import type { Account } from './account'
import { type Identity, identitiesOf } from './identities'
import type { Profile, ProfileItem } from './profile'
import { differencesFrom, toldBefore } from './provider-profile'

const toldBy = ({ provider, claims }: Identity): Profile => toldBefore(provider, claims).profile

/** Where the providers of an account say something else than its profile, for who may want to change that. */
export async function differingFrom(
  scope: Scope,
  account: Account,
): Promise<{ provider: ApplicantProvider; identity: string; items: ProfileItem[] }[]> {
  const all = await identitiesOf(scope, account.id)
  return all
    .map((one) => ({
      provider: one.provider,
      identity: one.id,
      items: differencesFrom(toldBy(one), account.profile, account.kind),
    }))
    .filter(({ items }) => items.length > 0)
}

/** The profile as it would be with what one of the account's providers says; as it is for any other id. */
export async function filledFrom(scope: Scope, account: Account, identity: string): Promise<Profile> {
  const found = (await identitiesOf(scope, account.id)).find(({ id }) => id === identity)
  if (!found) return account.profile
  const told = toldBy(found)
  const items = differencesFrom(told, account.profile, account.kind)
  return { ...account.profile, ...Object.fromEntries(items.map((item) => [item, told[item]])) }
}
