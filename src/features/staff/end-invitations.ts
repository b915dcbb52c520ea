import type { Scope } from '../../database/scope'

/** Somebody's links for choosing a password that are still open end. */
export const endInvitations = (scope: Scope, staffId: string) =>
  scope.db
    .updateTable('staff_invitations')
    .set({ used_at: scope.now })
    .where('tenant_id', '=', scope.tenant.id)
    .where('staff_id', '=', staffId)
    .where('used_at', 'is', null)
    .execute()
