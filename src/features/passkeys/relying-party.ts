import type { Scope } from '../../database/scope'

/**
 * Who a passkey is made for (WebAuthn's relying party): the host of BASE_URL, and pages of exactly its origin. All tenants of a
 * deployment share it, so that a passkey's own row says whose it is.
 */
export function relyingParty({ house, tenant }: Pick<Scope, 'house' | 'tenant'>) {
  const { hostname, origin } = new URL(house.baseUrl)
  return { id: hostname, origin, name: tenant.systemName }
}
