import type { Scope } from '../../../database/scope'
import { type Answer, page, pageLater, seeOther } from '../../../http/answer'
import type { FormInput } from '../../../http/multipart'
import type { Surface } from '../../../http/surface'
import { param, type Visit } from '../../../http/visit'
import { byLanguage } from '../../../kernel/language'
import { compareKey, parseAddress } from '../../../kernel/mail-address'
import { en as addressEn } from '../../../ui/mail-address/words.en'
import { ja as addressJa } from '../../../ui/mail-address/words.ja'
import { url } from '../../../urls'
import { reached } from '../../applicants/session'
import { viewersOf } from '../../history/viewers'
import { procedureAt } from '../../procedures/published'
import { unitsOf } from '../../tenants/organization'
import { beginCorrection } from '../drafts/begin-correction'
import { sendAttachment, sendThumbnail } from '../files/send-attachment'
import { lookUp } from '../look-up'
import { openApplication } from '../open-application'
import { requestLink } from '../request-link'
import { applicationsWithIds } from '../store'
import { reasonLength, withdraw } from '../withdraw'
import { en } from '../words.en'
import { ja } from '../words.ja'
import { completeRoutes } from './complete-routes'
import { DetailPage } from './detail-page'
import { ApplicationListPage } from './list-page'
import { ownListAnswer } from './my-page/routes'
import { reapplicationRoutes } from './reapplication-routes'
import { MovedOnPage } from './small-pages'
import { StatusLookUpPage, type StatusProblem } from './status-page'
import { applicationContext } from './view-context'
import { WithdrawalPage } from './withdrawal-page'

const words = byLanguage({ ja, en })
const mailWords = byLanguage({ ja: addressJa, en: addressEn })

const minutes = (seconds: number): number => Math.max(1, Math.ceil(seconds / 60))

/** After submitting: 申込完了, 申請状況確認, 申込一覧, 申込詳細, 修正する, 取下げる. */
export function applicationRoutes(surface: Surface): void {
  completeRoutes(surface)
  surface.get('status', async (scope, visit) =>
    page(
      <StatusLookUpPage
        frame={visit.frame}
        csrf={visit.csrf}
        sent={visit.query.get('sent') === '1'}
        hasOwn={(await applicationsWithIds(scope, await reached(scope))).length > 0}
      />,
    ),
  )
  surface.post('status', postStatus)
  surface.post('statusLink', postStatusLink)
  surface.get('applications', async (scope, visit) => {
    if (scope.actor.kind === 'account') return ownListAnswer(scope, visit)
    const applications = await applicationsWithIds(scope, await reached(scope))
    const rows = []
    for (const application of applications) {
      const { content } = await procedureAt(scope, application.procedureId, application.version)
      rows.push({ application, title: content.title })
    }
    return page(<ApplicationListPage frame={visit.frame} rows={rows} />)
  })
  surface.get('application', async (scope, visit) => {
    const open = await openApplication(scope, param(visit, 'number'))
    const unit = (await unitsOf(scope)).find((one) => one.id === open.application.unitId)
    return page(
      <DetailPage
        frame={visit.frame}
        open={open}
        csrf={visit.csrf}
        context={applicationContext(visit, open)}
        unit={unit?.name ?? open.procedure.content.contact.name}
        names={scope.tenant.showViewers === 'name'}
        viewers={await viewersOf(scope, open.application.id)}
        corrected={visit.query.get('corrected') === '1'}
      />,
    )
  })
  surface.post('correction', async (scope, visit) => {
    const draft = await beginCorrection(scope, param(visit, 'number'))
    return seeOther(url('draft', { tenant: visit.tenant.slug, draft }))
  })
  surface.get('withdrawal', async (scope, visit) => withdrawalAnswer(scope, visit))
  surface.post('withdrawal', postWithdrawal)
  reapplicationRoutes(surface)
  surface.get('applicationFile', async (scope, visit) => {
    const { files } = await openApplication(scope, param(visit, 'number'))
    return sendAttachment(scope, files, param(visit, 'attachment'))
  })
  surface.get('applicationThumbnail', async (scope, visit) => {
    const { files } = await openApplication(scope, param(visit, 'number'))
    return sendThumbnail(scope, files, param(visit, 'attachment'))
  })
}

