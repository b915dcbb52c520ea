import type { Scope } from '../../../database/scope'
import { carryOut, type Decided, decisionLink, holdForDecision, type Seen } from './decide'
import { type ReasonProblem, reasonProblem } from './decision-texts'

/**
 * 不受理, with the reason that the applicant reads.
 * @throws {Refusal} not-found
 */
export async function reject(
  scope: Scope,
  seen: Seen,
  reason: string,
): Promise<Decided | { problem: ReasonProblem }> {
  const says = { reason: reason.trim() }
  const hold = await holdForDecision(scope, seen, { decision: 'reject', says: () => says })
  if (!('held' in hold)) return hold
  const problem = reasonProblem(reason)
  if (problem) return { problem }
  const linkId = await decisionLink(scope, hold.held)
  return carryOut(scope, hold.held, { decision: 'reject', detail: { ...says, linkId } })
}
