import type { House, Scope } from '../../../database/scope'
import { fullDateTime } from '../../../kernel/japanese-date'
import { byLanguage } from '../../../kernel/language'
import { compareKey, maskAddress } from '../../../kernel/mail-address'
import { codeMinutes, codeOf } from '../../../kernel/mailed-code'
import type { Tenant } from '../../../kernel/tenant'
import { type Place, url } from '../../../urls'
import { type Account, accountById, accountByLogin } from '../../applicants/account'
import { type AddressCheck, checkForMail, type Purpose } from '../../applicants/address-check'
import { tokenOf } from '../../applicants/link'
import { openedAddress } from '../../applicants/sealed-address'
import { compose, type MailJob, textOf } from '../compose'
import type { Letter } from '../post'
import { en } from './words.en'
import { ja } from './words.ja'

const words = byLanguage({ ja, en })

const linkPlaces = {
  registration: 'registerLink',
  'password-reset': 'passwordResetLink',
  'email-change': 'emailChangeLink',
  'first-email': 'firstEmailLink',
} as const satisfies Record<Purpose, Place>

export const signed = ({ systemName, name }: Tenant) => ({ systemName, tenant: name })

/** Where people go on, with the page they had wanted before. */
export const places = ({ house, tenant }: Pick<Scope, 'house' | 'tenant'>, next: string | null = null) => {
  const here = { tenant: tenant.slug }
  return {
    login: house.baseUrl + url('login', here, { next: next ?? undefined }),
    reset: house.baseUrl + url('passwordReset', here),
    register: house.baseUrl + url('register', here),
  }
}

/** The mail with link and code that proves an address; what it says where that cannot be, the page never tells (E1). */
export const mailAddressCheck = (house: House, tenant: Tenant, job: MailJob): Promise<void> =>
  compose(house, tenant, job, async (scope) => {
    const check = await checkForMail(scope, textOf(job, 'checkId'))
    // A newer mail replaced this one while it waited, or what it was for is done.
    if (!check || check.usedAt || check.round !== Number(job.data.round)) return null
    const token = tokenOf(house.keys, tenant.id, textOf(job, 'linkId'))
    const link = house.baseUrl + url(linkPlaces[check.purpose], { tenant: tenant.slug, token })
    return { to: check.email, ...(await letters[check.purpose](scope, check, link)) }
  })

type Written = Pick<Letter, 'subject' | 'text'>

const askedFor = ({ house, tenant }: Scope, check: AddressCheck, link: string) => ({
  ...signed(tenant),
  link,
  code: codeOf(house.keys, check),
  minutes: codeMinutes,
  until: fullDateTime(check.expiresAt, check.language),
})

const letters: Record<
  Purpose,
  (scope: Scope, check: AddressCheck, link: string) => Promise<Written> | Written
> = {
  async registration(scope, check, link) {
    const w = words(check.language)
    if (await accountByLogin(scope, check.email))
      return {
        subject: w.registeredSubject,
        text: w.alreadyRegistered({ ...signed(scope.tenant), ...places(scope, check.next) }),
      }
    return { subject: w.registrationSubject, text: w.registration(askedFor(scope, check, link)) }
  },
  'password-reset'(scope, check, link) {
    const w = words(check.language)
    if (!check.accountId)
      return { subject: w.nobodySubject, text: w.nobody({ ...signed(scope.tenant), ...places(scope) }) }
    return { subject: w.resetSubject, text: w.reset(askedFor(scope, check, link)) }
  },
  'first-email'(scope, check, link) {
    const w = words(check.language)
    return { subject: w.firstEmailSubject, text: w.firstEmail(askedFor(scope, check, link)) }
  },
  async 'email-change'(scope, check, link) {
    const w = words(check.language)
    const taken = await accountByLogin(scope, check.email)
    if (taken && taken.id !== check.accountId)
      return {
        subject: w.emailTakenSubject,
        text: w.emailTaken({ ...signed(scope.tenant), ...places(scope) }),
      }
    return { subject: w.emailChangeSubject, text: w.emailChange(askedFor(scope, check, link)) }
  },
}

/** A letter to an account about itself; none where it is gone. */
export const toAccount = (write: (scope: Scope, account: Account, job: MailJob) => Written) => {
  return (house: House, tenant: Tenant, job: MailJob): Promise<void> =>
    compose(house, tenant, job, async (scope) => {
      const account = await accountById(scope, textOf(job, 'accountId'))
      return account && { to: account.email, ...write(scope, account, job) }
    })
}

export const when = (scope: Scope, account: Account, job: MailJob): string =>
  fullDateTime(new Date(textOf(job, 'at') || scope.now.getTime()), account.language)

export const mailWelcome = toAccount((scope, account) => {
  const w = words(account.language)
  const { login } = places(scope)
  return {
    subject: w.welcomeSubject,
    text: w.welcome({ ...signed(scope.tenant), name: account.profile.name, login }),
  }
})

export const mailPasswordChanged = toAccount((scope, account, job) => {
  const w = words(account.language)
  const { reset } = places(scope)
  return {
    subject: w.passwordChangedSubject,
    text: w.passwordChanged({ ...signed(scope.tenant), at: when(scope, account, job), reset }),
  }
})

export const mailNewDevice = toAccount((scope, account, job) => {
  const w = words(account.language)
  const { reset } = places(scope)
  return {
    subject: w.newDeviceSubject,
    text: w.newDevice({
      ...signed(scope.tenant),
      at: when(scope, account, job),
      device: textOf(job, 'device'),
      reset,
    }),
  }
})

/** ログインの方法 was added or removed: whoever did not do that learns of it. */
export const mailIdentityChanged = toAccount((scope, account, job) => {
  const w = words(account.language)
  const { reset } = places(scope)
  const { name, phone } = scope.tenant
  const provider = w.providers[textOf(job, 'provider') === 'digital-auth' ? 'digital-auth' : 'gbizid']
  const contact = [name, phone].filter(Boolean).join(' ')
  const told = { ...signed(scope.tenant), at: when(scope, account, job), provider, reset, contact }
  return job.kind.endsWith('.identity-added')
    ? { subject: w.identityAddedSubject, text: w.identityAdded(told) }
    : { subject: w.identityRemovedSubject, text: w.identityRemoved(told) }
})

/** メールアドレス変更: both addresses are told, a job each; the old one is known to the check alone by now. */
export const mailEmailChanged = (house: House, tenant: Tenant, job: MailJob): Promise<void> =>
  compose(house, tenant, job, async (scope) => {
    const account = await accountById(scope, textOf(job, 'accountId'))
    if (!account) return null
    const w = words(account.language)
    const to = job.kind.endsWith('.old') ? openedAddress(house.keys, textOf(job, 'old')) : account.email
    const { name, phone } = tenant
    return {
      to,
      subject: w.emailChangedSubject,
      text: w.emailChanged({
        ...signed(tenant),
        at: when(scope, account, job),
        now: compareKey(to) === compareKey(account.email) ? account.email : maskAddress(account.email),
        contact: [name, phone].filter(Boolean).join(' '),
      }),
    }
  })
