import type { Scope } from '../../../database/scope'
import { type Answer, page, seeOther } from '../../../http/answer'
import type { FormInput } from '../../../http/multipart'
import type { Surface } from '../../../http/surface'
import { param, type Visit } from '../../../http/visit'
import { byLanguage } from '../../../kernel/language'
import { url } from '../../../urls'
import { procedureAt } from '../../procedures/published'
import { reachedApplication } from '../open-application'
import { passwordHolds, receiptPassword } from '../receipt-password'
import { offerOf, updateProfile } from '../update-profile'
import { en } from './begin-words.en'
import { ja } from './begin-words.ja'
import { CompletePage } from './complete-page'

const words = byLanguage({ ja, en })

const hourMs = 3_600_000

/** 申込完了, and what it offers to take over into the profile. */
export function completeRoutes(surface: Surface): void {
  surface.get('complete', async (scope, visit) => page(await completePage(scope, visit)))
  surface.post('profileUpdate', postProfileUpdate)
}

/** The password is shown to the browser that submitted, for one hour. */
async function completePage(scope: Scope, visit: Visit, problem?: string) {
  const application = await reachedApplication(scope, param(visit, 'number'))
  const procedure = await procedureAt(scope, application.procedureId, application.version)
  const { keys } = scope.house
  const password = receiptPassword(keys, visit.visitor, application.draftId)
  const fresh = scope.now.getTime() - application.arrivedAt.getTime() < hourMs
  const shown = fresh && passwordHolds(keys, application.number, password, application.passwordMac)
  const items = await offerOf(scope, application)
  const said = sayings.find((one) => one === visit.query.get('profile'))
  const offer = items.length > 0 || said ? { items, csrf: visit.csrf, problem, said } : null
  return (
    <CompletePage
      frame={visit.frame}
      application={application}
      procedure={procedure}
      password={shown ? password : null}
      offer={offer}
    />
  )
}

const sayings = ['done', 'moved'] as const

async function postProfileUpdate(scope: Scope, visit: Visit, form: FormInput): Promise<Answer> {
  const number = param(visit, 'number')
  const chosen = form.all('item')
  if (chosen.length === 0) return page(await completePage(scope, visit, words(visit.lang).update.none), 422)
  const changed = await updateProfile(scope, number, chosen)
  const profile = changed > 0 ? 'done' : 'moved'
  return seeOther(url('complete', { tenant: visit.tenant.slug, number }, { profile }))
}
