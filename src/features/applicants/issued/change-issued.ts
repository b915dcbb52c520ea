import { mine, type Scope } from '../../../database/scope'
import { compareKey } from '../../../kernel/mail-address'
import { refuse } from '../../../kernel/refusal'
import { record } from '../../history/record'
import { type Account, changeAccount, loginKey } from '../account'
import { endAccountSessions } from '../account-session'
import { endChecksOf } from '../address-check'
import { accountLock } from '../lock'
import { sealedAddress } from '../sealed-address'
import { ownedBy } from '../session'
import { madeJustNow, noted } from './issue'
import { issuedAccount, issuedAccountHeld } from './issued-account'
import { type IssuedProblem, type IssuedTyped, readIssued } from './read-issued'

/**
 * 名前と連絡先を変える; ID and 利用者区分 stay. Somebody who uses the account is told of another address, at both.
 * @returns what is to be put right, or null
 */
export async function changeDetails(
  scope: Scope,
  id: string,
  typed: Omit<IssuedTyped, 'login' | 'kind'>,
): Promise<readonly IssuedProblem[] | null> {
  const account = await issuedAccountHeld(scope, id)
  const read = readIssued({ ...typed, login: account.login, kind: account.kind })
  if ('problems' in read) return read.problems
  const { name, kana, phone, email } = read.details
  await changeAccount(scope, id, {
    ...{ email, email_key: compareKey(email) },
    profile: JSON.stringify({ ...account.profile, name, kana, phone }),
  })
  await noted(scope, id)
  if (account.lastLoginAt && compareKey(email) !== compareKey(account.email))
    await record(scope, {
      kind: 'account.email-changed',
      detail: { accountId: id, old: sealedAddress(scope.house.keys, account.email) },
    })
  return null
}

/** 新しい初期パスワード, before it is hashed: another press of the same button shows the same one. */
export async function beginRenewal(scope: Scope, id: string): Promise<{ before: Account | null }> {
  const account = await issuedAccount(scope, id)
  if (account.disabledAt) refuse('stale')
  return { before: madeJustNow(scope, account) ? account : null }
}

/**
 * 新しい初期パスワード: whoever held the account before holds nothing of it any more. Sessions, passkeys, what a provider
 * knows it by and whatever was begun in its name end; so does the count of wrong passwords.
 */
export async function renewPassword(scope: Scope, id: string, passwordHash: string): Promise<void> {
  const account = await issuedAccountHeld(scope, id)
  if (account.disabledAt) refuse('stale')
  await changeAccount(scope, id, {
    password_hash: passwordHash,
    password_made_at: scope.now,
    must_change_password: true,
  })
  await endAccountSessions(scope, id, { allBut: null })
  await endChecksOf(scope, id)
  for (const table of ['passkeys', 'identities'] as const)
    await scope.db
      .deleteFrom(table)
      .where('tenant_id', '=', scope.tenant.id)
      .where('account_id', '=', id)
      .execute()
  await accountLock.forgetWrongLogins(scope, loginKey(account.login))
  await noted(scope, id)
}

/** 利用を止める: its sessions end with this transaction, and no login begins one. What it applied for stays. */
export async function stop(scope: Scope, id: string): Promise<void> {
  const account = await issuedAccountHeld(scope, id)
  if (account.disabledAt) return
  await changeAccount(scope, id, { disabled_at: scope.now })
  await endAccountSessions(scope, id, { allBut: null })
  await noted(scope, id)
}

/** 利用を再開する */
export async function resume(scope: Scope, id: string): Promise<void> {
  const account = await issuedAccountHeld(scope, id)
  if (!account.disabledAt) return
  await changeAccount(scope, id, { disabled_at: null })
  await noted(scope, id)
}

/** Whether an ID can be taken back: nobody ever came in with it, so that nothing belongs to it. */
export const isUntouched = async (scope: Scope, account: Account): Promise<boolean> =>
  account.lastLoginAt === null &&
  (await ownedBy(scope, account.id)).length === 0 &&
  !(await mine(scope, 'mandates')
    .select('mandate_id')
    .where((is) => is.or([is('principal_id', '=', account.id), is('agent_id', '=', account.id)]))
    .limit(1)
    .executeTakeFirst())

/** 発行を取り消す, e.g. of a mistyped ID. One that was used is stopped instead: it is never deleted by staff. */
export async function takeBack(scope: Scope, id: string): Promise<void> {
  const account = await issuedAccountHeld(scope, id)
  if (!(await isUntouched(scope, account))) refuse('stale')
  await noted(scope, id)
  await scope.db
    .deleteFrom('accounts')
    .where('tenant_id', '=', scope.tenant.id)
    .where('account_id', '=', id)
    .execute()
}