async function postStatus(scope: Scope, visit: Visit, form: FormInput): Promise<Answer> {
  const w = words(visit.lang).status
  const typed = { number: form.text('number').slice(0, 100), password: form.text('password').slice(0, 100) }
  const problems: StatusProblem[] = []
  if (typed.number.trim() === '') problems.push({ id: 'number', text: w.missingNumber })
  if (typed.password.trim() === '') problems.push({ id: 'password', text: w.missingPassword })
  const again = (problem: StatusProblem[]) => (
    <StatusLookUpPage
      frame={visit.frame}
      csrf={visit.csrf}
      typed={{ number: typed.number }}
      problems={problem}
    />
  )
  if (problems.length > 0) return page(again(problems), 422)
  const found = await lookUp(scope, typed, visit.address)
  if ('wait' in found)
    return pageLater(again([{ id: 'number', text: w.wait(minutes(found.wait)) }]), found.wait)
  if ('problem' in found) return page(again([{ id: 'number', text: w.noMatch }]), 422)
  visit.holdSession(found.opened.session)
  return seeOther(url('application', { tenant: visit.tenant.slug, number: found.opened.number }))
}

async function postStatusLink(scope: Scope, visit: Visit, form: FormInput): Promise<Answer> {
  const w = words(visit.lang)
  const typed = { number: form.text('number').slice(0, 100), email: form.text('email').slice(0, 400) }
  const problems: StatusProblem[] = []
  if (typed.number.trim() === '') problems.push({ id: 'lost-number', text: w.status.missingNumber })
  const email = parseAddress(typed.email)
  if (typed.email.trim() === '') problems.push({ id: 'lost-email', text: w.email.missing })
  else if ('problem' in email) problems.push({ id: 'lost-email', text: mailWords(visit.lang)[email.problem] })
  const again = (problem: StatusProblem[]) => (
    <StatusLookUpPage frame={visit.frame} csrf={visit.csrf} typed={typed} problems={problem} />
  )
  if (problems.length > 0 || 'problem' in email) return page(again(problems), 422)
  const wait = await requestLink(scope, { number: typed.number, email: compareKey(email.address) }, visit)
  if (wait > 0) return pageLater(again([{ id: 'lost-email', text: w.status.sentWait(minutes(wait)) }]), wait)
  return seeOther(url('status', { tenant: visit.tenant.slug }, { sent: '1' }))
}

async function withdrawalAnswer(
  scope: Scope,
  visit: Visit,
  typed?: { reason: string; problem: string },
): Promise<Answer> {
  const { application, procedure } = await openApplication(scope, param(visit, 'number'))
  return page(
    <WithdrawalPage
      frame={visit.frame}
      application={application}
      procedure={procedure}
      csrf={visit.csrf}
      typed={typed?.reason}
      problem={typed?.problem}
    />,
    typed ? 422 : 200,
  )
}

async function postWithdrawal(scope: Scope, visit: Visit, form: FormInput): Promise<Answer> {
  const w = words(visit.lang).withdrawal
  const number = param(visit, 'number')
  const reason = form.text('reason').replace(/\r\n?/g, '\n')
  const result = await withdraw(scope, number, reason)
  if ('withdrawn' in result)
    return seeOther(url('application', { tenant: visit.tenant.slug, number: result.withdrawn.number }))
  if ('problem' in result) {
    const problem = result.problem === 'missing' ? w.missing : w['too-long'](reasonLength)
    return withdrawalAnswer(scope, visit, { reason, problem })
  }
  const procedure = await procedureAt(scope, result.movedOn.procedureId, result.movedOn.version)
  return page(
    <MovedOnPage
      frame={visit.frame}
      application={result.movedOn}
      procedure={procedure}
      title={w.movedOnTitle}
    />,
    409,
  )
}
