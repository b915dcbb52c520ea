import type { Scope } from '../../../database/scope'
import { type Answer, json, page, pageLater } from '../../../http/answer'
import { deviceOf } from '../../../http/device'
import type { FormInput } from '../../../http/multipart'
import type { Surface } from '../../../http/surface'
import type { Visit } from '../../../http/visit'
import { staffWay } from '../../../http/way'
import { showingOptions } from '../../passkeys/show'
import { ja } from '../../passkeys/words.ja'
import { logInByPasskey } from '../log-in-by-passkey'
import { LoginPage } from './login-page'
import { goOn } from './login-routes'

const { door } = ja

/** パスキーでログイン: the question for the device, and its answer. */
export function passkeyLoginRoutes(surface: Surface): void {
  surface.get('staffLoginPasskey', async (scope, visit) =>
    json(await showingOptions(scope, { kind: 'staff', visitor: visit.visitor })),
  )
  surface.post('staffLoginPasskey', login)
}

async function login(scope: Scope, visit: Visit, form: FormInput): Promise<Answer> {
  const way = staffWay.ofForm(scope, form)
  const again = (text: string) => (
    <LoginPage visit={visit} way={way} problems={[{ id: 'passkey-show', text }]} />
  )
  const caller = {
    visitor: visit.visitor,
    address: visit.address,
    device: deviceOf(visit.agent),
    token: visit.staffToken,
  }
  const entered = await logInByPasskey(scope, caller, form.text('answer'))
  if (!entered) return page(again(door.refused), 422)
  if ('wait' in entered) return pageLater(again(door.locked(Math.ceil(entered.wait / 60))), entered.wait)
  visit.holdStaffSession(entered.token)
  return goOn(visit, way, entered.roles)
}
