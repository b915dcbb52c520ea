import type { Scope } from '../../../database/scope'
import { type Answer, page, seeOther } from '../../../http/answer'
import type { FormInput } from '../../../http/form-input'
import type { Surface } from '../../../http/surface'
import { param, type Visit } from '../../../http/visit'
import { Refusal, refuse } from '../../../kernel/refusal'
import { url } from '../../../urls'
import { recordLook } from '../../history/access-log'
import { mailKindOf } from '../../mail/mail-kinds'
import type { FilledTemplate } from '../../mail/template'
import { staffOf } from '../../staff/session'
import { type Told, writeMail } from '../about-mail'
import { accept } from '../accept'
import { type Decided, type Decision, linkDays, type Seen } from '../decide'
import { messageProblem, reasonProblem } from '../decision-texts'
import { finish } from '../finish'
import { canMove, moves } from '../moves'
import { type OpenCase, openCase } from '../open-case'
import { mayMove } from '../policy'
import { reject } from '../reject'
import { endOf } from '../reply-deadline'
import { judgeReturn, returnApplication } from '../return-application'
import { take } from '../take'
import { ConfirmationPage, type Confirmed, textName } from './confirmation-page'
import { decisionWords } from './decision-parts'
import { GonePage, MayNotPage, MovedOnPage } from './moved-on-page'
import { ReturnPage } from './return-page'
import { ReturnPreviewPage } from './return-preview-page'
import { asText, emptyReturn, meant, type ReturnForm, readReturn } from './typed-return'

/** 受付する, 受理, 不受理, 返却, 完了: a page that says what will happen, then the deed. */
export function decisionRoutes(surface: Surface): void {
  surface.post('taking', (scope, visit, form) =>
    decided(scope, visit, { decision: 'take', typed: () => '' }, () => take(scope, seenIn(visit, form))),
  )
  surface.get('acceptance', (scope, visit) => confirmation(scope, visit, 'accept'))
  surface.get('rejection', (scope, visit) => confirmation(scope, visit, 'reject'))
  surface.get('completion', (scope, visit) => confirmation(scope, visit, 'finish'))
  surface.post('acceptance', (scope, visit, form) => postText(scope, visit, { form, decision: 'accept' }))
  surface.post('rejection', (scope, visit, form) => postText(scope, visit, { form, decision: 'reject' }))
  surface.post('completion', (scope, visit, form) =>
    decided(scope, visit, { decision: 'finish', typed: () => '' }, () => finish(scope, seenIn(visit, form))),
  )
  surface.get('return', async (scope, visit) => {
    const open = await openCase(scope, param(visit, 'number'))
    return standsFor(scope, visit, { open, decision: 'return' }) ?? returnPage(scope, visit, { open })
  })
  surface.post('return', postReturn)
}

const seenIn = (visit: Visit, form: FormInput): Seen => {
  const lock = form.text('lock')
  return { number: param(visit, 'number'), lock: /^\d{1,9}$/.test(lock) ? Number(lock) : 0 }
}

/** What every page of a decision shows around itself. */
const around = (scope: Scope, visit: Visit) => ({ frame: visit.frame, me: staffOf(scope), csrf: visit.csrf })

const toCase = (visit: Visit, query: { done?: string } = {}): Answer =>
  seeOther(url('case', { tenant: visit.tenant.slug, number: param(visit, 'number') }, query))

/** Where the decision cannot be made: the case itself says how it stands; a page without its role is unknown. */
function standsFor(
  scope: Scope,
  visit: Visit,
  { open, decision }: { open: OpenCase; decision: Decision },
): Answer | null {
  if (mayMove(scope.actor, open.application, decision)) return null
  return canMove(open.application.status, decision) ? refuse('not-found') : toCase(visit)
}

/** The mail as it will be sent; the link is made when it is, so that only its place is shown. */
async function mailAbout(
  scope: Scope,
  { application, procedure }: OpenCase,
  about: Pick<Told, 'marks' | 'replyBy'> & { decision: Decision },
): Promise<FilledTemplate | null> {
  const { happens, to } = moves[about.decision]
  const kind = mailKindOf(happens)
  const detailUrl = `${scope.house.baseUrl}/…/${application.number}`
  return kind && writeMail(scope, { ...about, kind, application, procedure, status: to, detailUrl })
}

const linkUntil = (scope: Scope): Date => new Date(scope.now.getTime() + linkDays * 86_400_000)

async function confirmation(scope: Scope, visit: Visit, decision: Confirmed): Promise<Answer> {
  const open = await openCase(scope, param(visit, 'number'))
  return (
    standsFor(scope, visit, { open, decision }) ??
    page(await confirmationPage(scope, visit, { open, decision, typed: '' }))
  )
}

async function confirmationPage(
  scope: Scope,
  visit: Visit,
  shown: Pick<Parameters<typeof ConfirmationPage>[0], 'open' | 'decision' | 'typed' | 'problem'>,
) {
  await recordLook(scope, { kind: 'application.opened', applicationId: shown.open.application.id })
  const mail = await mailAbout(scope, shown.open, { decision: shown.decision })
  return <ConfirmationPage {...around(scope, visit)} {...shown} mail={mail} linkUntil={linkUntil(scope)} />
}

