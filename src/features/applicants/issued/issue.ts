import type { Scope } from '../../../database/scope'
import { isId, newId } from '../../../kernel/ids'
import { refuse } from '../../../kernel/refusal'
import { randomToken } from '../../../kernel/secrets'
import { recordAccess, recordAccesses } from '../../history/access-log'
import { type Account, accountById, insertAccounts } from '../account'
import { emptyProfile } from '../profile'
import { firstPassword } from './first-password'
import { takenLogins } from './issued-account'
import { mayIssueIn } from './policy'
import { type IssuedDetails, type IssuedProblem, type IssuedTyped, readIssued } from './read-issued'

/**
 * 発行の鍵: what one form carries, so that pressing twice issues once and shows the same password: of which account, and
 * of what its first password is made. The database never knows the seed.
 */
export type IssueKey = { id: string; seed: Uint8Array }

/** A key for a form; of an account that is there already, or of one to be issued. */
export const newIssueKey = (scope: Scope, id = newId(scope.now.getTime())): string =>
  `${id}.${randomToken(16)}`

/** The key as a form brought it back. @throws {Refusal} bad-request for what no page of ours carries */
export function issueKeyFrom(text: string): IssueKey {
  const [id = '', token = ''] = text.split('.')
  if (!isId(id) || !/^[\w-]{22}$/.test(token)) refuse('bad-request')
  return { id, seed: Buffer.from(token, 'base64url') }
}

/** Another press of the same button finds what the first one made for as long as this. */
const sameDeedMs = 10 * 60_000

/** Whether the password of an account was made just now, and nobody has used it. */
export const madeJustNow = ({ now }: Scope, account: Account): boolean =>
  account.mustChangePassword &&
  account.passwordMadeAt !== null &&
  now.getTime() - account.passwordMadeAt.getTime() < sameDeedMs

export type ToIssue = { unit: string; details: IssuedDetails }

/**
 * What a form would issue: the password is hashed between this and {@link issueAccounts}, outside a transaction.
 * @returns what was typed as it is meant, what is to be put right, or what another press of the button issued
 */
export async function beginIssue(
  scope: Scope,
  { id }: IssueKey,
  { unit, typed }: { unit: string; typed: IssuedTyped },
): Promise<ToIssue | { problems: readonly IssuedProblem[] } | { before: Account }> {
  if (!mayIssueIn(scope.actor, unit)) refuse('not-found')
  const before = await accountById(scope, id)
  if (before) return madeJustNow(scope, before) && before.issuedByUnit === unit ? { before } : refuse('stale')
  const read = readIssued(typed)
  if ('problems' in read) return read
  const taken = await takenLogins(scope, [read.details.login])
  return taken.size > 0 ? { problems: [{ item: 'login', why: 'taken' }] } : { unit, details: read.details }
}

/** An account to be issued, with the hash of its first password. */
export type ToAdd = { id: string; details: IssuedDetails; passwordHash: string }

/**
 * 発行する: adds accounts, which can do nothing before another password was chosen and the terms were agreed to.
 * @returns how many: fewer where somebody has one of these 利用者ID, or this very account is there, by now
 */
export async function issueAccounts(scope: Scope, unit: string, toAdd: readonly ToAdd[]): Promise<number> {
  if (!mayIssueIn(scope.actor, unit)) refuse('not-found')
  const added = await insertAccounts(
    scope,
    toAdd.map(({ id, passwordHash, details: { login, kind, email, name, kana, phone } }) => ({
      ...{ id, kind, login, email, language: 'ja', issuedByUnit: unit },
      ...{ profile: { ...emptyProfile, name, kana, phone }, passwordHash, mustChangePassword: true },
    })),
  )
  await recordAccesses(
    scope,
    added.map((object) => ({ kind: 'account.changed', object })),
  )
  return added.length
}

export const passwordOf = ({ house }: Scope, { id, seed }: IssueKey): string =>
  firstPassword(house.keys, seed, id)

/** Each deed is one entry of the access log, under the id of the account. */
export const noted = (scope: Scope, accountId: string) =>
  recordAccess(scope, { kind: 'account.changed', object: accountId })
