import type { House, Scope } from '../../../database/scope'
import { fullDateTimeSeconds, plainDate } from '../../../kernel/japanese-date'
import { byLanguage, type Language } from '../../../kernel/language'
import { codeMinutes, codeOf } from '../../../kernel/mailed-code'
import type { Tenant } from '../../../kernel/tenant'
import { url } from '../../../urls'
import { type Account, accountByLogin } from '../../applicants/account'
import { tokenOf } from '../../applicants/link'
import { historyOf } from '../../history/record'
import { compose, type MailJob, textOf } from '../../mail/compose'
import { mailKindOf } from '../../mail/mail-kinds'
import type { Letter } from '../../mail/post'
import { plain } from '../../mail/template'
import type { Procedure } from '../../procedures/procedure'
import { procedureAt } from '../../procedures/published'
import type { Application, Draft } from '../application'
import { confirmationById } from '../drafts/confirmation-store'
import { draftById } from '../drafts/draft-store'
import { spokenNumber } from '../receipt-number'
import { statusAt } from '../standing'
import { statusName } from '../status-track'
import { applicationById } from '../store'
import { writeMail } from './about-mail'
import { en } from './mail-words.en'
import { ja } from './mail-words.ja'
import { en as registeredEn } from './registered-words.en'
import { ja as registeredJa } from './registered-words.ja'

const words = byLanguage({ ja, en })
const registeredWords = byLanguage({ ja: registeredJa, en: registeredEn })

/** The mail with URL and code that confirms an address (seed, step 7). */
export const mailAddressConfirmation = (house: House, tenant: Tenant, job: MailJob): Promise<void> =>
  compose(house, tenant, job, async (scope) => {
    const confirmation = await confirmationById(scope, textOf(job, 'confirmationId'))
    const draft = await draftById(scope, textOf(job, 'draftId'))
    // A newer mail replaced this one while it waited: its code would only mislead.
    if (!confirmation || !draft || confirmation.round !== Number(job.data.round)) return null
    const procedure = await procedureAt(scope, draft.procedureId, draft.version)
    const w = words(draft.language)
    const account = await registeredBefore(scope, draft)
    if (account) return registeredLetter(scope, { draft, procedure, lang: account.language })
    return {
      to: draft.email,
      subject: w.confirmationSubject(procedure.content.title),
      text: w.confirmation({
        link: linkTo(house, tenant, textOf(job, 'linkId')),
        code: codeOf(house.keys, confirmation),
        minutes: codeMinutes,
        until: plainDate(draft.expiresAt, draft.language),
        ...signature(tenant, procedure),
      }),
    }
  })

/**
 * Whose account the address was when a guest began with it: they log in instead (seed, path A). What was begun before
 * its address was registered, and what somebody already reached, stays a guest's.
 */
async function registeredBefore(scope: Scope, draft: Draft): Promise<Account | null> {
  if (!scope.tenant.features.login || draft.applicationId || draft.againOf) return null
  const account = await accountByLogin(scope, draft.email)
  return account && !account.disabledAt && account.createdAt <= draft.begunAt ? account : null
}

/** That the address is registered, said in the mail only (E1): with the way to log in, and no way to the draft. */
function registeredLetter(
  { house, tenant }: Scope,
  { draft, procedure, lang }: { draft: Draft; procedure: Procedure; lang: Language },
): Letter {
  const w = registeredWords(lang)
  const here = { tenant: tenant.slug }
  const next = url('procedure', { ...here, procedure: procedure.slug })
  return {
    to: draft.email,
    subject: w.subject(procedure.content.title),
    text: w.text({
      login: house.baseUrl + url('login', here, { next }),
      reset: house.baseUrl + url('passwordReset', here),
      ...signature(tenant, procedure),
    }),
  }
}

/** 申込完了, 修正, 取下げ, 受付, 返却, 再提出, 受理, 不受理: one letter each, about what happened at its place in history. */
export const mailAboutApplication = (house: House, tenant: Tenant, job: MailJob): Promise<void> =>
  compose(house, tenant, job, async (scope) => {
    const application = await applicationById(scope, textOf(job, 'applicationId'))
    if (!application) return null
    const history = await historyOf(scope, application.id)
    const happened = history.find(({ position }) => position === Number(job.data.position))
    const kind = happened && mailKindOf(happened.kind)
    if (!happened || !kind) return null
    const { fields, replyBy, linkId } = happened.detail
    const { subject, body } = await writeMail(scope, {
      kind,
      application,
      procedure: await procedureAt(scope, application.procedureId, application.version),
      status: statusAt(history, happened.position),
      detailUrl: typeof linkId === 'string' ? linkTo(house, tenant, linkId) : '',
      marks: Array.isArray(fields) ? fields.length : 0,
      replyBy: typeof replyBy === 'string' ? replyBy : null,
    })
    return {
      to: application.email,
      applicationId: application.id,
      subject: plain(subject),
      text: plain(body),
    }
  })

/** The link to 申込詳細 for a guest who lost the password. */
export const mailApplicationLink = (house: House, tenant: Tenant, job: MailJob): Promise<void> =>
  compose(house, tenant, job, async (scope) => {
    const application = await applicationById(scope, textOf(job, 'target'))
    if (!application) return null
    const procedure = await procedureAt(scope, application.procedureId, application.version)
    const w = words(application.language)
    return {
      to: application.email,
      applicationId: application.id,
      subject: w.linkSubject(spokenNumber(application.number)),
      text: w.link({
        ...facts(application),
        link: linkTo(house, tenant, textOf(job, 'linkId')),
        ...signature(tenant, procedure),
      }),
    }
  })

const linkTo = (house: House, tenant: Tenant, linkId: string): string =>
  house.baseUrl + url('continue', { tenant: tenant.slug, token: tokenOf(house.keys, tenant.id, linkId) })

const facts = ({ number, status, arrivedAt, language }: Application) => ({
  number: spokenNumber(number),
  status: words(language).status(statusName(status, language), statusName(status, 'ja')),
  arrivedAt: fullDateTimeSeconds(arrivedAt, language),
})

const signature = (tenant: Tenant, procedure: Procedure) => ({
  procedure: procedure.content.title,
  contact: procedure.content.contact,
  systemName: tenant.systemName,
  tenant: tenant.name,
})