/** 受理 and 不受理: a text each, shown before it is decided on, as often as wanted. */
async function postText(
  scope: Scope,
  visit: Visit,
  { form, decision }: { form: FormInput; decision: 'accept' | 'reject' },
): Promise<Answer> {
  const typed = form.text(textName[decision])
  const attempt = { decision, typed: () => (typed.trim() ? words(visit).kept[decision](typed.trim()) : '') }
  if (form.text('action') === 'preview')
    return looked(scope, visit, { ...attempt, form }, async (open) => {
      const problem = (decision === 'accept' ? messageProblem(typed) : reasonProblem(typed)) ?? undefined
      const shown = problem === 'missing' ? undefined : problem
      return page(
        await confirmationPage(scope, visit, { open, decision, typed, problem: shown }),
        shown ? 422 : 200,
      )
    })
  const deed = { accept, reject }[decision]
  return decided(scope, visit, attempt, async () => {
    const outcome = await deed(scope, seenIn(visit, form), typed)
    if (!('problem' in outcome)) return outcome
    const open = await openCase(scope, param(visit, 'number'))
    const body = await confirmationPage(scope, visit, { open, decision, typed, problem: outcome.problem })
    return { wrong: page(body, 422) }
  })
}

async function returnPage(
  scope: Scope,
  visit: Visit,
  shown: Pick<Parameters<typeof ReturnPage>[0], 'open'> & Partial<Parameters<typeof ReturnPage>[0]>,
): Promise<Answer> {
  const { typed = emptyReturn, problems = [] } = shown
  await recordLook(scope, { kind: 'application.opened', applicationId: shown.open.application.id })
  return page(
    <ReturnPage {...around(scope, visit)} open={shown.open} {...{ typed, problems }} />,
    problems.length > 0 ? 422 : 200,
  )
}

async function postReturn(scope: Scope, visit: Visit, form: FormInput): Promise<Answer> {
  const typed = readReturn(form)
  const attempt = { decision: 'return', typed: (open) => keptReturn(visit, typed, open) } satisfies Attempt
  if (form.text('action') === 'edit')
    return looked(scope, visit, { ...attempt, form }, (open) => returnPage(scope, visit, { open, typed }))
  if (form.text('action') === 'preview')
    return looked(scope, visit, { ...attempt, form }, (open) => returnPreview(scope, visit, { open, typed }))
  return decided(scope, visit, attempt, async () => {
    const outcome = await returnApplication(scope, seenIn(visit, form), meant(typed, scope.now))
    if (!('problems' in outcome)) return outcome
    const open = await openCase(scope, param(visit, 'number'))
    return { wrong: await returnPage(scope, visit, { open, typed, problems: outcome.problems }) }
  })
}

async function returnPreview(
  scope: Scope,
  visit: Visit,
  { open, typed }: { open: OpenCase; typed: ReturnForm },
): Promise<Answer> {
  const outcome = judgeReturn(open.procedure.content.form, meant(typed, scope.now), scope.now)
  if ('problems' in outcome) return returnPage(scope, visit, { open, typed, problems: outcome.problems })
  const { judged } = outcome
  const { replyBy } = judged
  const mail = await mailAbout(scope, open, { decision: 'return', marks: judged.marks.length, replyBy })
  if (!mail) throw new Error('a 返却 is mailed')
  const until = replyBy ? endOf(replyBy) : linkUntil(scope)
  return page(
    <ReturnPreviewPage {...around(scope, visit)} {...{ open, typed, judged, mail }} linkUntil={until} />,
  )
}

const words = (visit: Visit) => decisionWords(visit.lang)

/** Everything that was written; without the case, the fields have no names. */
function keptReturn(visit: Visit, typed: ReturnForm, open: OpenCase | null): string {
  const { kept } = words(visit)
  if (open) return asText(open.procedure.content.form, typed, kept)
  return [...Object.values(typed.reasons), typed.message].filter((text) => text.trim() !== '').join('\n')
}

/** What somebody tries to do, and everything that they wrote for it. */
type Attempt = { decision: Decision; typed(open: OpenCase | null): string }

/** Shows another page of the same decision, on what the first one was shown for. */
async function looked(
  scope: Scope,
  visit: Visit,
  { form, ...attempt }: Attempt & { form: FormInput },
  show: (open: OpenCase) => Promise<Answer>,
): Promise<Answer> {
  const open = await openCase(scope, param(visit, 'number')).catch(unlessGone)
  if (!open) return gone(scope, visit, attempt)
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
async function decided(
  scope: Scope,
  visit: Visit,
  attempt: Attempt,
  deed: () => Promise<Decided | { wrong: Answer }>,
): Promise<Answer> {
  const outcome = await deed().catch(unlessGone)
  if (!outcome) return gone(scope, visit, attempt)
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

function unlessGone(error: unknown): null {
  if (error instanceof Refusal && error.code === 'not-found') return null
  throw error
}

/** Unknown, foreign and taken away are one answer; who typed something gets it back on it. */
function gone(scope: Scope, visit: Visit, attempt: Attempt): Answer {
  const typed = attempt.typed(null)
  return typed === '' ? refuse('not-found') : page(<GonePage {...around(scope, visit)} typed={typed} />, 404)
}
