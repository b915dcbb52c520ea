import { sql } from 'kysely'
import type { Scope } from '../../database/scope'
import { type ProviderKind, providers } from './provider'

/** 使う・使わない: whether a tenant offers a way to log in. Its version goes up, so that every process knows at once. */
export async function offer(scope: Scope, kind: ProviderKind, on: boolean): Promise<void> {
  const path = `{features,${providers[kind].feature}}`
  await scope.db
    .updateTable('tenants')
    .set((set) => ({
      settings: sql<string>`jsonb_set(settings, ${path}::text[], ${JSON.stringify(on)}::jsonb)`,
      version: set('version', '+', '1'),
    }))
    .where('tenant_id', '=', scope.tenant.id)
    .execute()
}
