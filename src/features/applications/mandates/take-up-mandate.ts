import type { Scope } from '../../../database/scope'
import { accountActorOf } from '../../applicants/account'
import { recordAccess } from '../../history/access-log'
import { record } from '../../history/record'
import { changeMandate } from './mandate-store'
import { ownMandate } from './own-mandates'

/**
 * 引き受ける: binds the agent to a mandate that was offered to their 利用者ID. A second press changes nothing.
 * @returns whether it holds, or waits for staff; false where it ended or was revoked meanwhile, and for who is no 代理人
 * @throws {Refusal} not-found
 */
export async function takeUpMandate(scope: Scope, id: string): Promise<boolean> {
  const { accountId } = accountActorOf(scope)
  const { mandate, side, state, mayTakeUp } = await ownMandate(scope, id)
  if (side === 'agent' && (state === 'active' || state === 'pending')) return true
  if (!mayTakeUp) return false
  await changeMandate(scope, mandate.id, { agent_id: accountId, accepted_at: scope.now })
  await recordAccess(scope, { kind: 'account.changed', object: accountId })
  await record(scope, { kind: 'account.mandate-accepted', detail: { mandateId: mandate.id } })
  return true
}
