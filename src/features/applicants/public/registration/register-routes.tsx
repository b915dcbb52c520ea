import type { Scope } from '../../../../database/scope'
import { type Answer, afterwards, page, pageLater, seeOther } from '../../../../http/answer'
import { deviceOf } from '../../../../http/device'
import type { FormInput } from '../../../../http/multipart'
import { safeNext } from '../../../../http/next'
import type { Surface } from '../../../../http/surface'
import { param, type Visit } from '../../../../http/visit'
import { byLanguage } from '../../../../kernel/language'
import { hashPassword } from '../../../../kernel/password'
import { refuse } from '../../../../kernel/refusal'
import { url } from '../../../../urls'
import { UnavailablePage } from '../../../tenants/unavailable-page'
import { currentTerms } from '../../../terms/terms'
import { accountKinds } from '../../account'
import { en } from '../../account-words.en'
import { ja } from '../../account-words.ja'
import { type AddressCheck, beginCheck, checkHere, keepCheckEntries } from '../../address-check'
import { judgeAddressPair } from '../../judge-address'
import { judgeProfile, type ProfileProblem } from '../../judge-profile'
import { countMail } from '../../mail-limit'
import { type NewPasswordProblem, newPasswordProblem } from '../../new-password'
import { register } from '../../register'
import { senderOf } from '../../sender'
import { typedProfile } from '../../typed-profile'
import { type AddressEntry, AddressPage, type EntryProblem } from './address-page'
import { ConfirmPage, DetailsPage, kindOf } from './details-page'
import { RegisteredPage } from './done-page'
import { RegisterPage } from './register-page'

const words = byLanguage({ ja, en })

const minutes = (seconds: number): number => Math.max(1, Math.ceil(seconds / 60))

const nextOf = ({ tenant }: Scope, text: string | null): string | null =>
  safeNext(tenant.slug, 'public', text ?? '')

/** 利用者登録 (seed, B): 説明 → 利用者ID入力 → メール → 利用者情報入力 → 確認 → 完了. */
export function registerRoutes(surface: Surface): void {
  surface.get('register', async (scope, visit) => {
    if (!scope.tenant.features.register) return page(<UnavailablePage frame={visit.frame} what="register" />)
    if (scope.actor.kind === 'account') return seeOther(url('account', { tenant: scope.tenant.slug }))
    const next = nextOf(scope, visit.query.get('next'))
    return page(<RegisterPage visit={visit} terms={await currentTerms(scope)} next={next} />)
  })
  surface.get('registerAddress', async (scope, visit) => {
    const next = nextOf(scope, visit.query.get('next'))
    const version = await openVersion(scope, visit.query.get('agreed'))
    if (version === null) return toRegister(scope, next)
    return page(<AddressPage visit={visit} sender={senderOf(scope)} termsVersion={version} next={next} />)
  })
  surface.post('registerAddress', postAddress)
  surface.get('registration', async (scope, visit) => {
    const check = await provenHere(scope, visit)
    return page(<DetailsPage visit={visit} check={check} entries={check.entries} />)
  })
  surface.post('registration', postDetails)
  surface.get('registrationConfirm', async (scope, visit) => confirmation(scope, visit))
  surface.post('registrationConfirm', postConfirm)
  surface.get('registered', async (scope, visit) => {
    const email = scope.actor.kind === 'account' ? scope.actor.email : ''
    return page(<RegisteredPage visit={visit} email={email} next={nextOf(scope, visit.query.get('next'))} />)
  })
}

const toRegister = ({ tenant }: Scope, next: string | null): Answer =>
  seeOther(url('register', { tenant: tenant.slug }, { next: next ?? undefined }))

/** The terms that were agreed to, if they are those in force and registering is offered. */
async function openVersion(scope: Scope, agreed: string | null): Promise<number | null> {
  const version = (await currentTerms(scope))?.version ?? 0
  return scope.tenant.features.register && agreed === String(version) ? version : null
}

