import type { VNode } from 'preact'
import type { Scope } from '../../../database/scope'
import { type Answer, afterwards, page, pageLater, raw, seeOther } from '../../../http/answer'
import { deviceOf } from '../../../http/device'
import type { FormInput } from '../../../http/multipart'
import type { Surface } from '../../../http/surface'
import type { Visit } from '../../../http/visit'
import { staffWay, type Way } from '../../../http/way'
import type { RoleIn } from '../../../kernel/actor'
import { japaneseOnly } from '../../../kernel/language'
import { passwordFits } from '../../../kernel/password'
import { refuse } from '../../../kernel/refusal'
import { url } from '../../../urls'
import { beginLogin, type Caller, type Entered, enter, finishLogin, logOut, recordOf } from '../log-in'
import { firstPlace } from '../policy'
import { setUpSecondFactor, useCode } from '../second-factor'
import { halfOpenSession, identifyStaff } from '../session'
import { staffById } from '../staff'
import { ja } from '../words.ja'
import { LoginPage, type LoginProblem } from './login-page'
import { secondStepPage } from './second-step'
import { RecoveryCodesPage, SendAgainPage } from './send-again-page'

const words = japaneseOnly({ ja })

/** 職員ログイン: password, second factor, and the way on; ログアウト. */
export function loginRoutes(surface: Surface): void {
  surface.get('staff', async (scope, visit) => {
    const way = staffWay.ofQuery(visit)
    const known = visit.staffToken ? await identifyStaff(scope, visit.staffToken) : null
    if (known) return goOn(visit, way, known.roles)
    const cancelled = visit.query.has('cancelled') ? 'cancelled' : undefined
    const said = visit.query.has('out') ? 'logged-out' : cancelled
    return page(<LoginPage visit={visit} way={way} said={said} />)
  })
  surface.get('staffLogin', async (_scope, visit) => seeOther(url('staff', { tenant: visit.tenant.slug })))
  surface.post('staffLogin', login)
  surface.get('staffCode', async (scope, visit) => {
    const way = staffWay.ofQuery(visit)
    const body = await secondStepPage(scope, visit, { way })
    return body ? page(body) : seeOther(loginUrl(visit, way))
  })
  surface.post('staffCode', code)
  surface.post('staffLogout', async (scope, visit) => {
    await logOut(scope, visit.staffToken)
    visit.holdStaffSession(null)
    const Location = url('staff', { tenant: visit.tenant.slug }, { out: '1' })
    // What the browser kept of personal pages goes too (S9).
    return raw(new Response(null, { status: 303, headers: { Location, 'Clear-Site-Data': '"cache"' } }))
  })
}

const loginUrl = ({ tenant }: Visit, { next }: Way): string =>
  url('staff', { tenant: tenant.slug }, { next: next ?? undefined })

/** Where somebody was going, or where their work is; what they had typed waits for a press. */
export function goOn(visit: Visit, { next, again }: Way, roles: readonly RoleIn[]): Answer {
  const home = url(firstPlace(roles), { tenant: visit.tenant.slug })
  return again ? page(<SendAgainPage visit={visit} again={again} home={home} />) : seeOther(next ?? home)
}

const minutes = (seconds: number): number => Math.ceil(seconds / 60)

async function login(scope: Scope, visit: Visit, form: FormInput): Promise<Answer> {
  const w = words(visit.lang).login
  const way = staffWay.ofForm(scope, form)
  const caller: Caller = {
    login: form.text('login').slice(0, 200),
    address: visit.address,
    device: deviceOf(visit.agent),
    token: visit.staffToken,
  }
  const again = (...problems: LoginProblem[]): VNode => (
    <LoginPage visit={visit} way={way} login={caller.login} problems={problems} />
  )
  const password = form.text('password')
  const missing: LoginProblem[] = []
  if (caller.login.trim() === '') missing.push({ id: 'login', text: w.missingLogin })
  if (password === '') missing.push({ id: 'password', text: w.missingPassword })
  if (missing.length > 0) return page(again(...missing), 422)
  const begun = await beginLogin(scope, caller)
  if ('wait' in begun)
    return pageLater(again({ id: 'login', text: w.locked(minutes(begun.wait)) }), begun.wait)
  return afterwards(async (transact) => {
    const fits = await passwordFits(password, begun.hash)
    return transact(async (later) => {
      const entered = await finishLogin(later, caller, fits ? begun.hash : null)
      if (!entered) return page(again({ id: 'password', text: w.refused }), 422)
      if ('needs' in entered) return page(again({ id: 'passkey-show', text: w.passkeyNeeded }), 422)
      return welcome(later, visit, { entered, way })
    })
  })
}

/** The way on after a login, whatever the way in: the second factor, or where somebody was going. */
export async function welcome(
  scope: Scope,
  visit: Visit,
  { entered, way }: { entered: Entered; way: Way },
): Promise<Answer> {
  visit.holdStaffSession(entered.token)
  if (entered.then === 'in') return goOn(visit, way, entered.roles)
  if (!way.again)
    return seeOther(url('staffCode', { tenant: visit.tenant.slug }, { next: way.next ?? undefined }))
  const body = await secondStepPage(scope, { ...visit, staffToken: entered.token }, { way })
  return page(body!)
}

/** The code of the second factor, or the first one of a new application. */
async function code(scope: Scope, visit: Visit, form: FormInput): Promise<Answer> {
  const w = words(visit.lang)
  const way = staffWay.ofForm(scope, form)
  const half = await halfOpenSession(scope, visit.staffToken)
  const staff = half && (await staffById(scope, half.staffId))
  if (!staff) return page(<LoginPage visit={visit} way={way} said="expired" />, 401)
  const typed = form.text('code')
  const done = staff.secondFactor
    ? await useCode(scope, staff.id, typed)
    : await setUpSecondFactor(scope, half, typed)
  if (done && 'wait' in done) {
    await recordOf(scope, staff, 'staff.locked')
    const body = await secondStepPage(scope, visit, { way, problem: w.code.locked(minutes(done.wait)) })
    return pageLater(body!, done.wait)
  }
  if (done && 'problem' in done) {
    if (done.problem === 'wrong') await recordOf(scope, staff, 'staff.login-refused')
    const body = await secondStepPage(scope, visit, { way, problem: w.code[done.problem] })
    return page(body!, 422)
  }
  // The code holds their row: what ended this session meanwhile, a new password or 利用を止める, has ended by now.
  if (!(await halfOpenSession(scope, visit.staffToken))) refuse('stale')
  const token = await enter(scope, staff, { device: deviceOf(visit.agent), token: visit.staffToken })
  visit.holdStaffSession(token)
  if (done) await recordOf(scope, staff, 'staff.changed')
  if (!done) return goOn(visit, way, staff.roles)
  const home = url(firstPlace(staff.roles), { tenant: visit.tenant.slug })
  return page(<RecoveryCodesPage visit={visit} way={way} codes={done.codes} home={home} />)
}
