import type { Scope } from '../../../database/scope'
import type { TypedDate } from '../../../kernel/typed-date'
import { isQuestion } from '../../forms/fields/kinds'
import { type Field, type Form, fieldsOf } from '../../forms/form'
import type { OpenCase } from '../open-case'
import { carryOut, type Decided, decisionLink, holdForDecision, type Seen } from './decide'
import { type MessageProblem, messageProblem, type ReasonProblem, reasonProblem } from './decision-texts'
import { type DeadlineProblem, endOf, replyDeadline } from './reply-deadline'

/** What was typed on the page of a 返却. A reason may stand at a field that is not marked: it is kept, not sent. */
export type TypedReturn = {
  marked: readonly string[]
  reasons: Readonly<Record<string, string>>
  message: string
  deadline: TypedDate | null
}

/** 指摘: a field that the applicant is asked to put right, and why. */
export type Mark = { field: string; reason: string }

export type Return = { marks: readonly Mark[]; message: string | null; replyBy: string | null }

export type ReturnProblem =
  | { at: 'marks' }
  | { at: 'reason'; field: string; problem: ReasonProblem }
  | { at: 'message'; problem: MessageProblem }
  | { at: 'deadline'; problem: DeadlineProblem }

/** The fields of a form that can be marked, in the order of reading. */
export const markable = (form: Form): Field[] =>
  [...fieldsOf(form)].map(({ field }) => field).filter(isQuestion)

/** What a 返却 says, or everything that is to be put right before it can be sent. */
export function judgeReturn(
  form: Form,
  typed: TypedReturn,
  now: Date,
): { judged: Return } | { problems: ReturnProblem[] } {
  const marks = marksIn(form, typed)
  const problems: ReturnProblem[] = marks.length === 0 ? [{ at: 'marks' }] : []
  for (const { field, reason } of marks) {
    const problem = reasonProblem(reason)
    if (problem) problems.push({ at: 'reason', field, problem })
  }
  const message = messageProblem(typed.message)
  if (message) problems.push({ at: 'message', problem: message })
  const deadline = replyDeadline(typed.deadline, now)
  if ('problem' in deadline) problems.push({ at: 'deadline', problem: deadline.problem })
  if (problems.length > 0 || 'problem' in deadline) return { problems }
  return { judged: { marks, message: typed.message.trim() || null, replyBy: deadline.replyBy } }
}

/** What a 返却 would say as far as it is written: for looking at it, never for sending it. */
export function draftReturn(form: Form, typed: TypedReturn, now: Date): Return {
  const deadline = replyDeadline(typed.deadline, now)
  return {
    marks: marksIn(form, typed),
    message: typed.message.trim() || null,
    replyBy: 'problem' in deadline ? null : deadline.replyBy,
  }
}

const marksIn = (form: Form, { marked, reasons }: TypedReturn): Mark[] =>
  markable(form)
    .filter(({ id }) => marked.includes(id))
    .map(({ id }) => ({ field: id, reason: (reasons[id] ?? '').trim() }))

/**
 * 返却: the applicant is asked to put the marked fields right and to send it again.
 * @throws {Refusal} not-found
 */
export async function returnApplication(
  scope: Scope,
  seen: Seen,
  typed: TypedReturn,
): Promise<Decided | { problems: ReturnProblem[] }> {
  const says = ({ procedure }: OpenCase) => detailOf(draftReturn(procedure.content.form, typed, scope.now))
  const hold = await holdForDecision(scope, seen, { decision: 'return', says })
  if (!('held' in hold)) return hold
  const outcome = judgeReturn(hold.held.procedure.content.form, typed, scope.now)
  if ('problems' in outcome) return outcome
  const { replyBy } = outcome.judged
  const linkId = await decisionLink(scope, hold.held, replyBy ? endOf(replyBy) : undefined)
  return carryOut(scope, hold.held, {
    decision: 'return',
    replyBy,
    detail: { ...detailOf(outcome.judged), linkId },
  })
}

/** What history keeps of a 返却: marks as two lists of the same length. */
const detailOf = ({ marks, replyBy, message }: Return) => ({
  fields: marks.map(({ field }) => field),
  reasons: marks.map(({ reason }) => reason),
  replyBy,
  message,
})
