import type { Scope } from '../../database/scope'
import { together } from '../../database/together'
import { newId } from '../../kernel/ids'
import type { Language } from '../../kernel/language'
import { reachFromHere, reachOfAccount } from '../applicants/session'
import { type Answers, applicantIn, type FieldProblem } from '../forms/answers'
import { judge } from '../forms/judge'
import { record } from '../history/record'
import { periodState } from '../procedures/period'
import { type Barrier, barrierTo } from '../procedures/who-may-apply'
import type { Application } from './application'
import { appliedAs, type Principal } from './applied-as'
import { closeDraft } from './drafts/draft-store'
import { attachedByField, type OpenDraft, openDraft } from './drafts/open-draft'
import { bindAttachments } from './files/attachment-store'
import { maySendHere } from './hand-over/may-send'
import { barrierOfPrincipal, type Unmandated } from './mandates/use-mandate'
import { canMove, moves } from './moves'
import { makeReceiptNumber } from './receipt-number'
import { passwordMac, receiptPassword } from './receipt-password'
import {
  applicationById,
  applicationOfDraft,
  insertApplication,
  insertRevision,
  moveApplication,
  nextRunningNumber,
} from './store'

export type Submission =
  | { submitted: string; correction: boolean }
  | { problems: FieldProblem[] }
  /** Something was changed after the confirmation was shown, in another tab or on another device. */
  | { changed: true }
  | { closed: true }
  /** The procedure demands a login that this one is not. */
  | { barred: Barrier }
  /** An agent, whose mandate does not let them: any more, or at all. */
  | { unmandated: Unmandated; principal: string }
  /** The application moved on while it was being corrected. */
  | { movedOn: Application }
  /** Staff returned it while it was being corrected: what they ask for has to be seen first. */
  | { returned: Application }
  | { sessionEnded: true }
  /** It was handed over to this phone, and belongs to an account, which sends it. */
  | { notHere: true }

/**
 * 申込む: makes an application of a draft, or a new revision of the one being corrected. Repeated (double click,
 * reload, two tabs, a lost answer) it gives the same number again. The draft's row is held from the first statement
 * on, so that of two at once the second sees what the first did.
 * @param seen the state of the draft that was shown, in which browser, and whether with what staff asked for
 */
export async function submit(
  scope: Scope,
  draftId: string,
  seen: { edits: number; lang: Language; visitor: string; asked?: boolean },
): Promise<Submission> {
  const open = await openDraft(scope, draftId, 'hold')
  const already = open.draft.submittedAt ? await applicationOfDraft(scope, open.draft) : null
  if (already) return { submitted: already.number, correction: open.draft.applicationId !== null }
  if (open.reach === 'expired') return { sessionEnded: true }
  const undecided = Object.keys(open.draft.conflicts).length > 0
  if (undecided || open.draft.edits !== seen.edits) return { changed: true }
  // A correction is no new application: it may come after the end of the period.
  if (!open.draft.applicationId && periodState(open.procedure, scope.now) !== 'open') return { closed: true }
  const stopped = await whoMayNot(scope, open)
  if (stopped) return stopped

  const attachments = attachedByField(open.files)
  const { answers, problems } = judge(open.procedure.content.form, open.draft.entries, {
    lang: seen.lang,
    now: scope.now,
    attachments,
  })
  if (problems.length > 0) return { problems }
  return open.draft.applicationId
    ? correct(scope, open, { answers, asked: seen.asked ?? false, language: seen.lang })
    : {
        submitted: await apply(scope, open, { answers, visitor: seen.visitor, language: seen.lang }),
        correction: false,
      }
}

/** Asked again when it is sent: a login may be another one by now, and a mandate over (O5). A correction is no new application. */
async function whoMayNot(scope: Scope, open: OpenDraft): Promise<Submission | null> {
  const { draft, procedure } = open
  if (!(await maySendHere(scope, draft))) return { notHere: true }
  const barred = draft.applicationId ? null : barrierTo(procedure.content, scope.actor)
  if (barred) return { barred }
  const unmandated = await barrierOfPrincipal(scope, open)
  return unmandated && { unmandated, principal: draft.principal?.name ?? '' }
}

async function apply(
  scope: Scope,
  { draft, files, procedure }: OpenDraft,
  { answers, visitor, language }: { answers: Answers; visitor: string; language: Language },
): Promise<string> {
  const id = newId(scope.now.getTime())
  const applicant = applicantIn(procedure.content.form, answers)
  const number = makeReceiptNumber(await nextRunningNumber(scope), scope.now)
  await together(
    insertRevision(scope, { applicationId: id, revision: 1, draftId: draft.id, answers }),
    bindAttachments(scope, idsOf(files), id),
    closeDraft(scope, draft.id),
    reachFromHere(scope, id),
    reachOfPrincipal(scope, draft.principal, id),
    record(scope, { kind: 'application.submitted', applicationId: id, detail: { number, revision: 1 } }),
  )
  await insertApplication(scope, {
    id,
    number,
    draftId: draft.id,
    procedureId: draft.procedureId,
    version: draft.version,
    status: 'waiting',
    revision: 1,
    email: draft.email,
    language,
    unitId: procedure.content.unitId,
    applicantName: applicant.name,
    applicantKana: applicant.kana,
    appliedAs: appliedAs(scope.actor, draft.principal),
    passwordMac: passwordMac(scope.house.keys, number, receiptPassword(scope.house.keys, visitor, draft.id)),
  })
  return number
}

/** What an agent applied for with a mandate is 本人's too. */
async function reachOfPrincipal(scope: Scope, principal: Principal | null, id: string): Promise<void> {
  if (principal?.accountId) await reachOfAccount(scope, principal.accountId, id)
}

/** 修正, or 再提出 of what staff returned: the next revision, under the same number. */
async function correct(
  scope: Scope,
  { draft, files, procedure }: OpenDraft,
  { answers, asked, language }: { answers: Answers; asked: boolean; language: Language },
): Promise<Submission> {
  const application = draft.applicationId && (await applicationById(scope, draft.applicationId, 'hold'))
  if (!application) throw new Error('a correction belongs to an application')
  const move = canMove(application.status, 'resubmit') ? 'resubmit' : 'correct'
  if (!canMove(application.status, move)) return { movedOn: application }
  if (move === 'resubmit' && !asked) return { returned: application }
  const revision = application.revision + 1
  await insertRevision(scope, { applicationId: application.id, revision, draftId: draft.id, answers })
  await bindAttachments(scope, idsOf(files), application.id)
  await closeDraft(scope, draft.id)
  await record(scope, {
    kind: moves[move].happens,
    applicationId: application.id,
    detail: { number: application.number, revision },
  })
  await moveApplication(scope, application, {
    revision,
    language,
    status: moves[move].to,
    applicant: applicantIn(procedure.content.form, answers),
  })
  return { submitted: application.number, correction: true }
}

const idsOf = (files: OpenDraft['files']): string[] => files.map((file) => file.id)