async function postAddress(scope: Scope, visit: Visit, form: FormInput): Promise<Answer> {
  const w = words(visit.lang).address
  const next = nextOf(scope, form.text('next'))
  const termsVersion = await openVersion(scope, form.text('agreed'))
  if (termsVersion === null) return toRegister(scope, next)
  const entry: AddressEntry = {
    kind: form.text('kind').slice(0, 20),
    email: form.text('email').slice(0, 400),
    again: form.text('again').slice(0, 400),
  }
  const again = (problems: EntryProblem[]) => (
    <AddressPage {...{ visit, termsVersion, next, entry, problems }} sender={senderOf(scope)} />
  )
  const kind = accountKinds.find((one) => one === entry.kind)
  const typed = { email: form.text('email'), again: form.text('again'), bad: form.bad.has('email') }
  const { email, problems } = judgeAddressPair(typed, w, visit.lang)
  if (!kind || !email)
    return page(again([...(kind ? [] : [{ id: 'kind' as const, text: w.kindMissing }]), ...problems]), 422)
  const wait = await countMail(scope, email, visit)
  if (wait > 0) return pageLater(again([{ id: 'email', text: w.wait(minutes(wait)) }]), wait)
  // Whether somebody has this address makes no difference here; the mail says so (E1).
  const check = await beginCheck(
    scope,
    { purpose: 'registration', email, kind, termsVersion, next, language: visit.lang },
    visit.visitor,
  )
  return seeOther(url('addressCheck', { tenant: scope.tenant.slug, check }))
}

/** The registration whose address was proven in this browser. */
async function provenHere(scope: Scope, visit: Visit): Promise<AddressCheck> {
  const check = await checkHere(scope, param(visit, 'check'), visit.visitor)
  if (check?.purpose !== 'registration' || !check.provenAt) refuse('not-found')
  return check
}

async function postDetails(scope: Scope, visit: Visit, form: FormInput): Promise<Answer> {
  const check = await provenHere(scope, visit)
  const kind = kindOf(check)
  const entries = typedProfile(form, kind)
  const at = { kind, lang: visit.lang, now: scope.now }
  const problems: (ProfileProblem | NewPasswordProblem)[] = judgeProfile(entries, at).problems
  const password = form.text('password')
  const again = form.text('again')
  // One that was chosen before stands, unless another is typed.
  if (!check.passwordHash || password !== '' || again !== '') {
    const own = [check.email, entries.name ?? '']
    const problem = newPasswordProblem(scope, visit.lang, { password, again, own })
    if (problem) problems.push(problem)
  }
  await keepCheckEntries(scope, check.id, { entries })
  if (problems.length > 0)
    return page(<DetailsPage visit={visit} check={check} entries={entries} problems={problems} />, 422)
  const onward = seeOther(url('registrationConfirm', { tenant: scope.tenant.slug, check: check.id }))
  if (password === '') return onward
  return afterwards(async (transact) => {
    const passwordHash = await hashPassword(password)
    return transact(async (later) => {
      await keepCheckEntries(later, check.id, { entries, passwordHash })
      return onward
    })
  })
}

/** 確認, or back to where something is missing. */
async function confirmation(scope: Scope, visit: Visit, problem?: string): Promise<Answer> {
  const check = await provenHere(scope, visit)
  const at = { kind: kindOf(check), lang: visit.lang, now: scope.now }
  const { profile, problems } = judgeProfile(check.entries, at)
  if (problems.length > 0 || !check.passwordHash)
    return seeOther(url('registration', { tenant: scope.tenant.slug, check: check.id }))
  const body = <ConfirmPage visit={visit} check={check} profile={profile} {...(problem ? { problem } : {})} />
  return page(body, problem ? 409 : 200)
}

async function postConfirm(scope: Scope, visit: Visit): Promise<Answer> {
  const check = await provenHere(scope, visit)
  const at = { device: deviceOf(visit.agent), deviceToken: visit.deviceToken() }
  const registered = await register(scope, check, at)
  if (registered === 'incomplete') return confirmation(scope, visit)
  if (registered === 'taken') return confirmation(scope, visit, words(visit.lang).confirm.taken)
  visit.holdSession(registered.session)
  const tenant = { tenant: scope.tenant.slug }
  const next = check.next ?? undefined
  return seeOther(
    registered.complete ? url('registered', tenant, { next }) : url('loginStep', tenant, { next }),
  )
}
