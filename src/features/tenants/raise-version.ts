import type { Scope } from '../../database/scope'

/** 版を上げる, for whoever publishes something: everything kept in memory of this tenant is out of date from the commit on. */
export async function raiseVersion(scope: Scope): Promise<void> {
  await scope.db
    .updateTable('tenants')
    .set((set) => ({ version: set('version', '+', '1') }))
    .where('tenant_id', '=', scope.tenant.id)
    .execute()
}
