import type { Scope } from '../../database/scope'
import { passkeysOf } from '../passkeys/passkey'

/**
 * パスキーをすすめる: after a login, to who has none, once.
 * @returns whether it is now; from then on it never is again
 */
export async function offerPasskey(scope: Scope, accountId: string): Promise<boolean> {
  if ((await passkeysOf(scope, { kind: 'account', id: accountId })).length > 0) return false
  const noted = await scope.db
    .updateTable('accounts')
    .set({ passkey_offered_at: scope.now })
    .where('tenant_id', '=', scope.tenant.id)
    .where('account_id', '=', accountId)
    .where('passkey_offered_at', 'is', null)
    .executeTakeFirst()
  return noted.numUpdatedRows === 1n
}
