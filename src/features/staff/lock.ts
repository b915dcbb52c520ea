import type { Scope } from '../../database/scope'
import { bucketOf, count, countWithin, type Limit, waitFor } from '../../http/limits'
import { foldLogin } from './staff'

/** Wrong passwords for one login, whether or not somebody has it (E1). */
const perLogin: Limit = { max: 10, seconds: 15 * 60 }
const perLoginAndDay: Limit = { max: 50, seconds: 24 * 60 * 60 }
/** Wrong passwords from one address. A town hall may stand behind one, so that only wrong ones count. */
const perAddress: Limit = { max: 100, seconds: 15 * 60 }
/** Wrong codes of one person (P7). */
const perCode: Limit = { max: 10, seconds: 15 * 60 }
const perCodeAndDay: Limit = { max: 50, seconds: 24 * 60 * 60 }

const loginBucket = (scope: Scope, login: string) => bucketOf(scope, 'staff-login', foldLogin(login))
const addressBucket = (scope: Scope, address: string) => bucketOf(scope, 'staff-address', address)
const codeBucket = (scope: Scope, staffId: string) => bucketOf(scope, 'staff-code', staffId)

/**
 * Counts a try of a password before it is judged: those that come at once are counted too.
 * @returns 0 when it may be judged, else the seconds to wait
 */
export async function countLogin(scope: Scope, login: string, address: string): Promise<number> {
  const blocked = await waitFor(scope, addressBucket(scope, address), perAddress)
  return blocked || countBoth(scope, loginBucket(scope, login), [perLogin, perLoginAndDay])
}

export const countWrongFrom = (scope: Scope, address: string) => count(scope, addressBucket(scope, address))

/** The same for a code of the second factor. */
export const countCode = (scope: Scope, staffId: string): Promise<number> =>
  countBoth(scope, codeBucket(scope, staffId), [perCode, perCodeAndDay])

async function countBoth(
  scope: Scope,
  bucket: string,
  [short, day]: readonly [Limit, Limit],
): Promise<number> {
  return (await waitFor(scope, bucket, day)) || countWithin(scope, bucket, short)
}

/** The right password, or an administrator's new link, ends the count of wrong ones. */
export const forgetWrongLogins = (scope: Scope, login: string) => forget(scope, loginBucket(scope, login))

export const forgetWrongCodes = (scope: Scope, staffId: string) => forget(scope, codeBucket(scope, staffId))

/** Whether somebody's login waits now. */
export async function isLocked(scope: Scope, { login, id }: { login: string; id: string }): Promise<boolean> {
  const waits = await Promise.all([
    waitFor(scope, loginBucket(scope, login), perLogin),
    waitFor(scope, loginBucket(scope, login), perLoginAndDay),
    waitFor(scope, codeBucket(scope, id), perCode),
    waitFor(scope, codeBucket(scope, id), perCodeAndDay),
  ])
  return waits.some((wait) => wait > 0)
}

async function forget(scope: Scope, bucket: string): Promise<void> {
  await scope.db
    .deleteFrom('limit_events')
    .where('tenant_id', '=', scope.tenant.id)
    .where('bucket', '=', bucket)
    .execute()
}
