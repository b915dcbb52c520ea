import type { Scope } from '../../../database/scope'
import { byLanguage } from '../../../kernel/language'
import { url } from '../../../urls'
import type { Account } from '../../applicants/account'
import { type MailJob, textOf } from '../compose'
import { places, signed, toAccount, when } from './account-mails'
import { en } from './passkey-words.en'
import { ja } from './passkey-words.ja'

const words = byLanguage({ ja, en })

const told = (scope: Scope, account: Account, job: MailJob) => ({
  ...signed(scope.tenant),
  at: when(scope, account, job),
  device: textOf(job, 'device'),
  passkeys: scope.house.baseUrl + url('passkeys', { tenant: scope.tenant.slug }),
  reset: places(scope).reset,
})

export const mailPasskeyAdded = toAccount((scope, account, job) => {
  const w = words(account.language)
  return { subject: w.addedSubject, text: w.added(told(scope, account, job)) }
})

export const mailPasskeyRemoved = toAccount((scope, account, job) => {
  const w = words(account.language)
  return { subject: w.removedSubject, text: w.removed(told(scope, account, job)) }
})
