import type { Scope } from '../../../database/scope'
import { type Answer, afterwards, page, pageLater, seeOther } from '../../../http/answer'
import type { FormInput } from '../../../http/multipart'
import type { Surface } from '../../../http/surface'
import { param, type Visit } from '../../../http/visit'
import { byLanguage } from '../../../kernel/language'
import { parseAddress } from '../../../kernel/mail-address'
import { hashPassword } from '../../../kernel/password'
import { refuse } from '../../../kernel/refusal'
import { en as addressEn } from '../../../ui/mail-address/words.en'
import { ja as addressJa } from '../../../ui/mail-address/words.ja'
import { url } from '../../../urls'
import { UnavailablePage } from '../../tenants/unavailable-page'
import { accountByIdHeld, accountByLogin } from '../account'
import { en } from '../account-words.en'
import { ja } from '../account-words.ja'
import { type AddressCheck, beginCheck, checkHere, endOtherChecks, useCheck } from '../address-check'
import { countMail } from '../mail-limit'
import { newPasswordProblem } from '../new-password'
import { setPassword } from '../set-password'
import { NewPasswordPage, ResetPage } from './reset-pages'

const words = byLanguage({ ja, en })
const addressWords = byLanguage({ ja: addressJa, en: addressEn })

const minutes = (seconds: number): number => Math.max(1, Math.ceil(seconds / 60))

/** パスワード再設定 (P10): a mail, the proof, a new password; then the login. */
export function resetRoutes(surface: Surface): void {
  surface.get('passwordReset', async (scope, visit) =>
    page(
      scope.tenant.features.login ? (
        <ResetPage visit={visit} />
      ) : (
        <UnavailablePage frame={visit.frame} what="login" />
      ),
    ),
  )
  surface.post('passwordReset', postReset)
  surface.get('newPassword', async (scope, visit) =>
    page(<NewPasswordPage visit={visit} check={await provenHere(scope, visit)} />),
  )
  surface.post('newPassword', postNewPassword)
}

async function postReset(scope: Scope, visit: Visit, form: FormInput): Promise<Answer> {
  if (!scope.tenant.features.login) return page(<UnavailablePage frame={visit.frame} what="login" />)
  const typed = form.text('email')
  const email = typed.slice(0, 400)
  const parsed = form.bad.has('email') ? ({ problem: 'characters' } as const) : parseAddress(typed)
  if (typed.trim() === '' || 'problem' in parsed) {
    const missing = typed.trim() === '' || !('problem' in parsed)
    const problem = missing ? words(visit.lang).reset.missing : addressWords(visit.lang)[parsed.problem]
    return page(<ResetPage visit={visit} email={email} problem={problem} />, 422)
  }
  const wait = await countMail(scope, parsed.address, visit)
  if (wait > 0) {
    const problem = words(visit.lang).address.wait(minutes(wait))
    return pageLater(<ResetPage visit={visit} email={email} problem={problem} />, wait)
  }
  // The same is done whether or not somebody has this address; the mail says which (E1).
  const account = await accountByLogin(scope, parsed.address)
  const check = await beginCheck(
    scope,
    {
      purpose: 'password-reset',
      email: parsed.address,
      accountId: account && !account.disabledAt ? account.id : null,
      language: visit.lang,
    },
    visit.visitor,
  )
  return seeOther(url('addressCheck', { tenant: scope.tenant.slug, check }))
}

async function provenHere(scope: Scope, visit: Visit): Promise<AddressCheck> {
  const check = await checkHere(scope, param(visit, 'check'), visit.visitor)
  if (check?.purpose !== 'password-reset' || !check.provenAt) refuse('not-found')
  return check
}

async function postNewPassword(scope: Scope, visit: Visit, form: FormInput): Promise<Answer> {
  const check = await provenHere(scope, visit)
  const typed = { password: form.text('password'), again: form.text('again'), own: [check.email] }
  const problem = newPasswordProblem(scope, visit.lang, typed)
  if (problem) return page(<NewPasswordPage visit={visit} check={check} problem={problem} />, 422)
  return afterwards(async (transact) => {
    const hash = await hashPassword(typed.password)
    return transact(async (later) => {
      // Asked again: of two at once, one chooses.
      const held = await provenHere(later, visit)
      const account = held.accountId ? await accountByIdHeld(later, held.accountId) : null
      if (!account) refuse('not-found')
      await endOtherChecks(later, held)
      await useCheck(later, held.id)
      await setPassword(later, account, { hash, keep: null })
      return seeOther(url('login', { tenant: later.tenant.slug }, { said: 'passwordChanged' }))
    })
  })
}
