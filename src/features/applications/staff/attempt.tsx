import type { Scope } from '../../../database/scope'
import { type Answer, page, seeOther } from '../../../http/answer'
import type { FormInput } from '../../../http/form-input'
import { param, type Visit } from '../../../http/visit'
import { Refusal, refuse } from '../../../kernel/refusal'
import { url } from '../../../urls'
import { recordLook } from '../../history/access-log'
import { staffOf } from '../../staff/session'
import type { Decided, Decision, Seen } from '../decisions/decide'
import { canMove } from '../moves'
import { type OpenCase, openCase } from '../open-case'
import { mayMove } from '../policy'
import { GonePage, MayNotPage, MovedOnPage } from './moved-on-page'

export const seenIn = (visit: Visit, form: FormInput): Seen => {
  const lock = form.text('lock')
  return { number: param(visit, 'number'), lock: /^\d{1,9}$/.test(lock) ? Number(lock) : 0 }
}

/** What every page of a decision shows around itself. */
export const around = (scope: Scope, visit: Visit) => ({
  frame: visit.frame,
  me: staffOf(scope),
  csrf: visit.csrf,
})

const toCase = (visit: Visit, query: { done?: string } = {}): Answer =>
  seeOther(url('case', { tenant: visit.tenant.slug, number: param(visit, 'number') }, query))

/** Where the decision cannot be made: the case itself says how it stands; a page without its role is unknown. */
export function standsFor(
  scope: Scope,
  visit: Visit,
  { open, decision }: { open: OpenCase; decision: Decision },
): Answer | null {
  if (mayMove(scope.actor, open.application, decision)) return null
  return canMove(open.application.status, decision) ? refuse('not-found') : toCase(visit)
}

/** What somebody tries to do, and everything that they wrote for it. */
export type Attempt = { decision: Decision; typed(open: OpenCase | null): string }

/** Shows another page of the same decision, on what the first one was shown for. */
export async function looked(
  scope: Scope,
  visit: Visit,
  { form, ...attempt }: Attempt & { form: FormInput },
  show: (open: OpenCase) => Promise<Answer>,
): Promise<Answer> {
  const open = await openCase(scope, param(visit, 'number')).catch(unlessGone)
  if (!open) return gone(scope, visit, attempt.typed(null))
  await recordLook(scope, { kind: 'application.opened', applicationId: open.application.id })
  if (
    open.application.lock !== seenIn(visit, form).lock ||
    !canMove(open.application.status, attempt.decision)
  )
    return stopped(scope, visit, attempt, { movedOn: open })
  if (!mayMove(scope.actor, open.application, attempt.decision))
    return stopped(scope, visit, attempt, { mayNot: open })
  return show(open)
}

/** Does the deed, and answers with the case, or with what came in between. Nothing that was typed is lost. */
export async function decided(
  scope: Scope,
  visit: Visit,
  attempt: Attempt,
  deed: () => Promise<Decided | { wrong: Answer }>,
): Promise<Answer> {
  const outcome = await deed().catch(unlessGone)
  if (!outcome) return gone(scope, visit, attempt.typed(null))
  if ('wrong' in outcome) return outcome.wrong
  if ('decided' in outcome) return toCase(visit, { done: attempt.decision })
  return stopped(scope, visit, attempt, outcome)
}

function stopped(
  scope: Scope,
  visit: Visit,
  attempt: Attempt,
  outcome: { movedOn: OpenCase } | { mayNot: OpenCase },
): Answer {
  const shown = (open: OpenCase) => ({
    ...around(scope, visit),
    ...{ open, decision: attempt.decision, typed: attempt.typed(open) },
  })
  return 'movedOn' in outcome
    ? page(<MovedOnPage {...shown(outcome.movedOn)} me={staffOf(scope)} />, 409)
    : page(<MayNotPage {...shown(outcome.mayNot)} />, 403)
}

/** Null for a case that cannot be opened. */
export function unlessGone(error: unknown): null {
  if (error instanceof Refusal && error.code === 'not-found') return null
  throw error
}

/** Unknown, foreign and taken away are one answer; who typed something gets it back on it. */
export function gone(scope: Scope, visit: Visit, typed: string): Answer {
  return typed.trim() === ''
    ? refuse('not-found')
    : page(<GonePage {...around(scope, visit)} typed={typed} />, 404)
}
