import type { Scope } from '../../database/scope'
import { refuse } from '../../kernel/refusal'
import { shownFrom } from '../passkeys/answer'
import type { Owner } from '../passkeys/passkey'
import { passkeyFits } from '../passkeys/show'
import { type Account, accountActorOf, accountById, accountByIdHeld, loginKey } from './account'
import { proveAgain } from './account-session'
import { accountLock } from './lock'
import { recordOf } from './log-in'

/** A proof counts for a quarter of an hour (S11). */
const proofMs = 15 * 60_000

/** Whether who is logged in proved lately who they are, and it still counts in `ahead` milliseconds. */
export const isProven = (scope: Scope, ahead = 0): boolean =>
  scope.now.getTime() - accountActorOf(scope).provedAt.getTime() <= proofMs - ahead

/** The own account; `held` until the transaction ends. One that was closed meanwhile is not found. */
export async function ownAccount(scope: Scope, held = false): Promise<Account> {
  const { accountId } = accountActorOf(scope)
  const account = await (held ? accountByIdHeld : accountById)(scope, accountId)
  return account ?? refuse('not-found')
}

const lockKey = ({ login, email }: Account): string => loginKey(login ?? email)

/**
 * Counts a try of the own password like one at the door: a browser left open is no way around the lock.
 * @returns seconds to wait, or the hash to compare with outside the transaction
 */
export async function beginProof(
  scope: Scope,
  address: string,
): Promise<{ wait: number } | { hash: string | null }> {
  const account = await ownAccount(scope)
  const wait = await accountLock.countLogin(scope, lockKey(account), address)
  if (wait > 0) await recordOf(scope, account, 'account.locked')
  return wait > 0 ? { wait } : { hash: account.passwordHash }
}

/** もう一度、本人確認: after the password was compared. @returns whether it counts */
export async function finishProof(scope: Scope, address: string, compared: string | null): Promise<boolean> {
  const account = await ownAccount(scope, true)
  const fits = compared !== null && account.passwordHash === compared
  if (fits) await accountLock.forgetWrongLogins(scope, lockKey(account))
  return settle(scope, { account, address, fits })
}

/** The same with a passkey of this account. @returns seconds to wait, or whether it counts */
export async function proveByPasskey(
  scope: Scope,
  { visitor, address }: { visitor: string; address: string },
  answer: string,
): Promise<{ wait: number } | boolean> {
  const account = await ownAccount(scope, true)
  const wait = await accountLock.waitFrom(scope, address)
  if (wait > 0) {
    await recordOf(scope, account, 'account.locked')
    return { wait }
  }
  const owner: Owner = { kind: 'account', id: account.id }
  const shown = shownFrom(answer)
  const asked = { kind: owner.kind, visitor, owner }
  const fits = shown !== null && (await passkeyFits(scope, { owner, asked }, shown))
  return settle(scope, { account, address, fits })
}

type Settled = { account: Account; address: string; fits: boolean }

async function settle(scope: Scope, { account, address, fits }: Settled): Promise<boolean> {
  if (fits) await proveAgain(scope, accountActorOf(scope).session.id)
  else {
    await accountLock.countWrongFrom(scope, address)
    await recordOf(scope, account, 'account.login-refused')
  }
  return fits
}
