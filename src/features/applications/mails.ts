import { type House, inScope, type Scope } from '../../database/scope'
import type { Job } from '../../jobs/jobs'
import { fullDateTimeSeconds, plainDate } from '../../kernel/japanese-date'
import type { Tenant } from '../../kernel/tenant'
import { url } from '../../urls'
import { tokenOf } from '../applicants/link'
import type { RecordedHappening } from '../history/happening'
import { type Letter, post } from '../mail/post'
import type { Procedure } from '../procedures/procedure'
import { procedureAt } from '../procedures/published'
import type { Application } from './application'
import { codeMinutes, codeOf } from './confirmation-code'
import { confirmationById } from './confirmation-store'
import { ja as words } from './mail-words.ja'
import { statuses } from './moves'
import { spokenNumber } from './receipt-number'
import { applicationById, draftById } from './store'

type MailJob = Job & { id: string }

/** Composes in one transaction, sends outside of it. A letter that no longer makes sense is not sent. */
async function compose(
  house: House,
  tenant: Tenant,
  job: MailJob,
  letter: (scope: Scope) => Promise<Letter | null>,
): Promise<void> {
  const made = await inScope(house, tenant, { kind: 'system', task: job.kind }, letter)
  if (made) await post(house, tenant, { id: job.id, kind: job.kind, letter: made })
}

const textOf = (job: Job, key: string): string => String(job.data[key] ?? '')

/** The mail with URL and code that confirms an address (seed, step 7). */
export const mailAddressConfirmation = (house: House, tenant: Tenant, job: MailJob): Promise<void> =>
  compose(house, tenant, job, async (scope) => {
    const confirmation = await confirmationById(scope, textOf(job, 'confirmationId'))
    const draft = await draftById(scope, textOf(job, 'draftId'))
    // A newer mail replaced this one while it waited: its code would only mislead.
    if (!confirmation || !draft || confirmation.round !== Number(job.data.round)) return null
    const procedure = await procedureAt(scope, draft.procedureId, draft.version)
    return {
      to: draft.email,
      subject: words.confirmationSubject(procedure.content.title),
      text: words.confirmation({
        link: linkTo(house, tenant, textOf(job, 'linkId')),
        code: codeOf(house.keys, confirmation),
        minutes: codeMinutes,
        until: plainDate(draft.expiresAt),
        ...signature(tenant, procedure),
      }),
    }
  })

/** 申込完了, 修正, 取下げ: one letter each, with 整理番号, 手続き名, status and the way to 申請状況確認. */
export const mailAboutApplication = (house: House, tenant: Tenant, job: MailJob): Promise<void> =>
  compose(house, tenant, job, async (scope) => {
    const application = await applicationById(scope, textOf(job, 'applicationId'))
    if (!application) return null
    const procedure = await procedureAt(scope, application.procedureId, application.version)
    const happened = job.kind.replace('mail.', '') as RecordedHappening['kind']
    const told = words.told[happened as keyof typeof words.told]
    return {
      to: application.email,
      applicationId: application.id,
      subject: words.subject(told.subject, procedure.content.title, spokenNumber(application.number)),
      text: words.about({
        lead: told.lead,
        ...facts(house, tenant, application),
        ...signature(tenant, procedure),
      }),
    }
  })

/** The link to 申込詳細 for a guest who lost the password. */
export const mailApplicationLink = (house: House, tenant: Tenant, job: MailJob): Promise<void> =>
  compose(house, tenant, job, async (scope) => {
    const application = await applicationById(scope, textOf(job, 'target'))
    if (!application) return null
    const procedure = await procedureAt(scope, application.procedureId, application.version)
    return {
      to: application.email,
      applicationId: application.id,
      subject: words.linkSubject(spokenNumber(application.number)),
      text: words.link({
        ...facts(house, tenant, application),
        link: linkTo(house, tenant, textOf(job, 'linkId')),
        ...signature(tenant, procedure),
      }),
    }
  })

const linkTo = (house: House, tenant: Tenant, linkId: string): string =>
  house.baseUrl + url('continue', { tenant: tenant.slug, token: tokenOf(house.keys, tenant.id, linkId) })

const facts = (house: House, tenant: Tenant, application: Application) => ({
  number: spokenNumber(application.number),
  status: statuses[application.status],
  arrivedAt: fullDateTimeSeconds(application.arrivedAt),
  statusUrl: house.baseUrl + url('status', { tenant: tenant.slug }),
})

const signature = (tenant: Tenant, procedure: Procedure) => ({
  procedure: procedure.content.title,
  contact: procedure.content.contact,
  systemName: tenant.systemName,
  tenant: tenant.name,
})
