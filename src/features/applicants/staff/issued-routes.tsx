import type { Scope } from '../../../database/scope'
import { type Answer, afterwards, page, seeOther, type Transact } from '../../../http/answer'
import type { FormInput } from '../../../http/multipart'
import type { Surface } from '../../../http/surface'
import { param, type Visit } from '../../../http/visit'
import { japaneseOnly } from '../../../kernel/language'
import { hashPassword, passwordFits } from '../../../kernel/password'
import { refuse } from '../../../kernel/refusal'
import { url } from '../../../urls'
import { unitsOf } from '../../tenants/organization'
import { type Account, accountById } from '../account'
import {
  beginRenewal,
  changeDetails,
  isUntouched,
  renewPassword,
  resume,
  stop,
  takeBack,
} from '../issued/change-issued'
import {
  beginIssue,
  issueAccounts,
  issueKeyFrom,
  newIssueKey,
  passwordOf,
  type ToIssue,
} from '../issued/issue'
import { type IssuedState, issuedAccount, issuedAccounts, issuedStates } from '../issued/issued-account'
import { mayIssue, mayIssueIn } from '../issued/policy'
import { type IssuedProblem, type IssuedTyped, readIssued } from '../issued/read-issued'
import { IssuedPasswordPage } from './first-password-page'
import { IssuePage } from './issue-page'
import { typedIssued } from './issued-fields'
import { IssuedListPage } from './issued-list-page'
import { IssuedAccountPage } from './issued-page'
import { ja } from './words.ja'

const words = japaneseOnly({ ja })

/** 特定利用者: for 所属管理者 and システム管理者. */
export function issuedRoutes(surface: Surface): void {
  surface.get('issuedAccounts', async (scope, visit) => {
    if (!mayIssue(scope.actor)) refuse('not-found')
    const units = await unitsOf(scope)
    if (visit.query.has('issue'))
      return page(<IssuePage {...{ scope, visit, units }} issueKey={newIssueKey(scope)} />)
    return list(scope, visit)
  })
  surface.post('issuedAccounts', issue)
  surface.get('issuedAccount', (scope, visit) => showOne(scope, visit))
  surface.post('issuedAccount', change)
}

async function list(scope: Scope, visit: Visit): Promise<Answer> {
  const { query: asked } = visit
  const state = issuedStates.find((one) => one === asked.get('state')) ?? null
  const query = {
    sought: asked.get('q')?.slice(0, 100) ?? '',
    state: state satisfies IssuedState | null,
    unit: asked.get('unit') || null,
  }
  const [before, after] = [asked.get('before') ?? undefined, asked.get('after') ?? undefined]
  const from = { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }
  const shown = await issuedAccounts(scope, query, from)
  const taken = asked.get('taken')?.slice(0, 50)
  const said = taken ? words(visit.lang).one.takenBack(taken) : undefined
  return page(<IssuedListPage {...{ scope, visit, units: await unitsOf(scope), query, shown, said }} />)
}

async function issue(scope: Scope, visit: Visit, form: FormInput): Promise<Answer> {
  if (!mayIssue(scope.actor)) refuse('not-found')
  const [typed, unit] = [typedIssued(form), form.text('unit')]
  const units = await unitsOf(scope)
  const issueKey = form.text('key')
  const key = issueKeyFrom(issueKey)
  const known = units.some(({ id }) => id === unit) && mayIssueIn(scope.actor, unit)
  const again = (problems: readonly IssuedProblem[]): Answer =>
    page(
      <IssuePage
        {...{ scope, visit, units, issueKey, problems, noUnit: !known }}
        typed={{ ...typed, unit }}
      />,
      422,
    )
  const begun = known ? await beginIssue(scope, key, { unit, typed }) : { problems: problemsOf(typed) }
  if ('problems' in begun) return again(begun.problems)
  const password = passwordOf(scope, key)
  return afterwards(async (transact) => {
    const issued = 'details' in begun && (await issueNow(transact, begun, { id: key.id, password }))
    if (issued) {
      const { login, name } = begun.details
      return page(
        <IssuedPasswordPage {...{ scope, visit, password }} account={{ id: key.id, login, name }} />,
      )
    }
    // Another press of the same button came first; or somebody else has this 利用者ID by now.
    const before = await transact((later) => accountById(later, key.id))
    if (!before) return again([{ item: 'login', why: 'taken' }])
    return samePassword(scope, visit, { account: before, password })
  })
}

