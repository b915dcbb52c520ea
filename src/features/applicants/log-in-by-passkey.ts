import type { Scope } from '../../database/scope'
import { shownFrom } from '../passkeys/answer'
import { ownerOf } from '../passkeys/passkey'
import { passkeyFits } from '../passkeys/show'
import { type Account, accountByIdHeld } from './account'
import { accountLock } from './lock'
import { type Caller, type Entered, enter, recordOf } from './log-in'

type PasskeyCaller = Omit<Caller, 'login'> & { visitor: string }

/**
 * パスキーでログイン: whose passkey it is says the device, so that nothing is typed. Wrong ones count for the address they come
 * from, like wrong passwords.
 * @returns seconds to wait; null when it is refused, for whatever reason: nobody is told which (E1)
 */
export async function logInByPasskey(
  scope: Scope,
  caller: PasskeyCaller,
  answer: string,
): Promise<Entered | { wait: number } | null> {
  const wait = await accountLock.waitFrom(scope, caller.address)
  if (wait > 0) {
    await recordOf(scope, null, 'account.locked')
    return { wait }
  }
  const { account, fits } = await accountShown(scope, caller.visitor, answer)
  if (!account || !fits || account.disabledAt) {
    await accountLock.countWrongFrom(scope, caller.address)
    await recordOf(scope, account, 'account.login-refused')
    return null
  }
  return enter(scope, account, { way: 'passkey', device: caller.device, deviceToken: caller.deviceToken })
}

/** The account that an answer names, with its row held, and whether the answer proves it. */
async function accountShown(
  scope: Scope,
  visitor: string,
  answer: string,
): Promise<{ account: Account | null; fits: boolean }> {
  const shown = shownFrom(answer)
  const owner = shown && (await ownerOf(scope, 'account', shown.id))
  const account = owner && (await accountByIdHeld(scope, owner.id))
  if (!account) return { account: null, fits: false }
  const fits = await passkeyFits(scope, { owner, asked: { kind: 'account', visitor } }, shown)
  return { account, fits }
}
