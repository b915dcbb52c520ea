import type { Scope } from '../../../database/scope'
import { accountActorOf } from '../../applicants/account'
import { recordAccess } from '../../history/access-log'
import { record } from '../../history/record'
import { isOpen } from './mandate'
import { changeMandate } from './mandate-store'
import { ownMandate } from './own-mandates'

/**
 * 取り消す, by either side. What was applied for with it stays; nothing more is. Of one that is over already nothing changes.
 * @throws {Refusal} not-found
 */
export async function revokeMandate(scope: Scope, id: string): Promise<void> {
  const { accountId } = accountActorOf(scope)
  const { mandate, side, state } = await ownMandate(scope, id)
  if (!isOpen(state)) return
  await changeMandate(scope, mandate.id, { revoked_at: scope.now, revoked_by: side })
  await recordAccess(scope, { kind: 'account.changed', object: accountId })
  await record(scope, { kind: 'account.mandate-revoked', detail: { mandateId: mandate.id, by: side } })
}
