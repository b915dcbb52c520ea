import type { Scope } from '../../../database/scope'
import { carryOut, type Decided, holdForDecision, type Seen } from './decide'

/**
 * 完了: what was accepted is done with. Nothing is mailed.
 * @throws {Refusal} not-found
 */
export async function finish(scope: Scope, seen: Seen): Promise<Decided> {
  const hold = await holdForDecision(scope, seen, { decision: 'finish' })
  return 'held' in hold ? carryOut(scope, hold.held, { decision: 'finish' }) : hold
}
