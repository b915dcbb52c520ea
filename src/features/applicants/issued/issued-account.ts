import { sql } from 'kysely'
import { mine, type Scope } from '../../../database/scope'
import { isId } from '../../../kernel/ids'
import { refuse } from '../../../kernel/refusal'
import { type Account, accountById, accountByIdHeld, accountOf, loginKey, soughtKey } from '../account'
import { issuingUnits, mayIssue, mayIssueIn } from './policy'

/** 特定利用者: an account whose ID a unit issued. */
export type IssuedAccount = Account & { login: string; issuedByUnit: string }

/** 未使用 until the first login, 利用中 from then on, 停止中 while the unit keeps it from logging in. */
export const issuedStates = ['unused', 'used', 'stopped'] as const
export type IssuedState = (typeof issuedStates)[number]

export const stateOf = ({ disabledAt, lastLoginAt }: Account): IssuedState =>
  disabledAt ? 'stopped' : lastLoginAt ? 'used' : 'unused'

function issuedTo(scope: Scope, account: Account | null): IssuedAccount {
  if (!account?.issuedByUnit || !account.login || !mayIssueIn(scope.actor, account.issuedByUnit))
    refuse('not-found')
  return account as IssuedAccount
}

/** One to look at. @throws {Refusal} not-found for those of other units, and for everybody who registered themselves */
export const issuedAccount = async (scope: Scope, id: string): Promise<IssuedAccount> =>
  issuedTo(scope, isId(id) && mayIssue(scope.actor) ? await accountById(scope, id) : null)

/** The same to change it: its row is held. */
export const issuedAccountHeld = async (scope: Scope, id: string): Promise<IssuedAccount> =>
  issuedTo(scope, isId(id) && mayIssue(scope.actor) ? await accountByIdHeld(scope, id) : null)

/** What somebody looks for in the list, as it stands in the address. */
export type IssuedQuery = { sought: string; state: IssuedState | null; unit: string | null }

/** Where a page of the list begins: newest first, so `before` is older. */
export type IssuedFrom = { before?: string; after?: string }

export type IssuedPage = {
  accounts: readonly IssuedAccount[]
  count: number
  older: string | null
  newer: string | null
}

export const perPage = 50

/**
 * The IDs of the units that somebody looks after, newest first.
 *
 * What is sought is looked for in the IDs of those units one by one: they are thousands at most, and nothing else of the
 * accounts is read for it.
 */
export async function issuedAccounts(
  scope: Scope,
  query: IssuedQuery,
  { before, after }: IssuedFrom,
): Promise<IssuedPage> {
  if (!mayIssue(scope.actor)) refuse('not-found')
  const all = () => matching(scope, query)
  const { count } = await all()
    .select((one) => one.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  const backwards = after !== undefined && isId(after)
  const from = backwards
    ? all().where('account_id', '>', after)
    : before !== undefined && isId(before)
      ? all().where('account_id', '<', before)
      : all()
  const rows = await from
    .selectAll()
    .orderBy('account_id', backwards ? 'asc' : 'desc')
    .limit(perPage + 1)
    .execute()
  const accounts = rows.slice(0, perPage).map((row) => accountOf(row) as IssuedAccount)
  if (backwards) accounts.reverse()
  const more = rows.length > perPage
  const [first, last] = [accounts[0]?.id ?? null, accounts.at(-1)?.id ?? null]
  return {
    ...{ accounts, count: Number(count) },
    older: backwards || more ? last : null,
    newer: backwards ? (more ? first : null) : before !== undefined ? first : null,
  }
}

function matching(scope: Scope, { sought, state, unit }: IssuedQuery) {
  const units = issuingUnits(scope.actor)
  let found = mine(scope, 'accounts').where('issued_by_unit', 'is not', null)
  if (units !== 'all') found = found.where('issued_by_unit', 'in', [...units])
  if (unit !== null) found = found.where('issued_by_unit', '=', unit)
  if (state === 'stopped') found = found.where('disabled_at', 'is not', null)
  else if (state)
    found = found
      .where('disabled_at', 'is', null)
      .where('last_login_at', state === 'unused' ? 'is' : 'is not', null)
  const [login, name] = [loginKey(sought), soughtKey(sought)]
  if (name === '') return found
  return found.where((is) =>
    is.or([
      sql<boolean>`strpos(${is.ref('login_key')}, ${login}) > 0`,
      sql<boolean>`strpos(${is.ref('sought')}, ${name}) > 0`,
    ]),
  )
}

/** Which of some 利用者ID somebody has already, as they are compared. */
export async function takenLogins(scope: Scope, logins: readonly string[]): Promise<ReadonlySet<string>> {
  if (logins.length === 0) return new Set()
  const rows = await mine(scope, 'accounts')
    .select('login_key')
    .where('login_key', '=', sql<string>`any(${logins.map(loginKey)}::text[])`)
    .execute()
  return new Set(rows.map((row) => row.login_key ?? ''))
}
