import type { Scope } from '../../../database/scope'
import { type Answer, afterwards, page, pageLater, seeOther } from '../../../http/answer'
import { deviceOf } from '../../../http/device'
import type { FormInput } from '../../../http/multipart'
import type { Surface } from '../../../http/surface'
import { param, type Visit } from '../../../http/visit'
import { isId } from '../../../kernel/ids'
import { japaneseOnly } from '../../../kernel/language'
import { passwordFits } from '../../../kernel/password'
import { refuse } from '../../../kernel/refusal'
import { url } from '../../../urls'
import { recordAccess } from '../../history/access-log'
import { changePassword, newPasswordProblem } from '../change-password'
import { loginBefore } from '../last-login'
import { countLogin, forgetWrongLogins } from '../lock'
import { problemOfPair } from '../new-password-fields'
import { isProven } from '../prove-again'
import { offerOf, setUpSecondFactor } from '../second-factor'
import { endSession, endSessions, sessionsOf, staffOf } from '../session'
import { type Staff, staffById } from '../staff'
import { ja as doorWords } from '../words.ja'
import { AccountPage, type AccountSaid } from './account-page'
import { PasswordPage, type PasswordPageProblem } from './password-page'
import { NewCodesPage, SecondFactorPage, type SecondFactorProblem } from './second-factor-page'
import { ja } from './words.ja'

const words = japaneseOnly({ ja })
const atDoor = japaneseOnly({ ja: doorWords })

/** アカウント: everything somebody does with their own account. */
export function accountRoutes(surface: Surface): void {
  surface.get('staffAccount', async (scope, visit) => {
    const { staffId } = staffOf(scope)
    const sessions = await sessionsOf(scope, staffId)
    const before = await loginBefore(scope, staffId)
    const staff = await mySelf(scope)
    return page(<AccountPage {...{ scope, visit, staff, before, sessions }} />)
  })
  surface.get('staffPassword', async (scope, visit) => page(<PasswordPage scope={scope} visit={visit} />))
  surface.post('staffPassword', postPassword)
  surface.get('staffSecondFactor', async (scope, visit) => secondFactorPage(scope, visit, []))
  surface.post('staffSecondFactor', postSecondFactor)
  surface.post('staffSession', async (scope, visit) => {
    const { staffId, sessionId } = staffOf(scope)
    const session = param(visit, 'session')
    if (session === 'others') {
      await endSessions(scope, staffId, sessionId)
      return back(visit, 'others')
    }
    if (!isId(session) || !(await endSession(scope, staffId, session))) refuse('not-found')
    return back(visit, 'session')
  })
}

const back = ({ tenant }: Visit, said: AccountSaid): Answer =>
  seeOther(url('staffAccount', { tenant: tenant.slug }, { said }))

export async function mySelf(scope: Scope): Promise<Staff> {
  const staff = await staffById(scope, staffOf(scope).staffId)
  return staff ?? refuse('not-found')
}

async function postPassword(scope: Scope, visit: Visit, form: FormInput): Promise<Answer> {
  const w = words(visit.lang).password
  const again = (problem: PasswordPageProblem) => (
    <PasswordPage scope={scope} visit={visit} problem={problem} />
  )
  const current = form.text('current')
  if (current === '') return page(again({ id: 'current', text: w.missing }), 422)
  const typed = { password: form.text('password'), again: form.text('again') }
  const problem = problemOfPair(visit.lang, typed, (password) => newPasswordProblem(scope, password))
  if (problem) return page(again(problem), 422)
  const asked = await askCurrent(scope, visit)
  if ('wait' in asked) return pageLater(again({ id: 'current', text: asked.text }), asked.wait)
  return afterwards(async (transact) => {
    const fits = await passwordFits(current, asked.hash)
    return transact(async (later) => {
      if (!fits) {
        await recordAccess(later, { kind: 'staff.login-refused' })
        return page(again({ id: 'current', text: w.wrong }), 422)
      }
      await forgetWrongLogins(later, staffOf(later).login)
      visit.holdStaffSession(await changePassword(later, typed.password, deviceOf(visit.agent)))
      return back(visit, 'password')
    })
  })
}

/** Counts a try of the own password like one at the door: a browser left open is no way around the lock. */
export async function askCurrent(
  scope: Scope,
  visit: Visit,
): Promise<{ wait: number; text: string } | { hash: string | null }> {
  const { login } = staffOf(scope)
  const wait = await countLogin(scope, login, visit.address)
  if (wait > 0) await recordAccess(scope, { kind: 'staff.locked' })
  if (wait > 0) return { wait, text: words(visit.lang).password.locked(Math.ceil(wait / 60)) }
  return { hash: (await mySelf(scope)).passwordHash }
}

async function secondFactorPage(
  scope: Scope,
  visit: Visit,
  problems: readonly SecondFactorProblem[],
  status = problems.length > 0 ? 422 : 200,
): Promise<Answer> {
  const { secondFactor } = await mySelf(scope)
  const offer = await offerOf(scope, staffOf(scope))
  const askPassword = !(await isProven(scope))
  const props = { scope, visit, offer, askPassword, problems, renewing: secondFactor }
  return page(<SecondFactorPage {...props} />, status)
}

async function postSecondFactor(scope: Scope, visit: Visit, form: FormInput): Promise<Answer> {
  const w = words(visit.lang).password
  const typed = form.text('code')
  if (await isProven(scope)) return proveApp(scope, visit, typed)
  const current = form.text('current')
  if (current === '') return secondFactorPage(scope, visit, [{ id: 'current', text: w.missing }])
  const asked = await askCurrent(scope, visit)
  if ('wait' in asked) return secondFactorPage(scope, visit, [{ id: 'current', text: asked.text }], 429)
  return afterwards(async (transact) => {
    const fits = await passwordFits(current, asked.hash)
    return transact(async (later) => {
      if (!fits) {
        await recordAccess(later, { kind: 'staff.login-refused' })
        return secondFactorPage(later, visit, [{ id: 'current', text: w.wrong }])
      }
      await forgetWrongLogins(later, staffOf(later).login)
      return proveApp(later, visit, typed)
    })
  })
}

async function proveApp(scope: Scope, visit: Visit, typed: string): Promise<Answer> {
  const w = atDoor(visit.lang).code
  const me = staffOf(scope)
  const done = await setUpSecondFactor(scope, me, typed)
  if ('wait' in done)
    return secondFactorPage(scope, visit, [{ id: 'code', text: w.locked(Math.ceil(done.wait / 60)) }], 429)
  if ('problem' in done) return secondFactorPage(scope, visit, [{ id: 'code', text: w[done.problem] }])
  await endSessions(scope, me.staffId, me.sessionId)
  await recordAccess(scope, { kind: 'staff.changed', object: 'second-factor' })
  return page(<NewCodesPage scope={scope} visit={visit} codes={done.codes} />)
}
