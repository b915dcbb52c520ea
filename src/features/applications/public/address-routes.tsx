import type { Scope } from '../../../database/scope'
import { type Answer, page, pageLater, seeOther } from '../../../http/answer'
import type { FormInput } from '../../../http/multipart'
import type { Surface } from '../../../http/surface'
import { param, type Visit } from '../../../http/visit'
import { isId } from '../../../kernel/ids'
import { byLanguage } from '../../../kernel/language'
import { compareKey, parseAddress } from '../../../kernel/mail-address'
import { refuse } from '../../../kernel/refusal'
import { en as addressEn } from '../../../ui/mail-address/words.en'
import { ja as addressJa } from '../../../ui/mail-address/words.ja'
import { url } from '../../../urls'
import { senderOf } from '../../mail/post'
import { periodState } from '../../procedures/period'
import type { Procedure } from '../../procedures/procedure'
import { findProcedure, procedureAt } from '../../procedures/published'
import { barrierTo } from '../../procedures/who-may-apply'
import { currentTerms } from '../../terms/terms'
import { confirmAddress } from '../drafts/confirm-address'
import { type AskedConfirmation, askedConfirmation, requestAddress, resend } from '../drafts/request-address'
import { linkTarget, openLink } from '../open-link'
import { en } from '../words.en'
import { ja } from '../words.ja'
import { en as beginEn } from './begin-words.en'
import { ja as beginJa } from './begin-words.ja'
import { type EmailEntry, EmailPage, type EmailProblem } from './email-page'
import { ProcedurePage } from './procedure-page'
import { SentPage } from './sent-page'
import { ContinuePage, InvalidLinkPage } from './small-pages'

const words = byLanguage({ ja, en })
const beginWords = byLanguage({ ja: beginJa, en: beginEn })
const mailWords = byLanguage({ ja: addressJa, en: addressEn })

/** The longest address text that is worth reading. */
const mostAddress = 400

const minutes = (seconds: number): number => Math.max(1, Math.ceil(seconds / 60))

/** From 同意する to the opened form: address, mail, code or link. */
export function addressRoutes(surface: Surface): void {
  surface.get('email', async (scope, visit) => {
    const procedure = (await findProcedure(scope, param(visit, 'procedure'))) ?? refuse('not-found')
    const terms = await currentTerms(scope)
    // Without a consent to the terms in force, the way leads back to where it is given. Who is logged in has an
    // address, and in the short flow it is asked for there.
    const consented = visit.query.get('agreed') === String(terms?.version ?? 0)
    const asked =
      scope.actor.kind !== 'account' &&
      scope.tenant.flow === 'standard' &&
      !barrierTo(procedure.content, scope.actor)
    if (!consented || !asked || periodState(procedure, scope.now) !== 'open')
      return seeOther(url('procedure', { tenant: scope.tenant.slug, procedure: procedure.slug }))
    return page(emailPage({ scope, visit, procedure }))
  })

  surface.post('email', postAddress)

  surface.get('confirmation', async (scope, visit) => {
    const asked = await askedHere(scope, visit)
    return asked.draft.submittedAt
      ? seeOther(url('status', { tenant: scope.tenant.slug }))
      : page(await sentPage(scope, visit, asked, { resent: visit.query.get('resent') === '1' }))
  })

  surface.post('confirmation', postCode)

  surface.post('resend', async (scope, visit) => {
    const asked = await askedHere(scope, visit)
    const wait = asked.draft.submittedAt ? 0 : await resend(scope, asked, visit)
    if (wait > 0) {
      const resendProblem = words(visit.lang).sent.resendWait(minutes(wait))
      return pageLater(await sentPage(scope, visit, asked, { resendProblem }), wait)
    }
    return seeOther(url('confirmation', placeOf(visit), { resent: '1' }))
  })

  surface.get('continue', async (scope, visit) => {
    const token = param(visit, 'token')
    const target = await linkTarget(scope, token)
    if (!target) return page(<InvalidLinkPage frame={visit.frame} />, 404)
    if (target.kind === 'submitted') return seeOther(url('status', { tenant: scope.tenant.slug }))
    return page(<ContinuePage frame={visit.frame} token={token} target={target} csrf={visit.csrf} />)
  })

  surface.post('continue', async (scope, visit) => {
    const tenant = { tenant: scope.tenant.slug }
    const target = await linkTarget(scope, param(visit, 'token'))
    if (!target) return page(<InvalidLinkPage frame={visit.frame} />, 404)
    if (target.kind === 'submitted') return seeOther(url('status', tenant))
    const { session, draftId } = await openLink(scope, target)
    visit.holdSession(session)
    if (draftId) return seeOther(url('draft', { ...tenant, draft: draftId }))
    return target.kind === 'application'
      ? seeOther(url('application', { ...tenant, number: target.number }))
      : refuse('not-found')
  })
}

const placeOf = (visit: Visit) => ({
  tenant: visit.tenant.slug,
  procedure: param(visit, 'procedure'),
  confirmation: param(visit, 'confirmation'),
})

type EmailView = { scope: Scope; visit: Visit; procedure: Procedure }

/** With the consent in it, also where this answers a post. */
const addressOf = ({ tenant, query }: Visit, procedure: Procedure): string =>
  url(
    'email',
    { tenant: tenant.slug, procedure: procedure.slug },
    { agreed: query.get('agreed') ?? undefined },
  )

type Typed = { entry?: EmailEntry; problems?: EmailProblem[] }

