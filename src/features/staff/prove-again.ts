import type { Scope } from '../../database/scope'
import { recordAccess } from '../history/access-log'
import { shownFrom } from '../passkeys/answer'
import type { Owner } from '../passkeys/passkey'
import { passkeyFits } from '../passkeys/show'
import { countLogin, countWrongFrom, forgetWrongLogins, waitFrom } from './lock'
import { noteProof, proofAge, staffOf } from './session'
import { type Staff, staffByIdHeld } from './staff'

/** A proof counts for a quarter of an hour (S11). */
const proofMs = 15 * 60_000

/** Whether who is logged in proved lately who they are, and it still counts in `ahead` milliseconds. */
export const isProven = async (scope: Scope, ahead = 0): Promise<boolean> =>
  (await proofAge(scope)) <= proofMs - ahead

/** The own row, held until the transaction ends. */
export async function ownRow(scope: Scope): Promise<Staff> {
  const staff = await staffByIdHeld(scope, staffOf(scope).staffId)
  if (!staff) throw new Error('somebody is logged in who is not of the staff')
  return staff
}

/**
 * Counts a try of the own password like one at the door: a browser left open is no way around the lock.
 * @returns seconds to wait, or the hash to compare with outside the transaction
 */
export async function beginProof(
  scope: Scope,
  address: string,
): Promise<{ wait: number } | { hash: string | null }> {
  const wait = await countLogin(scope, staffOf(scope).login, address)
  if (wait > 0) await recordAccess(scope, { kind: 'staff.locked' })
  return wait > 0 ? { wait } : { hash: (await ownRow(scope)).passwordHash }
}

/** もう一度、本人確認: after the password was compared. @returns whether it counts */
export async function finishProof(scope: Scope, address: string, compared: string | null): Promise<boolean> {
  const { passwordHash, login } = await ownRow(scope)
  const fits = compared !== null && passwordHash === compared
  if (fits) await forgetWrongLogins(scope, login)
  return settle(scope, address, fits)
}

/** The same with a passkey of their own. @returns seconds to wait, or whether it counts */
export async function proveByPasskey(
  scope: Scope,
  { visitor, address }: { visitor: string; address: string },
  answer: string,
): Promise<{ wait: number } | boolean> {
  const wait = await waitFrom(scope, address)
  if (wait > 0) {
    await recordAccess(scope, { kind: 'staff.locked' })
    return { wait }
  }
  const owner: Owner = { kind: 'staff', id: (await ownRow(scope)).id }
  const shown = shownFrom(answer)
  const asked = { kind: owner.kind, visitor, owner }
  return settle(scope, address, shown !== null && (await passkeyFits(scope, { owner, asked }, shown)))
}

async function settle(scope: Scope, address: string, fits: boolean): Promise<boolean> {
  if (fits) await noteProof(scope)
  else {
    await countWrongFrom(scope, address)
    await recordAccess(scope, { kind: 'staff.login-refused' })
  }
  return fits
}
