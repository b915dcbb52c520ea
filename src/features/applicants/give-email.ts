import type { Scope } from '../../database/scope'
import { compareKey } from '../../kernel/mail-address'
import { recordAccess } from '../history/access-log'
import { accountByIdHeld, changeAccount } from './account'
import { type AddressCheck, endOtherChecks, useCheck } from './address-check'

/**
 * はじめのメールアドレス of an account whose provider knows none, just proven. Nobody logs in with it, so it is nobody's to
 * take (O4). The caller holds the check.
 * @returns false where the account is gone or has an address by now
 */
export async function giveEmail(scope: Scope, check: AddressCheck): Promise<boolean> {
  const account = check.accountId ? await accountByIdHeld(scope, check.accountId) : null
  if (account?.email !== '') return false
  await useCheck(scope, check.id)
  await endOtherChecks(scope, check)
  await changeAccount(scope, account.id, { email: check.email, email_key: compareKey(check.email) })
  await recordAccess(scope, { kind: 'account.changed', object: account.id })
  return true
}
