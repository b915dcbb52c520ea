import type { House, Scope } from '../../database/scope'
import { newId } from '../../kernel/ids'
import type { Tenant } from '../../kernel/tenant'
import { makeTenantKey } from './keys'
import { insertTenant, tenantBySlug } from './store'

export type NewTenant = Omit<Tenant, 'id' | 'version'>

/**
 * 自治体を加える: the tenant, its key, and whatever `furnish` puts into it, in one transaction.
 * @throws {Error} when the slug is taken or cannot stand in an address
 */
export async function createTenant(
  house: House,
  tenant: NewTenant,
  furnish: (scope: Scope) => Promise<void>,
): Promise<Tenant> {
  if (!/^[a-z0-9][a-z0-9-]{1,62}$/.test(tenant.slug))
    throw new Error(`"${tenant.slug}" cannot stand in an address: use lower-case letters, digits and hyphens`)
  if (await house.database.outside((db) => tenantBySlug(db, tenant.slug)))
    throw new Error(`there is a tenant "${tenant.slug}" already`)
  const made: Tenant = { ...tenant, id: newId(), version: 1 }
  await house.database.inTenant(made.id, async (db) => {
    await insertTenant(db, made)
    await makeTenantKey(db, house.keys, made.id)
    await furnish({
      tenant: made,
      actor: { kind: 'system', task: 'tenant.create' },
      now: house.clock.now(),
      db,
      house,
    })
  })
  return made
}

/** What a tenant has before it decides otherwise. */
export const plainTenant = (slug: string, name: string): NewTenant => ({
  slug,
  name,
  systemName: `${name}電子申請・届出システム`,
  phone: '',
  phoneHours: '',
  sender: null,
  theme: { colour: '#00428c', tint: '#f0f9ff' },
  flow: 'standard',
  popularWords: [],
  features: {
    register: false,
    login: false,
    gbizid: false,
    digitalAuth: false,
    staffOidc: false,
    verify: false,
  },
  staffSecondFactor: true,
  showViewers: 'none',
  mandateApproval: false,
  demo: false,
})
