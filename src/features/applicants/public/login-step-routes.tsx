import type { VNode } from 'preact'
import type { Scope } from '../../../database/scope'
import { type Answer, page, pageLater, seeOther } from '../../../http/answer'
import { deviceOf } from '../../../http/device'
import type { FormInput } from '../../../http/multipart'
import type { Surface } from '../../../http/surface'
import type { Visit } from '../../../http/visit'
import { accountWay, type Way } from '../../../http/way'
import { byLanguage } from '../../../kernel/language'
import { parseAddress } from '../../../kernel/mail-address'
import { hashPassword } from '../../../kernel/password'
import { en as addressEn } from '../../../ui/mail-address/words.en'
import { ja as addressJa } from '../../../ui/mail-address/words.ja'
import { url } from '../../../urls'
import { currentTerms } from '../../terms/terms'
import { agree, changeAccount } from '../account'
import { en as accountEn } from '../account-words.en'
import { ja as accountJa } from '../account-words.ja'
import { beginCheck } from '../address-check'
import { en } from '../identity-words.en'
import { ja } from '../identity-words.ja'
import { completeLogin, stepOf } from '../log-in'
import { countMail } from '../mail-limit'
import { type NewPasswordProblem, newPasswordProblem } from '../new-password'
import { waitingLogin } from '../waiting-login'
import { FirstEmailPage } from './first-email-page'
import { LoginPage } from './login-page'
import { FirstPasswordPage, NewTermsPage } from './login-step-page'
import { goOn } from './way-on'

const identityWords = byLanguage({ ja, en })
const accountWords = byLanguage({ ja: accountJa, en: accountEn })
const addressWords = byLanguage({ ja: addressJa, en: addressEn })
const words = (lang: Visit['lang']) => identityWords(lang).firstEmail

/** What has to be done before a login counts: another password, new terms, a first address. */
export function loginStepRoutes(surface: Surface): void {
  surface.get('loginStep', async (scope, visit) => {
    const way = accountWay.ofQuery(visit)
    const body = await nextStepPage(scope, visit, { way })
    return body ? page(body) : seeOther(url('login', { tenant: visit.tenant.slug }))
  })
  surface.post('loginStep', takeStep)
}

/** The page of the step that is next; null where no login waits. */
export async function nextStepPage(
  scope: Scope,
  visit: Visit,
  { way, problem }: { way: Way; problem?: NewPasswordProblem },
): Promise<VNode | null> {
  const waiting = await waitingLogin(scope)
  const step = waiting && (await stepOf(scope, waiting.account))
  if (step === 'password') return <FirstPasswordPage visit={visit} way={way} problem={problem ?? null} />
  if (step === 'email') return <FirstEmailPage visit={visit} way={way} />
  const terms = step === 'terms' ? await currentTerms(scope) : null
  if (!waiting || !terms) return null
  return <NewTermsPage visit={visit} way={way} terms={terms} first={waiting.account.termsVersion === 0} />
}

async function takeStep(scope: Scope, visit: Visit, form: FormInput): Promise<Answer> {
  const way = accountWay.ofForm(scope, form)
  const waiting = await waitingLogin(scope)
  if (!waiting) return page(<LoginPage visit={visit} way={way} said="expired" />, 401)
  const { account } = waiting
  const step = await stepOf(scope, account)
  if (step === 'password' && form.text('step') === 'password') {
    const typed = { password: form.text('password'), again: form.text('again') }
    const own = [account.login ?? '', account.email, account.profile.name]
    const problem = newPasswordProblem(scope, visit.lang, { ...typed, own })
    if (problem) return page((await nextStepPage(scope, visit, { way, problem }))!, 422)
    account.passwordHash = await hashPassword(typed.password)
    account.mustChangePassword = false
    await changeAccount(scope, account.id, {
      password_hash: account.passwordHash,
      password_made_at: scope.now,
      must_change_password: false,
    })
  }
  if (step === 'terms' && form.text('step') === 'terms') {
    const terms = await currentTerms(scope)
    // Consent is to the words that were shown: newer ones are shown first.
    if (terms && form.text('version') === String(terms.version)) {
      await agree(scope, account.id, terms.version)
      account.termsVersion = terms.version
    }
  }
  if (step === 'email' && form.text('step') === 'email') return askFirstEmail(scope, visit, { form, way })
  return (
    (await goOnWithLogin(scope, visit, way)) ??
    page(<LoginPage visit={visit} way={way} said="expired" />, 401)
  )
}

/** What is left of the login that this browser has begun: the next step, or the way on. Null where it has begun none. */
export async function goOnWithLogin(scope: Scope, visit: Visit, way: Way): Promise<Answer | null> {
  const left = await nextStepPage(scope, visit, { way })
  if (left) return page(left)
  const waiting = await waitingLogin(scope)
  if (!waiting) return null
  const { account, sessionId } = waiting
  const at = { sessionId, device: deviceOf(visit.agent), deviceToken: visit.deviceToken() }
  await completeLogin(scope, account, at)
  const session = scope.actor.kind === 'guest' ? scope.actor.session : null
  if (session) visit.holdSession({ token: session.token, accountId: account.id })
  return goOn(visit, way)
}

/** はじめのメールアドレス: the mail goes out, its code is typed on the next page. */
async function askFirstEmail(
  scope: Scope,
  visit: Visit,
  { form, way }: { form: FormInput; way: Way },
): Promise<Answer> {
  const typed = form.text('email')
  const again = (problem: string) => (
    <FirstEmailPage visit={visit} way={way} typed={typed.slice(0, 400)} problem={problem} />
  )
  const parsed = form.bad.has('email') ? ({ problem: 'characters' } as const) : parseAddress(typed)
  if ('problem' in parsed)
    return page(
      again(
        parsed.problem === 'empty' ? words(visit.lang).missing : addressWords(visit.lang)[parsed.problem],
      ),
      422,
    )
  const wait = await countMail(scope, parsed.address, visit)
  if (wait > 0)
    return pageLater(again(accountWords(visit.lang).address.wait(Math.max(1, Math.ceil(wait / 60)))), wait)
  const waiting = await waitingLogin(scope)
  const check = await beginCheck(
    scope,
    {
      purpose: 'first-email',
      email: parsed.address,
      accountId: waiting?.account.id ?? null,
      next: way.next,
      language: visit.lang,
    },
    visit.visitor,
  )
  return seeOther(url('addressCheck', { tenant: visit.tenant.slug, check }))
}
