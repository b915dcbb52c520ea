import type { Scope } from '../../../database/scope'
import { carryOut, type Decided, decisionLink, holdForDecision, type Seen } from './decide'
import { type MessageProblem, messageProblem } from './decision-texts'

/**
 * 受理: with a word to the applicant, if there is one; it stands on the applicant's page and never in a mail.
 * @throws {Refusal} not-found
 */
export async function accept(
  scope: Scope,
  seen: Seen,
  message: string,
): Promise<Decided | { problem: MessageProblem }> {
  const says = { message: message.trim() || null }
  const hold = await holdForDecision(scope, seen, { decision: 'accept', says: () => says })
  if (!('held' in hold)) return hold
  const problem = messageProblem(message)
  if (problem) return { problem }
  const linkId = await decisionLink(scope, hold.held)
  return carryOut(scope, hold.held, {
    decision: 'accept',
    detail: { ...says, linkId },
  })
}
