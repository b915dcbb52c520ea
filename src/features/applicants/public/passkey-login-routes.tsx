import type { Scope } from '../../../database/scope'
import { type Answer, json, page, pageLater } from '../../../http/answer'
import { deviceOf } from '../../../http/device'
import type { FormInput } from '../../../http/multipart'
import type { Surface } from '../../../http/surface'
import type { Visit } from '../../../http/visit'
import { accountWay } from '../../../http/way'
import { byLanguage } from '../../../kernel/language'
import { showingOptions } from '../../passkeys/show'
import { en } from '../../passkeys/words.en'
import { ja } from '../../passkeys/words.ja'
import { UnavailablePage } from '../../tenants/unavailable-page'
import { logInByPasskey } from '../log-in-by-passkey'
import { LoginPage } from './login-page'
import { welcome } from './login-routes'

const words = byLanguage({ ja, en })

/** パスキーでログイン: the question for the device, and its answer. */
export function passkeyLoginRoutes(surface: Surface): void {
  surface.get('loginPasskey', async (scope, visit) =>
    json(await showingOptions(scope, { kind: 'account', visitor: visit.visitor })),
  )
  surface.post('loginPasskey', login)
}

async function login(scope: Scope, visit: Visit, form: FormInput): Promise<Answer> {
  if (!scope.tenant.features.login) return page(<UnavailablePage frame={visit.frame} what="login" />)
  const w = words(visit.lang).door
  const way = accountWay.ofForm(scope, form)
  const again = (text: string) => (
    <LoginPage visit={visit} way={way} problems={[{ id: 'passkey-show', text }]} />
  )
  const caller = {
    visitor: visit.visitor,
    address: visit.address,
    device: deviceOf(visit.agent),
    deviceToken: visit.deviceToken(),
  }
  const entered = await logInByPasskey(scope, caller, form.text('answer'))
  if (!entered) return page(again(w.refused), 422)
  if ('wait' in entered)
    return pageLater(again(w.locked(Math.max(1, Math.ceil(entered.wait / 60)))), entered.wait)
  return welcome(scope, visit, { entered, way })
}
