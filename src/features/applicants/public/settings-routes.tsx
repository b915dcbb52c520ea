import type { VNode } from 'preact'
import type { Scope } from '../../../database/scope'
import { type Answer, afterwards, page, pageLater, seeOther } from '../../../http/answer'
import type { FormInput } from '../../../http/multipart'
import type { Surface } from '../../../http/surface'
import { param, type Visit } from '../../../http/visit'
import { byLanguage } from '../../../kernel/language'
import { compareKey } from '../../../kernel/mail-address'
import { hashPassword } from '../../../kernel/password'
import { refuse } from '../../../kernel/refusal'
import { url } from '../../../urls'
import { recordAccess } from '../../history/access-log'
import { type Account, accountActorOf, accountById, accountByIdHeld, changeAccount } from '../account'
import { accountSessions, endAccountSessions } from '../account-session'
import { en } from '../account-words.en'
import { ja } from '../account-words.ja'
import { beginCheck } from '../address-check'
import { judgeAddressPair } from '../judge-address'
import { entriesOfProfile, judgeProfile } from '../judge-profile'
import { countMail } from '../mail-limit'
import { newPasswordProblem } from '../new-password'
import { differingFrom, filledFrom } from '../offered-profile'
import { isProven } from '../prove-again'
import { type ProofProblem, provenInPlace } from '../prove-in-place'
import { setPassword } from '../set-password'
import { typedProfile } from '../typed-profile'
import { ProfileEditPage, ProfilePage } from './profile-pages'
import { EmailPage, NoPasswordPage, PasswordPage, SessionsPage } from './settings-pages'

const words = byLanguage({ ja, en })

const minutes = (seconds: number): number => Math.max(1, Math.ceil(seconds / 60))

/** マイページ: 利用者情報, メールアドレス, パスワード, 端末. */
export function settingsRoutes(surface: Surface): void {
  surface.get('profile', async (scope, visit) => {
    const changed = visit.query.get('changed')
    const said = changed === 'email' || changed === 'profile' ? changed : null
    const account = await mine(scope)
    const differing = await differingFrom(scope, account)
    return page(<ProfilePage {...{ visit, account, differing }} changed={said} />)
  })
  surface.get('profileEdit', async (scope, visit) => {
    const account = await mine(scope)
    const filled = await filledFrom(scope, account, visit.query.get('from') ?? '')
    return page(<ProfileEditPage visit={visit} account={account} entries={entriesOfProfile(filled)} />)
  })
  surface.post('profileEdit', postProfile)
  surface.get('accountEmail', async (scope, visit) => page(emailPage(scope, visit, await mine(scope))))
  surface.post('accountEmail', postEmail)
  surface.get('accountPassword', async (scope, visit) => {
    const account = await mine(scope)
    const hasPassword = account.passwordHash !== null
    if (account.login === null) return page(<NoPasswordPage visit={visit} />)
    const changed = visit.query.get('changed') === '1'
    return page(<PasswordPage visit={visit} hasPassword={hasPassword} changed={changed} />)
  })
  surface.post('accountPassword', postPassword)
  surface.get('accountSessions', async (scope, visit) => {
    const { accountId, session } = accountActorOf(scope)
    const sessions = await accountSessions(scope, accountId)
    const ended = visit.query.get('ended') === '1'
    return page(<SessionsPage visit={visit} sessions={sessions} here={session.id} ended={ended} />)
  })
  surface.post('accountSession', endSession)
}

const mine = async (scope: Scope): Promise<Account> =>
  (await accountById(scope, accountActorOf(scope).accountId)) ?? refuse('not-found')

async function postProfile(scope: Scope, visit: Visit, form: FormInput): Promise<Answer> {
  const account = (await accountByIdHeld(scope, accountActorOf(scope).accountId)) ?? refuse('not-found')
  const entries = typedProfile(form, account.kind)
  const at = { kind: account.kind, lang: visit.lang, now: scope.now }
  const { profile, problems } = judgeProfile(entries, at)
  if (problems.length > 0) return page(<ProfileEditPage {...{ visit, account, entries, problems }} />, 422)
  await changeAccount(scope, account.id, { profile: JSON.stringify({ ...account.profile, ...profile }) })
  await recordAccess(scope, { kind: 'account.changed', object: account.id })
  return seeOther(url('profile', { tenant: scope.tenant.slug }, { changed: 'profile' }))
}

