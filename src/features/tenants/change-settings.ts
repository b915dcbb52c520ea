import { sql } from 'kysely'
import type { Scope } from '../../database/scope'
import type { Tenant } from '../../kernel/tenant'

/** What a tenant's own administrator decides about its desk. */
export type DeskSettings = Pick<Tenant, 'showViewers' | 'staffSecondFactor' | 'mandateApproval'>

/** 設定を変える. The version goes up with it, so that every process reads the tenant anew (see database/listen.ts). */
export async function changeSettings(scope: Scope, settings: DeskSettings): Promise<void> {
  const { showViewers, staffSecondFactor, mandateApproval } = settings
  await scope.db
    .updateTable('tenants')
    .set((set) => ({
      // Merged in the database: what else stands there may have changed since this process read it.
      settings: sql<string>`settings || ${JSON.stringify({ showViewers, staffSecondFactor, mandateApproval })}::jsonb`,
      version: set('version', '+', '1'),
    }))
    .where('tenant_id', '=', scope.tenant.id)
    .execute()
}
