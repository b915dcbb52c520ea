import type { Scope } from '../../../database/scope'
import { type Answer, afterwards, page, pageLater, seeOther } from '../../../http/answer'
import { deviceOf } from '../../../http/device'
import type { FormInput } from '../../../http/multipart'
import type { Surface } from '../../../http/surface'
import type { Visit } from '../../../http/visit'
import { japaneseOnly } from '../../../kernel/language'
import { passwordFits } from '../../../kernel/password'
import { url } from '../../../urls'
import { recordAccess } from '../../history/access-log'
import { unlinkIdentity } from '../link-identity'
import { forgetWrongLogins } from '../lock'
import { enter } from '../log-in'
import { isProven } from '../prove-again'
import { staffOf } from '../session'
import { staffByLoginHeld } from '../staff'
import { askCurrent, mySelf } from './account-routes'
import { IdentityPage, type LinkSaid } from './identity-page'
import { ja } from './words.ja'

const words = japaneseOnly({ ja })

/** 職員の認証基盤との結びつけ */
export function identityRoutes(surface: Surface): void {
  surface.get('staffIdentity', async (scope, visit) => page(await identityPage(scope, visit)))
  surface.post('staffIdentity', async (scope, visit, form) => {
    if (form.text('deed') !== 'remove') return prove(scope, visit, form)
    if (!(await isProven(scope))) return back(visit)
    return back(visit, (await unlinkIdentity(scope, staffOf(scope))) ? 'removed' : undefined)
  })
}

const back = ({ tenant }: Visit, said?: LinkSaid): Answer =>
  seeOther(url('staffIdentity', { tenant: tenant.slug }, { said }))

const identityPage = async (scope: Scope, visit: Visit, problem?: string) => (
  <IdentityPage
    {...{ scope, visit }}
    staff={await mySelf(scope)}
    fresh={await isProven(scope)}
    {...(problem === undefined ? {} : { problem })}
  />
)

/** The password again: a new session stands for it, as everywhere (S4, S11). */
async function prove(scope: Scope, visit: Visit, form: FormInput): Promise<Answer> {
  const w = words(visit.lang).password
  const current = form.text('current')
  if (current === '') return page(await identityPage(scope, visit, w.missing), 422)
  const asked = await askCurrent(scope, visit)
  if ('wait' in asked) return pageLater(await identityPage(scope, visit, asked.text), asked.wait)
  return afterwards(async (transact) => {
    const fits = await passwordFits(current, asked.hash)
    return transact(async (later) => {
      // Held, and still the same: whoever changed it meanwhile ended every session (S7).
      const staff = await staffByLoginHeld(later, staffOf(later).login)
      if (!fits || staff?.passwordHash !== asked.hash) {
        await recordAccess(later, { kind: 'staff.login-refused' })
        return page(await identityPage(later, visit, w.wrong), 422)
      }
      await forgetWrongLogins(later, staffOf(later).login)
      const caller = { device: deviceOf(visit.agent), token: visit.staffToken }
      visit.holdStaffSession(await enter(later, staff, caller))
      return back(visit)
    })
  })
}
