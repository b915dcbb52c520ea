import type { Scope } from '../../database/scope'
import { shownFrom } from '../passkeys/answer'
import { ownerOf } from '../passkeys/passkey'
import { passkeyFits } from '../passkeys/show'
import { countWrongFrom, waitFrom } from './lock'
import { type Caller, type Entered, enter, recordOf } from './log-in'
import { type Staff, staffByIdHeld } from './staff'

type PasskeyCaller = Omit<Caller, 'login'> & { visitor: string }

/**
 * パスキーでログイン: something that somebody has, opened by something that they know or are, so that it is both factors at once
 * and the session is complete. Wrong ones count for the address they come from, like wrong passwords.
 * @returns seconds to wait; null when it is refused, for whatever reason: nobody is told which
 */
export async function logInByPasskey(
  scope: Scope,
  caller: PasskeyCaller,
  answer: string,
): Promise<Pick<Entered, 'token' | 'roles'> | { wait: number } | null> {
  const wait = await waitFrom(scope, caller.address)
  if (wait > 0) {
    await recordOf(scope, null, 'staff.locked')
    return { wait }
  }
  const { staff, fits } = await staffShown(scope, caller.visitor, answer)
  if (!staff || !fits || staff.disabledAt) {
    await countWrongFrom(scope, caller.address)
    await recordOf(scope, staff, 'staff.login-refused')
    return null
  }
  return { token: await enter(scope, staff, caller), roles: staff.roles }
}

/** Whom an answer names, with their row held, and whether it proves them. */
async function staffShown(
  scope: Scope,
  visitor: string,
  answer: string,
): Promise<{ staff: Staff | null; fits: boolean }> {
  const shown = shownFrom(answer)
  const owner = shown && (await ownerOf(scope, 'staff', shown.id))
  const staff = owner && (await staffByIdHeld(scope, owner.id))
  if (!staff) return { staff: null, fits: false }
  const fits = await passkeyFits(scope, { owner, asked: { kind: 'staff', visitor } }, shown)
  return { staff, fits }
}
