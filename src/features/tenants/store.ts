import { z } from 'zod'
import type { Db } from '../../database/connection'
import { mine, type Scope } from '../../database/scope'
import type { Tenant } from '../../kernel/tenant'

const settings = z.object({
  phone: z.string(),
  phoneHours: z.string(),
  sender: z.object({ name: z.string(), address: z.string(), replyTo: z.string().optional() }).nullable(),
  theme: z.object({ colour: z.string(), tint: z.string() }),
  flow: z.enum(['standard', 'short']),
  popularWords: z.array(z.string()),
  features: z.object({
    register: z.boolean(),
    login: z.boolean(),
    gbizid: z.boolean(),
    digitalAuth: z.boolean().default(false),
    staffOidc: z.boolean().default(false),
    verify: z.boolean(),
  }),
  staffSecondFactor: z.boolean().default(true),
  showViewers: z.enum(['none', 'unit', 'name']).default('none'),
  mandateApproval: z.boolean().default(false),
  uploadBytesPerDay: z.int().positive().optional(),
  demo: z.boolean(),
})

type Row = {
  tenant_id: string
  slug: string
  name: string
  system_name: string
  settings: unknown
  version: string
}

const columns = ['tenant_id', 'slug', 'name', 'system_name', 'settings', 'version'] as const

const tenantOf = (row: Row): Tenant => ({
  id: row.tenant_id,
  slug: row.slug,
  name: row.name,
  systemName: row.system_name,
  version: Number(row.version),
  ...settings.parse(row.settings),
})

/** A tenant by the first segment of its addresses; needs no tenant of its own, since the list is public. */
export async function tenantBySlug(db: Db, slug: string): Promise<Tenant | null> {
  const row = await db.selectFrom('tenants').select(columns).where('slug', '=', slug).executeTakeFirst()
  return row ? tenantOf(row) : null
}

export async function tenantById(db: Db, id: string): Promise<Tenant | null> {
  const row = await db.selectFrom('tenants').select(columns).where('tenant_id', '=', id).executeTakeFirst()
  return row ? tenantOf(row) : null
}

/** Every tenant, oldest first. */
export async function allTenants(db: Db): Promise<Tenant[]> {
  const rows = await db.selectFrom('tenants').select(columns).orderBy('created_at').orderBy('slug').execute()
  return rows.map(tenantOf)
}

export async function insertTenant(db: Db, tenant: Omit<Tenant, 'version'>): Promise<void> {
  const { id, slug, name, systemName, ...rest } = tenant
  await db
    .insertInto('tenants')
    .values({
      tenant_id: id,
      slug,
      name,
      system_name: systemName,
      settings: JSON.stringify(settings.parse(rest)),
    })
    .execute()
}

export async function insertKey(
  db: Db,
  tenantId: string,
  key: { recipient: string; wrapped: Buffer },
): Promise<void> {
  await db
    .insertInto('tenant_keys')
    .values({ tenant_id: tenantId, recipient: key.recipient, wrapped_identity: key.wrapped })
    .execute()
}

export async function keyOf(
  scope: Pick<Scope, 'tenant' | 'db'>,
): Promise<{ recipient: string; wrapped: Buffer }> {
  const row = await mine(scope, 'tenant_keys')
    .select(['recipient', 'wrapped_identity'])
    .executeTakeFirstOrThrow()
  return { recipient: row.recipient, wrapped: row.wrapped_identity }
}