const problemsOf = (typed: IssuedTyped): readonly IssuedProblem[] => {
  const read = readIssued(typed)
  return 'problems' in read ? read.problems : []
}

async function issueNow(
  transact: Transact,
  toIssue: ToIssue,
  { id, password }: { id: string; password: string },
): Promise<boolean> {
  const passwordHash = await hashPassword(password)
  const { unit, details } = toIssue
  const added = await transact((later) => issueAccounts(later, unit, [{ id, details, passwordHash }]))
  return added === 1
}

/** What another press of the same button made: shown again, and nothing else than that. */
async function samePassword(
  scope: Scope,
  visit: Visit,
  { account, password, again }: { account: Account; password: string; again?: boolean },
): Promise<Answer> {
  if (!(await passwordFits(password, account.passwordHash))) refuse('stale')
  const { id, login, profile } = account
  const shown = { id, login: login ?? '', name: profile.name }
  return page(<IssuedPasswordPage {...{ scope, visit, password, again }} account={shown} />)
}

async function showOne(
  scope: Scope,
  visit: Visit,
  wrong: { typed?: IssuedTyped; problems?: readonly IssuedProblem[] } = {},
): Promise<Answer> {
  const account = await issuedAccount(scope, param(visit, 'account'))
  const units = await unitsOf(scope)
  const untouched = await isUntouched(scope, account)
  const issueKey = newIssueKey(scope, account.id)
  const body = <IssuedAccountPage {...{ scope, visit, units, account, issueKey, untouched, ...wrong }} />
  return page(body, wrong.problems ? 422 : 200)
}

const deeds = { stop, resume }

async function change(scope: Scope, visit: Visit, form: FormInput): Promise<Answer> {
  const id = param(visit, 'account')
  const tenant = { tenant: visit.tenant.slug }
  const deed = form.text('deed')
  const account = await issuedAccount(scope, id)
  if (deed === 'renew') return renew(scope, visit, form)
  if (deed === 'takeBack') {
    await takeBack(scope, id)
    return seeOther(url('issuedAccounts', tenant, { taken: account.login }))
  }
  if (deed === 'details') {
    const typed = typedIssued(form)
    const problems = await changeDetails(scope, id, typed)
    if (problems) return showOne(scope, visit, { typed, problems })
  } else if (deed === 'stop' || deed === 'resume') await deeds[deed](scope, id)
  else refuse('bad-request')
  return seeOther(url('issuedAccount', { ...tenant, account: id }, { said: deed }))
}

/** 新しい初期パスワード: hashed outside a transaction. */
async function renew(scope: Scope, visit: Visit, form: FormInput): Promise<Answer> {
  const key = issueKeyFrom(form.text('key'))
  if (key.id !== param(visit, 'account')) refuse('bad-request')
  const begun = await beginRenewal(scope, key.id)
  const password = passwordOf(scope, key)
  return afterwards(async (transact) => {
    if (begun.before && (await passwordFits(password, begun.before.passwordHash)))
      return samePassword(scope, visit, { account: begun.before, password, again: true })
    const passwordHash = await hashPassword(password)
    const account = await transact(async (later) => {
      await renewPassword(later, key.id, passwordHash)
      return issuedAccount(later, key.id)
    })
    const shown = { id: account.id, login: account.login, name: account.profile.name }
    return page(<IssuedPasswordPage {...{ scope, visit, password }} account={shown} again />)
  })
}
