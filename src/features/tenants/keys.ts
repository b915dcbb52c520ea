import type { Db } from '../../database/connection'
import type { Scope } from '../../database/scope'
import type { Keys } from '../../kernel/secrets'
import { makeTenantIdentity, type TenantIdentity } from '../../outside/files/encrypted'
import { insertKey, keyOf } from './store'

/** Makes the key that a tenant's files are encrypted to; its secret half is wrapped by the operator's MASTER_KEY. */
export async function makeTenantKey(db: Db, keys: Keys, tenantId: string): Promise<void> {
  const { recipient, identity } = await makeTenantIdentity()
  await insertKey(db, tenantId, { recipient, wrapped: keys.wrap(Buffer.from(identity)) })
}

/** The tenant's key, unwrapped. */
export async function tenantIdentity(scope: Pick<Scope, 'tenant' | 'db' | 'house'>): Promise<TenantIdentity> {
  const { recipient, wrapped } = await keyOf(scope)
  return { recipient, identity: scope.house.keys.unwrap(wrapped).toString() }
}