type EmailMore = Pick<Parameters<typeof EmailPage>[0], 'entry' | 'problems'>

const emailPage = (scope: Scope, visit: Visit, account: Account, more: EmailMore = {}) => (
  <EmailPage
    visit={visit}
    now={account.email}
    isLogin={account.login === account.email}
    prove={account.passwordHash !== null && !isProven(scope)}
    {...more}
  />
)

async function postEmail(scope: Scope, visit: Visit, form: FormInput): Promise<Answer> {
  const w = words(visit.lang)
  const account = await mine(scope)
  const typed = { email: form.text('email'), again: form.text('again'), bad: form.bad.has('email') }
  const entry = { email: typed.email.slice(0, 400), again: typed.again.slice(0, 400) }
  const { email, problems } = judgeAddressPair(typed, w.email, visit.lang)
  if (email && compareKey(email) === compareKey(account.email))
    problems.push({ id: 'email', text: w.email.same })
  if (!email || problems.length > 0) return page(emailPage(scope, visit, account, { entry, problems }), 422)
  const send = async (later: Scope): Promise<Answer> => {
    const wait = await countMail(later, email, visit)
    const waits = [{ id: 'email' as const, text: w.address.wait(minutes(wait)) }]
    if (wait > 0) return pageLater(emailPage(later, visit, account, { entry, problems: waits }), wait)
    const { accountId } = accountActorOf(later)
    const check = await beginCheck(
      later,
      { purpose: 'email-change', email, accountId, language: visit.lang },
      visit.visitor,
    )
    return seeOther(url('addressCheck', { tenant: later.tenant.slug, check }))
  }
  if (account.passwordHash === null || isProven(scope)) return send(scope)
  return provenInPlace(scope, {
    ...{ password: form.text('current'), address: visit.address, lang: visit.lang },
    proven: send,
    again: (later, problem) =>
      refused(emailPage(later, visit, account, { entry, problems: [problem] }), problem),
  })
}

async function postPassword(scope: Scope, visit: Visit, form: FormInput): Promise<Answer> {
  const account = await mine(scope)
  if (account.login === null) return page(<NoPasswordPage visit={visit} />, 422)
  const typed = { password: form.text('password'), again: form.text('again') }
  const own = [account.login ?? '', account.email, account.profile.name]
  const problem = newPasswordProblem(scope, visit.lang, { ...typed, own })
  const hasPassword = account.passwordHash !== null
  if (problem) return page(<PasswordPage {...{ visit, hasPassword, problem }} />, 422)
  const save = async (): Promise<Answer> =>
    afterwards(async (transact) => {
      const hash = await hashPassword(typed.password)
      return transact(async (later) => {
        const { session } = accountActorOf(later)
        await setPassword(later, account, { hash, keep: session.id })
        return seeOther(url('accountPassword', { tenant: later.tenant.slug }, { changed: '1' }))
      })
    })
  if (!hasPassword) return isProven(scope) ? save() : refuse('stale')
  return provenInPlace(scope, {
    ...{ password: form.text('current'), address: visit.address, lang: visit.lang },
    proven: save,
    again: (_later, wrong) => refused(<PasswordPage visit={visit} hasPassword problem={wrong} />, wrong),
  })
}

const refused = (body: VNode, { wait }: ProofProblem): Answer =>
  wait ? pageLater(body, wait) : page(body, 422)

/** ログアウトする of one other device, or of all others. */
async function endSession(scope: Scope, visit: Visit): Promise<Answer> {
  const { accountId, session } = accountActorOf(scope)
  const which = param(visit, 'session')
  if (which === 'others') await endAccountSessions(scope, accountId, { allBut: session.id })
  else {
    const known = (await accountSessions(scope, accountId)).some(({ id }) => id === which)
    if (!known) refuse('not-found')
    await endAccountSessions(scope, accountId, { only: which })
  }
  return seeOther(url('accountSessions', { tenant: scope.tenant.slug }, { ended: '1' }))
}
