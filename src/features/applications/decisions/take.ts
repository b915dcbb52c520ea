import type { Scope } from '../../../database/scope'
import { carryOut, type Decided, holdForDecision, type Seen } from './decide'

/**
 * 受付する: somebody begins to examine it.
 * @throws {Refusal} not-found
 */
export async function take(scope: Scope, seen: Seen): Promise<Decided> {
  const hold = await holdForDecision(scope, seen, { decision: 'take' })
  return 'held' in hold ? carryOut(scope, hold.held, { decision: 'take' }) : hold
}
