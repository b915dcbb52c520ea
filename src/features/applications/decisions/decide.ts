import { isDeepStrictEqual } from 'node:util'
import type { Scope } from '../../../database/scope'
import { makeLink } from '../../applicants/link'
import type { Happening } from '../../history/happening'
import { record } from '../../history/record'
import { staffOf } from '../../staff/session'
import type { Application } from '../application'
import { canMove, type Move, moves } from '../moves'
import { type OpenCase, openCase } from '../open-case'
import { mayMove } from '../policy'
import { lastMoveOf } from '../standing'
import { moveApplication } from '../store'

/** What a member of staff had in front of them when they decided. */
export type Seen = { number: string; lock: number }

/** A decision that the staff's side knows. */
export type Decision = Extract<Move, 'take' | 'accept' | 'reject' | 'return' | 'finish'>

export type Decided =
  /** Also for the second press of the same button by the same person. */
  | { decided: Application }
  /** Somebody moved it since the page was shown; the case is as it stands now. */
  | { movedOn: OpenCase }
  /** It may be opened and no longer be decided on: a role was taken away meanwhile. */
  | { mayNot: OpenCase }

type Detail = NonNullable<Happening['detail']>

/**
 * Holds a case for a decision: its row is locked until the transaction ends, so that of two who decide the second
 * sees what the first did. `says` is what would go with it to the applicant.
 * @throws {Refusal} not-found
 */
export async function holdForDecision(
  scope: Scope,
  { number, lock }: Seen,
  { decision, says }: { decision: Decision; says?: (held: OpenCase) => Detail },
): Promise<{ held: OpenCase } | Decided> {
  const held = await openCase(scope, number, 'hold')
  const { application } = held
  if (isOwnRepetition(scope, held, { lock, decision, detail: says?.(held) ?? {} }))
    return { decided: application }
  const moved = application.lock !== lock || !canMove(application.status, decision)
  if (moved) return { movedOn: held }
  return mayMove(scope.actor, application, decision) ? { held } : { mayNot: held }
}

/**
 * A double click, a reload or a lost answer: the same person made this very decision on this very state, in the same
 * words. Other words, from another tab, were not sent, and their writer is told.
 */
function isOwnRepetition(
  scope: Scope,
  { application, history }: OpenCase,
  { lock, decision, detail }: { lock: number; decision: Decision; detail: Detail },
): boolean {
  const last = lastMoveOf(history)
  return (
    application.lock === lock + 1 &&
    last?.kind === moves[decision].happens &&
    last.actor.id === staffOf(scope).staffId &&
    Object.entries(detail).every(([name, said]) => isDeepStrictEqual(last.detail[name], said))
  )
}

/** Carries a decision out on a held case: history, what follows it, and the new state, in this transaction. */
export async function carryOut(
  scope: Scope,
  { application }: OpenCase,
  made: { decision: Decision; detail?: Detail; replyBy?: string | null },
): Promise<{ decided: Application }> {
  const { happens, to } = moves[made.decision]
  const { replyBy = null } = made
  await record(scope, {
    kind: happens,
    applicationId: application.id,
    detail: { number: application.number, ...made.detail },
  })
  const moved = await moveApplication(scope, application, { status: to, replyBy })
  if (!moved) throw new Error('a held application moves')
  return { decided: { ...application, status: to, lock: application.lock + 1, replyBy } }
}

/** How long the link of a mail about a decision opens the application, where no deadline says. */
export const linkDays = 30

/** The link that a mail about a decision carries: its id goes into history, and the mail is made of that. */
export async function decisionLink(
  scope: Scope,
  { application }: OpenCase,
  expiresAt = new Date(scope.now.getTime() + linkDays * 86_400_000),
): Promise<string> {
  const link = await makeLink(scope, { kind: 'application', targetId: application.id, expiresAt })
  return link.id
}
