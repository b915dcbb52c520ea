import type { Scope } from '../../database/scope'
import { recordAccess } from '../history/access-log'
import { record } from '../history/record'
import { type Account, changeAccount, loginKey } from './account'
import { endAccountSessions } from './account-session'
import { accountLock } from './lock'

/**
 * パスワードを決める: every other session ends, a lock is released, and the account is told (S7).
 * @param hash of the new password, which was judged before
 * @param keep the session that goes on, if any
 */
export async function setPassword(
  scope: Scope,
  account: Pick<Account, 'id' | 'login'>,
  { hash, keep }: { hash: string; keep: string | null },
): Promise<void> {
  await changeAccount(scope, account.id, {
    password_hash: hash,
    password_made_at: scope.now,
    must_change_password: false,
  })
  await endAccountSessions(scope, account.id, { allBut: keep })
  if (account.login) await accountLock.forgetWrongLogins(scope, loginKey(account.login))
  await recordAccess(scope, { kind: 'account.changed', object: account.id })
  await record(scope, {
    kind: 'account.password-changed',
    detail: { accountId: account.id, at: scope.now.toISOString() },
  })
}
