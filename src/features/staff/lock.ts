import type { Scope } from '../../database/scope'
import { bucketOf, forget, type Limit, waitFor } from '../../http/limits'
import { countBoth, loginLock } from '../../http/login-lock'
import { foldLogin } from './staff'

/** Wrong codes of one person (P7). */
const perCode: Limit = { max: 10, seconds: 15 * 60 }
const perCodeAndDay: Limit = { max: 50, seconds: 24 * 60 * 60 }

const lock = loginLock('staff')
const codeBucket = (scope: Scope, staffId: string) => bucketOf(scope, 'staff-code', staffId)

export const countLogin = (scope: Scope, login: string, address: string): Promise<number> =>
  lock.countLogin(scope, foldLogin(login), address)

export const { countWrongFrom, waitFrom } = lock

/** The same for a code of the second factor. */
export const countCode = (scope: Scope, staffId: string): Promise<number> =>
  countBoth(scope, codeBucket(scope, staffId), [perCode, perCodeAndDay])

/** The right password, or an administrator's new link, ends the count of wrong ones. */
export const forgetWrongLogins = (scope: Scope, login: string) =>
  lock.forgetWrongLogins(scope, foldLogin(login))

export const forgetWrongCodes = (scope: Scope, staffId: string) => forget(scope, codeBucket(scope, staffId))

/** Whether somebody's login waits now. */
export async function isLocked(scope: Scope, { login, id }: { login: string; id: string }): Promise<boolean> {
  const waits = await Promise.all([
    lock.waitOf(scope, foldLogin(login)),
    waitFor(scope, codeBucket(scope, id), perCode),
    waitFor(scope, codeBucket(scope, id), perCodeAndDay),
  ])
  return waits.some((wait) => wait > 0)
}
