import type { Scope } from '../../database/scope'
import { uuidBytes } from '../../kernel/ids'
import { recordAccess } from '../history/access-log'
import { record } from '../history/record'
import { currentTerms } from '../terms/terms'
import { type Account, accountByLogin, accountByLoginHeld, changeAccount, loginKey } from './account'
import { type Arrival, beginAccountSession, completeSession } from './account-session'
import { isFirstPasswordOver } from './issued/first-password'
import { accountLock } from './lock'
import { endSession, sessionOf } from './session'

/** Somebody before the door: what they typed, from where, and on which device (a token of its own cookie). */
export type Caller = { login: string; address: string; device: string; deviceToken: string }

/**
 * Counts the try, and finds the hash to compare with: the comparing takes long and happens outside the transaction.
 * @returns seconds to wait, or the hash; null where nobody may log in so, e.g. with a first password that has ended.
 *   `first`: it was made by us, and is read as people type such a thing
 */
export async function beginLogin(
  scope: Scope,
  { login, address }: Pick<Caller, 'login' | 'address'>,
): Promise<{ wait: number } | { hash: string | null; first: boolean }> {
  const wait = await accountLock.countLogin(scope, loginKey(login), address)
  const account = await accountByLogin(scope, login)
  if (wait > 0) {
    await recordOf(scope, account, 'account.locked')
    return { wait }
  }
  const ended = account !== null && isFirstPasswordOver(account, scope.now)
  return {
    hash: ended ? null : (account?.passwordHash ?? null),
    first: account?.mustChangePassword ?? false,
  }
}

/** A login that succeeded: the browser's session, and whether something has to be done before it counts. */
export type Entered = { session: Awaited<ReturnType<typeof beginAccountSession>>; complete: boolean }

/**
 * ログイン: after the password was compared.
 * @param compared the hash that the password fits, or null: one that was changed meanwhile lets nobody in (S7)
 * @returns null when it is refused, for whatever reason: nobody is told which (E1)
 */
export async function finishLogin(
  scope: Scope,
  caller: Caller,
  compared: string | null,
): Promise<Entered | null> {
  const account = await accountByLoginHeld(scope, caller.login)
  if (!account || compared === null || account.passwordHash !== compared || account.disabledAt) {
    await accountLock.countWrongFrom(scope, caller.address)
    await recordOf(scope, account, 'account.login-refused')
    return null
  }
  await accountLock.forgetWrongLogins(scope, loginKey(caller.login))
  return enter(scope, account, { way: 'password', device: caller.device, deviceToken: caller.deviceToken })
}

/**
 * Lets somebody in who has shown who they are, whatever the way. The caller holds the account's row. Where another
 * password has to be chosen or new terms are in force, the session does not count yet.
 */
export async function enter(
  scope: Scope,
  account: Account,
  arrival: Omit<Arrival, 'complete'> & { deviceToken: string },
): Promise<Entered> {
  const complete = (await stepOf(scope, account)) === null
  const session = await beginAccountSession(scope, account.id, { ...arrival, complete })
  if (complete) await welcome(scope, account, arrival)
  return { session, complete }
}

/**
 * What an account has to do before a login counts: choose another password, agree to the terms in force, give an address
 * where the provider that it comes from knows none.
 */
export type Step = 'password' | 'terms' | 'email'

export async function stepOf(
  scope: Scope,
  account: Pick<Account, 'mustChangePassword' | 'termsVersion' | 'email'>,
): Promise<Step | null> {
  if (account.mustChangePassword) return 'password'
  const terms = await currentTerms(scope)
  if (terms && account.termsVersion < terms.version) return 'terms'
  return account.email === '' ? 'email' : null
}

/** The last step is done: the session counts from now on. */
export async function completeLogin(
  scope: Scope,
  account: Account,
  at: { sessionId: string; device: string; deviceToken: string },
): Promise<void> {
  await completeSession(scope, at.sessionId)
  await welcome(scope, account, at)
}

/** What is written down of every login: when, and whether the device is a new one (S5). */
async function welcome(
  scope: Scope,
  account: Account,
  { device, deviceToken }: { device: string; deviceToken: string },
): Promise<void> {
  await changeAccount(scope, account.id, {
    last_login_at: scope.now,
    previous_login_at: account.lastLoginAt,
    warned_days: null,
  })
  await recordOf(scope, account, 'account.logged-in')
  const known = await knowsDevice(scope, account.id, deviceToken)
  if (known === 'new')
    await record(scope, { kind: 'account.new-device', detail: { accountId: account.id, device } })
}

/** Remembers a device; `first` is the only one so far. */
async function knowsDevice(
  scope: Scope,
  accountId: string,
  deviceToken: string,
): Promise<'known' | 'new' | 'first'> {
  const deviceHash = scope.house.keys.sign(
    'device',
    Buffer.concat([uuidBytes(accountId), Buffer.from(deviceToken)]),
  )
  const devices = await scope.db
    .selectFrom('account_devices')
    .select('device_hash')
    .where('tenant_id', '=', scope.tenant.id)
    .where('account_id', '=', accountId)
    .execute()
  await scope.db
    .insertInto('account_devices')
    .values({
      tenant_id: scope.tenant.id,
      account_id: accountId,
      device_hash: deviceHash,
      seen_at: scope.now,
    })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'account_id', 'device_hash']).doUpdateSet({ seen_at: scope.now }),
    )
    .execute()
  if (devices.some((one) => deviceHash.equals(one.device_hash))) return 'known'
  return devices.length === 0 ? 'first' : 'new'
}

/** ログアウト: the session is gone, also for whoever copied its cookie (S5). */
export async function logOut(scope: Scope): Promise<void> {
  const session = sessionOf(scope)
  if (!session) return
  await endSession(scope, session.id)
  if (scope.actor.kind === 'account')
    await recordAccess(scope, { kind: 'account.logged-out', object: scope.actor.accountId })
}

type Of = 'account.logged-in' | 'account.login-refused' | 'account.locked'

/** Writes what happened at the door, with the account where there is one; never what was typed (L1). */
export const recordOf = (scope: Scope, account: Pick<Account, 'id'> | null, kind: Of): Promise<void> =>
  recordAccess(scope, account ? { kind, object: account.id } : { kind })
