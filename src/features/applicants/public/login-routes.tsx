import type { VNode } from 'preact'
import type { Scope } from '../../../database/scope'
import { type Answer, afterwards, page, pageLater, raw, seeOther } from '../../../http/answer'
import { deviceOf } from '../../../http/device'
import type { FormInput } from '../../../http/multipart'
import type { Surface } from '../../../http/surface'
import type { Visit } from '../../../http/visit'
import { accountWay, type Way } from '../../../http/way'
import { byLanguage } from '../../../kernel/language'
import { passwordFits } from '../../../kernel/password'
import { url } from '../../../urls'
import { UnavailablePage } from '../../tenants/unavailable-page'
import { asFirstPassword } from '../issued/first-password'
import { beginLogin, type Caller, type Entered, finishLogin, logOut } from '../log-in'
import type { LoginProblem } from '../login-form'
import { en } from '../login-words.en'
import { ja } from '../login-words.ja'
import { offerPasskey } from '../offer-passkey'
import { offeredProviders } from '../provider-links'
import { LoginPage, type Said } from './login-page'
import { loginStepRoutes, nextStepPage } from './login-step-routes'
import { goOn } from './way-on'

const words = byLanguage({ ja, en })

const minutes = (seconds: number): number => Math.max(1, Math.ceil(seconds / 60))

/** ログイン, what may come between it and the way on, ログアウト. */
export function loginRoutes(surface: Surface): void {
  surface.get('login', async (scope, visit) => {
    const way = accountWay.ofQuery(visit)
    if (scope.actor.kind === 'account') return goOn(visit, way)
    if (!scope.tenant.features.login && offeredProviders(scope.tenant).length === 0)
      return page(<UnavailablePage frame={visit.frame} what="login" />)
    return page(<LoginPage visit={visit} way={way} said={saidOf(visit, way)} />)
  })
  surface.post('login', login)
  loginStepRoutes(surface)
  surface.post('logout', async (scope, visit) => {
    await logOut(scope)
    visit.holdSession(null)
    const Location = url('login', { tenant: visit.tenant.slug }, { said: 'loggedOut' })
    // What the browser kept of personal pages goes too (S9).
    return raw(new Response(null, { status: 303, headers: { Location, 'Clear-Site-Data': '"cache"' } }))
  })
}

const sayings: readonly string[] = [
  ...['loggedOut', 'passwordChanged', 'closed'],
  ...['cancelled-gbizid', 'cancelled-digital-auth'],
]

function saidOf({ query }: Visit, { next }: Way): Said | undefined {
  const said = query.get('said') ?? ''
  if (sayings.includes(said)) return said as Said
  return next ? 'needed' : undefined
}

async function login(scope: Scope, visit: Visit, form: FormInput): Promise<Answer> {
  if (!scope.tenant.features.login) return page(<UnavailablePage frame={visit.frame} what="login" />)
  const w = words(visit.lang)
  const way = accountWay.ofForm(scope, form)
  const typed = { login: form.text('login').slice(0, 400), address: visit.address }
  const again = (...problems: LoginProblem[]): VNode => (
    <LoginPage visit={visit} way={way} login={typed.login} problems={problems} />
  )
  const password = form.text('password')
  const missing: LoginProblem[] = []
  if (typed.login.trim() === '') missing.push({ id: 'login', text: w.missingLogin })
  if (password === '') missing.push({ id: 'password', text: w.missingPassword })
  if (missing.length > 0) return page(again(...missing), 422)
  const begun = await beginLogin(scope, typed)
  if ('wait' in begun)
    return pageLater(again({ id: 'login', text: w.locked(minutes(begun.wait)) }), begun.wait)
  return afterwards(async (transact) => {
    const fits = await passwordFits(begun.first ? asFirstPassword(password) : password, begun.hash)
    return transact(async (later) => {
      const caller: Caller = { ...typed, device: deviceOf(visit.agent), deviceToken: visit.deviceToken() }
      const entered = await finishLogin(later, caller, fits ? begun.hash : null)
      return entered
        ? welcome(later, visit, { entered, way, canPasskey: form.text('can-passkey') === 'yes' })
        : page(again({ id: 'password', text: w.refused }), 422)
    })
  })
}

type Welcome = {
  entered: Entered
  way: Way
  /** The device said that it could keep a passkey. */
  canPasskey?: boolean
}

/**
 * The way on after a login, whatever the way in: a step that is still to be done, or where somebody was going; once with the
 * offer of a passkey before it, unless what they had typed waits.
 */
export async function welcome(
  scope: Scope,
  visit: Visit,
  { entered, way, canPasskey = false }: Welcome,
): Promise<Answer> {
  visit.holdSession(entered.session)
  const { accountId } = entered.session
  if (entered.complete) {
    const offers = canPasskey && !way.again && accountId && (await offerPasskey(scope, accountId))
    const { slug } = visit.tenant
    return offers
      ? seeOther(url('passkeyOffer', { tenant: slug }, { next: way.next ?? undefined }))
      : goOn(visit, way)
  }
  const asEntered: Scope = { ...scope, actor: { kind: 'guest', session: entered.session } }
  const body = await nextStepPage(asEntered, visit, { way })
  return body ? page(body) : goOn(visit, way)
}
