import type { Scope } from '../../../../database/scope'
import { type Answer, page, pageLater, raw } from '../../../../http/answer'
import type { FormInput } from '../../../../http/multipart'
import type { Surface } from '../../../../http/surface'
import type { Visit } from '../../../../http/visit'
import { url } from '../../../../urls'
import { accountActorOf } from '../../../applicants/account'
import { provenInPlace } from '../../../applicants/prove-in-place'
import { closeAccount, holdingsOf } from '../../accounts/close-account'
import { ownAccount } from '../../accounts/own-account'
import { accountWords } from '../../accounts/words'
import { ClosingPage } from './closing-page'

/** 退会 */
export function closingRoutes(surface: Surface): void {
  surface.get('closing', async (scope, visit) => page(await closingPage(scope, visit)))
  surface.post('closing', postClosing)
}

type Problem = Parameters<typeof ClosingPage>[0]['problem']

async function closingPage(scope: Scope, visit: Visit, problem?: Problem) {
  const account = await ownAccount(scope)
  const holds = await holdingsOf(scope, account.id)
  return (
    <ClosingPage visit={visit} holds={holds} hasPassword={account.passwordHash !== null} problem={problem} />
  )
}

async function postClosing(scope: Scope, visit: Visit, form: FormInput): Promise<Answer> {
  const { passwordHash } = await ownAccount(scope)
  if (passwordHash === null) {
    const text = accountWords(visit.lang).closing.sureMissing
    if (form.text('sure') !== '1') return page(await closingPage(scope, visit, { id: 'sure', text }), 422)
    return close(scope, visit)
  }
  return provenInPlace(scope, {
    password: form.text('current'),
    address: visit.address,
    lang: visit.lang,
    proven: (later) => close(later, visit),
    again: async (later, problem) => {
      const body = await closingPage(later, visit, problem)
      return problem.wait ? pageLater(body, problem.wait) : page(body, 422)
    },
  })
}

/** The browser forgets the session and what it kept of personal pages, as at ログアウト (S9). */
async function close(scope: Scope, visit: Visit): Promise<Answer> {
  await closeAccount(scope, accountActorOf(scope).accountId, 'asked')
  visit.holdSession(null)
  const Location = url('login', { tenant: visit.tenant.slug }, { said: 'closed' })
  return raw(new Response(null, { status: 303, headers: { Location, 'Clear-Site-Data': '"cache"' } }))
}
