import { type House, inScope, type Scope } from '../../../database/scope'
import { plainDate, plainDateTime } from '../../../kernel/japanese-date'
import { byLanguage } from '../../../kernel/language'
import type { Tenant } from '../../../kernel/tenant'
import { url } from '../../../urls'
import { accountById, noteWarning } from '../../applicants/account'
import { deletionDay } from '../../applicants/idle'
import { openedAddress } from '../../applicants/sealed-address'
import { compose, type MailJob, textOf } from '../compose'
import { places, signed } from './account-mails'
import { en } from './closing-words.en'
import { ja } from './closing-words.ja'

const words = byLanguage({ ja, en })

/**
 * 30日前, 7日前: that an account will be deleted. From when the mail left, or was refused for good, the days count: an
 * address that is dead must not keep an account for ever.
 */
export async function mailIdleWarning(house: House, tenant: Tenant, job: MailJob): Promise<void> {
  const days = Number(job.data.days)
  let written = false
  await compose(house, tenant, job, async (scope) => {
    const account = await accountById(scope, textOf(job, 'accountId'))
    // Somebody logged in since, or the mail was sent off twice and the other one left.
    if (account?.warnedDays !== days || account.warnedAt) return null
    written = true
    const w = words(account.language)
    const day = deletionDay(account.lastLoginAt ?? account.createdAt, days, scope.now)
    return {
      to: account.email,
      subject: w.idleSubject(days),
      text: w.idle({
        ...signed(tenant),
        name: account.profile.name,
        day: plainDate(day),
        login: places(scope).login,
      }),
    }
  })
  if (written)
    await inScope(house, tenant, { kind: 'system', task: job.kind }, (scope) =>
      noteWarning(scope, textOf(job, 'accountId'), days),
    )
}

/** The last mail of an account, which is gone by now: its address came sealed with the job. */
export const mailClosed = (house: House, tenant: Tenant, job: MailJob): Promise<void> =>
  compose(house, tenant, job, async (scope) => {
    const w = words(textOf(job, 'language') === 'en' ? 'en' : 'ja')
    const one = {
      ...signed(tenant),
      at: plainDateTime(new Date(textOf(job, 'at'))),
      status: statusUrl(scope),
      contact: [tenant.name, tenant.phone].filter(Boolean).join(' '),
    }
    return {
      to: openedAddress(house.keys, textOf(job, 'to')),
      subject: w.closedSubject,
      text: textOf(job, 'reason') === 'idle' ? w.closedIdle(one) : w.closedAsked(one),
    }
  })

const statusUrl = ({ house, tenant }: Scope): string => house.baseUrl + url('status', { tenant: tenant.slug })
