import type { Scope } from '../../../database/scope'
import { type Answer, page, pageLater, seeOther } from '../../../http/answer'
import type { FormInput } from '../../../http/multipart'
import type { Surface } from '../../../http/surface'
import { param, type Visit } from '../../../http/visit'
import { byLanguage } from '../../../kernel/language'
import { refuse } from '../../../kernel/refusal'
import { url } from '../../../urls'
import { en } from '../account-words.en'
import { ja } from '../account-words.ja'
import {
  type AddressCheck,
  checkHere,
  checkOfLink,
  type Purpose,
  proveByCode,
  proveByLink,
  sendCheckAgain,
} from '../address-check'
import { changeEmail } from '../change-email'
import { giveEmail } from '../give-email'
import { countMail } from '../mail-limit'
import { senderOf } from '../sender'
import { CheckLinkPage, InvalidCheckPage } from './check-link-page'
import { CheckPage } from './check-page'
import { FirstEmailElsewherePage } from './first-email-page'
import { goOnWithLogin } from './login-step-routes'

const words = byLanguage({ ja, en })

const minutes = (seconds: number): number => Math.max(1, Math.ceil(seconds / 60))

const links = {
  registerLink: 'registration',
  passwordResetLink: 'password-reset',
  emailChangeLink: 'email-change',
  firstEmailLink: 'first-email',
} as const satisfies Record<string, Purpose>

/** メールアドレスの確認 of an account: by the code in the same tab, or by the mail's link anywhere. */
export function checkRoutes(surface: Surface): void {
  surface.get('addressCheck', async (scope, visit) => {
    const check = await here(scope, visit)
    return check.provenAt ? onward(scope, visit, check) : page(checkPage(scope, visit, check))
  })
  surface.post('addressCheck', postCode)
  surface.post('addressCheckMail', async (scope, visit) => {
    const check = await here(scope, visit)
    if (check.provenAt) return onward(scope, visit, check)
    const wait = await countMail(scope, check.email, visit)
    if (wait > 0) {
      const resendProblem = words(visit.lang).sent.resendWait(minutes(wait))
      return pageLater(checkPage(scope, visit, check, { resendProblem }), wait)
    }
    await sendCheckAgain(scope, check)
    return seeOther(url('addressCheck', { tenant: scope.tenant.slug, check: check.id }, { resent: '1' }))
  })
  for (const place of ['registerLink', 'passwordResetLink', 'emailChangeLink', 'firstEmailLink'] as const) {
    const purpose = links[place]
    surface.get(place, async (scope, visit) => {
      const token = param(visit, 'token')
      const check = await checkOfLink(scope, token, purpose)
      if (!check) return page(<InvalidCheckPage visit={visit} purpose={purpose} />, 404)
      const action = url(place, { tenant: scope.tenant.slug, token })
      return page(<CheckLinkPage visit={visit} check={check} action={action} />)
    })
    surface.post(place, async (scope, visit) => {
      const check = await checkOfLink(scope, param(visit, 'token'), purpose)
      if (!check) return page(<InvalidCheckPage visit={visit} purpose={purpose} />, 404)
      await proveByLink(scope, check, visit.visitor)
      return onward(scope, visit, check)
    })
  }
}

/** The check that this browser may see; unknown to everybody else. */
const here = async (scope: Scope, visit: Visit): Promise<AddressCheck> =>
  (await checkHere(scope, param(visit, 'check'), visit.visitor)) ?? refuse('not-found')

async function postCode(scope: Scope, visit: Visit, form: FormInput): Promise<Answer> {
  const check = await here(scope, visit)
  if (check.provenAt) return onward(scope, visit, check)
  const typed = form.text('code').slice(0, 40)
  const wrong = await proveByCode(scope, check, typed)
  if (!wrong) return onward(scope, visit, check)
  const w = words(visit.lang).sent.problems
  const problem = wrong.problem === 'wrong' ? w.wrong(wrong.triesLeft) : w[wrong.problem]
  return page(checkPage(scope, visit, check, { problem, typed }), 422)
}

/** Where a proven address leads: on with what it was for. */
async function onward(scope: Scope, visit: Visit, check: AddressCheck): Promise<Answer> {
  const tenant = { tenant: scope.tenant.slug }
  if (check.purpose === 'registration') return seeOther(url('registration', { ...tenant, check: check.id }))
  if (check.purpose === 'password-reset') return seeOther(url('newPassword', { ...tenant, check: check.id }))
  if (check.purpose === 'first-email') return giveFirstEmail(scope, visit, check)
  if (await changeEmail(scope, check)) return seeOther(url('profile', tenant, { changed: 'email' }))
  return page(<InvalidCheckPage visit={visit} purpose={check.purpose} />, 409)
}

/** The address of somebody whose provider knows none: their login goes on, or is begun again in the browser it was begun in. */
async function giveFirstEmail(scope: Scope, visit: Visit, check: AddressCheck): Promise<Answer> {
  if (!(await giveEmail(scope, check)))
    return page(<InvalidCheckPage visit={visit} purpose={check.purpose} />, 409)
  const way = { next: check.next, again: null }
  return (await goOnWithLogin(scope, visit, way)) ?? page(<FirstEmailElsewherePage visit={visit} />)
}

type More = { problem?: string; typed?: string; resendProblem?: string }

const checkPage = (scope: Scope, visit: Visit, check: AddressCheck, more: More = {}) => (
  <CheckPage
    visit={visit}
    check={check}
    sender={senderOf(scope)}
    resent={visit.query.get('resent') === '1'}
    {...more}
  />
)
