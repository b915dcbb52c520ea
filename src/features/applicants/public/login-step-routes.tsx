import type { VNode } from 'preact'
import type { Scope } from '../../../database/scope'
import { type Answer, page, seeOther } from '../../../http/answer'
import { deviceOf } from '../../../http/device'
import type { FormInput } from '../../../http/multipart'
import type { Surface } from '../../../http/surface'
import type { Visit } from '../../../http/visit'
import { accountWay, type Way } from '../../../http/way'
import { hashPassword } from '../../../kernel/password'
import { url } from '../../../urls'
import { currentTerms } from '../../terms/terms'
import { agree, changeAccount } from '../account'
import { completeLogin, stepOf } from '../log-in'
import { type NewPasswordProblem, newPasswordProblem } from '../new-password'
import { waitingLogin } from '../waiting-login'
import { LoginPage } from './login-page'
import { FirstPasswordPage, NewTermsPage } from './login-step-page'
import { goOn } from './way-on'

/** What has to be done before a login counts: another password, new terms. */
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
  const terms = step === 'terms' ? await currentTerms(scope) : null
  if (!waiting || !terms) return null
  return <NewTermsPage visit={visit} way={way} terms={terms} first={waiting.account.termsVersion === 0} />
}

async function takeStep(scope: Scope, visit: Visit, form: FormInput): Promise<Answer> {
  const way = accountWay.ofForm(scope, form)
  const waiting = await waitingLogin(scope)
  if (!waiting) return page(<LoginPage visit={visit} way={way} said="expired" />, 401)
  const { account, sessionId } = waiting
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
  const left = await nextStepPage(scope, visit, { way })
  if (left) return page(left)
  const at = { sessionId, device: deviceOf(visit.agent), deviceToken: visit.deviceToken() }
  await completeLogin(scope, account, at)
  const session = scope.actor.kind === 'guest' ? scope.actor.session : null
  if (session) visit.holdSession({ token: session.token, accountId: account.id })
  return goOn(visit, way)
}
