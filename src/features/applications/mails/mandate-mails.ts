import type { House, Scope } from '../../../database/scope'
import { plainDate } from '../../../kernel/japanese-date'
import { byLanguage, type Language } from '../../../kernel/language'
import type { Tenant } from '../../../kernel/tenant'
import { url } from '../../../urls'
import { type Account, accountById, accountByLogin } from '../../applicants/account'
import { compose, type MailJob, textOf } from '../../mail/compose'
import type { Letter } from '../../mail/post'
import { startOf } from '../decisions/reply-deadline'
import { type Mandate, stateOf } from '../mandates/mandate'
import { mandateNames } from '../mandates/mandate-names'
import { mandateById } from '../mandates/mandate-store'
import { en } from './mandate-words.en'
import { ja } from './mandate-words.ja'

const words = byLanguage({ ja, en })

type Write = (scope: Scope, mandate: Mandate, job: MailJob) => Promise<Letter | null>

/** A letter about a mandate; none where it is gone with an account. */
const aboutMandate =
  (write: Write) =>
  (house: House, tenant: Tenant, job: MailJob): Promise<void> =>
    compose(house, tenant, job, async (scope) => {
      const mandate = await mandateById(scope, textOf(job, 'mandateId'))
      return mandate && write(scope, mandate, job)
    })

/** Names and what it is for; nothing else of anybody. */
async function facts(scope: Scope, mandate: Mandate, lang: Language) {
  const { house, tenant } = scope
  const here = { tenant: tenant.slug }
  const mandates = url('mandates', here)
  const named = await mandateNames(scope)
  return {
    ...{ systemName: tenant.systemName, tenant: tenant.name },
    ...{ principal: mandate.principalName, agent: mandate.agentName || mandate.agentLogin },
    what: named(mandate.what).name,
    until: mandate.endsOn && plainDate(startOf(mandate.endsOn), lang),
    login: house.baseUrl + url('login', here, { next: mandates }),
    register: house.baseUrl + url('register', here, { next: mandates }),
    page: house.baseUrl + mandates,
  }
}

/** To the 利用者ID itself: of who is registered, and of who is not yet. An issued ID that nobody has gets none. */
export const mailMandateOffered = aboutMandate(async (scope, mandate) => {
  const agent = await accountByLogin(scope, mandate.agentLogin)
  const principal = await accountById(scope, mandate.principalId)
  const to = agent?.email ?? (mandate.agentLogin.includes('@') ? mandate.agentLogin : null)
  if (!to || mandate.revokedAt) return null
  const lang = agent?.language ?? principal?.language ?? 'ja'
  const w = words(lang)
  const told = await facts(scope, mandate, lang)
  return { to, subject: w.offeredSubject(told.principal), text: w.offered(told) }
})

const lettered = async (
  account: Account | null,
  write: (lang: Language) => Promise<Pick<Letter, 'subject' | 'text'>>,
): Promise<Letter | null> => account && { to: account.email, ...(await write(account.language)) }

export const mailMandateAccepted = aboutMandate(async (scope, mandate) =>
  lettered(await accountById(scope, mandate.principalId), async (lang) => {
    const w = words(lang)
    const waits = stateOf(mandate, scope.now) === 'pending'
    return { subject: w.acceptedSubject, text: w.accepted({ ...(await facts(scope, mandate, lang)), waits }) }
  }),
)

/** To the other side; nobody is told of an offer that was never taken up and is taken back. */
export const mailMandateRevoked = aboutMandate(async (scope, mandate, job) => {
  const byAgent = textOf(job, 'by') === 'agent'
  const other = byAgent ? mandate.principalId : mandate.agentId
  return lettered(other ? await accountById(scope, other) : null, async (lang) => {
    const w = words(lang)
    return { subject: w.revokedSubject, text: w.revoked({ ...(await facts(scope, mandate, lang)), byAgent }) }
  })
})

/** One to each side. */
export const mailMandateDecided = aboutMandate(async (scope, mandate, job) => {
  const to = job.kind === 'mail.account.mandate-decided.agent' ? mandate.agentId : mandate.principalId
  return lettered(to ? await accountById(scope, to) : null, async (lang) => {
    const w = words(lang)
    const told = { ...(await facts(scope, mandate, lang)), reason: mandate.decisionReason ?? '' }
    return mandate.approval === 'approved'
      ? { subject: w.approvedSubject, text: w.approved(told) }
      : { subject: w.refusedSubject, text: w.refused(told) }
  })
})