const emailPage = ({ scope, visit, procedure }: EmailView, typed: Typed = {}) => (
  <EmailPage
    frame={{ ...visit.frame, here: addressOf(visit, procedure) }}
    procedure={procedure}
    termsVersion={Number(visit.query.get('agreed') ?? 0)}
    csrf={visit.csrf}
    sender={senderOf(scope.house, scope.tenant).address}
    {...typed}
  />
)

/** The page on which the address was typed, as it was typed: in the short flow that is 手続き説明. */
async function addressPage(view: EmailView, typed: Required<Typed>) {
  const { scope, visit, procedure } = view
  if (scope.tenant.flow === 'standard') return emailPage(view, typed)
  const sender = senderOf(scope.house, scope.tenant).address
  const beginning = { kind: 'short', sender, email: typed.entry.email, problems: typed.problems } as const
  const terms = await currentTerms(scope)
  return (
    <ProcedurePage visit={visit} procedure={procedure} terms={terms} beginning={beginning} favourite={null} />
  )
}

async function postAddress(scope: Scope, visit: Visit, form: FormInput): Promise<Answer> {
  const procedure = (await findProcedure(scope, param(visit, 'procedure'))) ?? refuse('not-found')
  const terms = await currentTerms(scope)
  const termsVersion = terms?.version ?? 0
  const here = { tenant: scope.tenant.slug, procedure: procedure.slug }
  const barred = scope.actor.kind === 'account' || barrierTo(procedure.content, scope.actor)
  if (form.text('agreed') !== String(termsVersion) || barred) return seeOther(url('procedure', here))
  visit.query.set('agreed', String(termsVersion))

  const entry = {
    email: form.text('email').slice(0, mostAddress),
    again: form.text('again').slice(0, mostAddress),
  }
  const short = scope.tenant.flow === 'short'
  const { email, problems } = judgeAddresses(visit, form, { entry, twice: !short })
  const view = { scope, visit, procedure }
  if (!email) return page(await addressPage(view, { entry, problems }), 422)

  const asked = await requestAddress(scope, { procedure, email, termsVersion }, visit)
  const w = words(visit.lang).email
  if ('closed' in asked)
    return page(await addressPage(view, { entry, problems: [{ id: 'email', text: w.closed }] }), 422)
  if ('wait' in asked) {
    const waitText = short ? beginWords(visit.lang).short.wait : w.wait
    const text = waitText(minutes(asked.wait))
    return pageLater(await addressPage(view, { entry, problems: [{ id: 'email', text }] }), asked.wait)
  }
  return seeOther(url('confirmation', { ...here, confirmation: asked.confirmationId }))
}

/**
 * Both addresses as they were typed, judged whole and shown cut; the second one only has to be the same as the first.
 * The short flow asks once.
 */
function judgeAddresses(
  visit: Visit,
  form: FormInput,
  { entry, twice }: { entry: EmailEntry; twice: boolean },
): { email: string | null; problems: EmailProblem[] } {
  const w = words(visit.lang).email
  const problems: EmailProblem[] = []
  const first = form.bad.has('email')
    ? ({ problem: 'characters' } as const)
    : parseAddress(form.text('email'))
  if (entry.email.trim() === '') problems.push({ id: 'email', text: w.missing })
  else if ('problem' in first) problems.push({ id: 'email', text: mailWords(visit.lang)[first.problem] })
  if (!twice) return { email: 'problem' in first ? null : first.address, problems }
  if (entry.again.trim() === '') problems.push({ id: 'again', text: w.missingAgain })
  else if (!('problem' in first)) {
    const second = parseAddress(form.text('again'))
    const same = !('problem' in second) && compareKey(second.address) === compareKey(first.address)
    if (!same) problems.push({ id: 'again', text: w.mismatch })
  }
  return { email: problems.length === 0 && !('problem' in first) ? first.address : null, problems }
}

/** The confirmation this browser asked for, of this procedure; unknown to everybody else. */
async function askedHere(scope: Scope, visit: Visit): Promise<AskedConfirmation & { procedure: Procedure }> {
  const id = param(visit, 'confirmation')
  const asked = isId(id) ? await askedConfirmation(scope, id, visit.visitor) : null
  if (!asked) refuse('not-found')
  const procedure = await procedureAt(scope, asked.draft.procedureId, asked.draft.version)
  return procedure.slug === param(visit, 'procedure') ? { ...asked, procedure } : refuse('not-found')
}

async function postCode(scope: Scope, visit: Visit, form: FormInput): Promise<Answer> {
  const asked = await askedHere(scope, visit)
  const tenant = { tenant: scope.tenant.slug }
  if (asked.draft.submittedAt) return seeOther(url('status', tenant))
  const typed = form.text('code').slice(0, 40)
  const answer = await confirmAddress(scope, asked, typed)
  if ('opened' in answer) {
    visit.holdSession(answer.opened)
    return seeOther(url('draft', { ...tenant, draft: asked.draft.id }))
  }
  const w = words(visit.lang).sent
  const problem = answer.problem === 'wrong' ? w.wrong(answer.triesLeft) : w.problems[answer.problem]
  return page(await sentPage(scope, visit, asked, { problem, typed }), 422)
}

async function sentPage(
  scope: Scope,
  visit: Visit,
  asked: AskedConfirmation & { procedure: Procedure },
  more: { problem?: string; typed?: string; resent?: boolean; resendProblem?: string },
) {
  return (
    <SentPage
      frame={visit.frame}
      procedure={asked.procedure}
      confirmationId={asked.confirmation.id}
      email={asked.draft.email}
      sender={senderOf(scope.house, scope.tenant).address}
      codeExpiresAt={asked.confirmation.codeExpiresAt}
      termsVersion={(await currentTerms(scope))?.version ?? 0}
      csrf={visit.csrf}
      {...more}
    />
  )
}
