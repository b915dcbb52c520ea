import type { Scope } from '../database/scope'
import { bucketOf, count, countWithin, forget, type Limit, waitFor } from './limits'

/** Wrong passwords for one login, whether or not somebody has it (E1). */
const perLogin: Limit = { max: 10, seconds: 15 * 60 }
const perLoginAndDay: Limit = { max: 50, seconds: 24 * 60 * 60 }
/** Wrong passwords from one address. A town hall may stand behind one, so that only wrong ones count. */
const perAddress: Limit = { max: 100, seconds: 15 * 60 }

/**
 * ロック: what wrong passwords at one door lead to (P7). `login` is folded by the caller, so that one person has one count.
 */
export const loginLock = (door: 'staff' | 'account') => {
  const loginBucket = (scope: Scope, login: string) => bucketOf(scope, `${door}-login`, login)
  const addressBucket = (scope: Scope, address: string) => bucketOf(scope, `${door}-address`, address)
  return {
    /**
     * Counts a try of a password before it is judged: those that come at once are counted too.
     * @returns 0 when it may be judged, else the seconds to wait
     */
    async countLogin(scope: Scope, login: string, address: string): Promise<number> {
      const blocked = await waitFor(scope, addressBucket(scope, address), perAddress)
      return blocked || countBoth(scope, loginBucket(scope, login), [perLogin, perLoginAndDay])
    },
    /** Seconds until somebody may try again from this address; what has no login to count by, such as a passkey. */
    waitFrom: (scope: Scope, address: string) => waitFor(scope, addressBucket(scope, address), perAddress),
    countWrongFrom: (scope: Scope, address: string) => count(scope, addressBucket(scope, address)),
    /** The right password, or a new one by mail or from an administrator, ends the count of wrong ones. */
    forgetWrongLogins: (scope: Scope, login: string) => forget(scope, loginBucket(scope, login)),
    /** Seconds until somebody may try again; 0 when they may now. */
    async waitOf(scope: Scope, login: string): Promise<number> {
      const bucket = loginBucket(scope, login)
      return Math.max(await waitFor(scope, bucket, perLogin), await waitFor(scope, bucket, perLoginAndDay))
    },
  }
}

/** Counts within the shorter limit, unless the longer one is full. */
export async function countBoth(
  scope: Scope,
  bucket: string,
  [short, day]: readonly [Limit, Limit],
): Promise<number> {
  return (await waitFor(scope, bucket, day)) || countWithin(scope, bucket, short)
}
