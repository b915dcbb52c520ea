import type { Scope } from '../../database/scope'
import { compareKey } from '../../kernel/mail-address'
import { recordAccess } from '../history/access-log'
import { record } from '../history/record'
import { accountByIdHeld, accountByLogin, changeAccount, loginKey } from './account'
import { type AddressCheck, useCheck } from './address-check'
import { sealedAddress } from './sealed-address'

/**
 * メールアドレスを変える, to one that was just proven. Who logs in with their address logs in with the new one from now on;
 * an issued ID stays. Both addresses are told. The caller holds the check.
 * @returns false where somebody else is registered with it, or the account is gone
 */
export async function changeEmail(scope: Scope, check: AddressCheck): Promise<boolean> {
  const account = check.accountId ? await accountByIdHeld(scope, check.accountId) : null
  if (!account) return false
  const byAddress = account.login !== null && account.issuedByUnit === null
  const other = byAddress ? await accountByLogin(scope, check.email) : null
  if (other && other.id !== account.id) return false
  await useCheck(scope, check.id)
  await changeAccount(scope, account.id, {
    email: check.email,
    email_key: compareKey(check.email),
    ...(byAddress ? { login: check.email, login_key: loginKey(check.email) } : {}),
  })
  await recordAccess(scope, { kind: 'account.changed', object: account.id })
  await record(scope, {
    kind: 'account.email-changed',
    detail: {
      accountId: account.id,
      at: scope.now.toISOString(),
      old: sealedAddress(scope.house.keys, account.email),
    },
  })
  return true
}
