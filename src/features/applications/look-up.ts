import type { Scope } from '../../database/scope'
import { bucketOf, count, waitFor } from '../../http/limits'
import type { ApplicantSession } from '../../kernel/actor'
import { grant } from '../applicants/session'
import { parseReceiptNumber } from './receipt-number'
import { passwordHolds } from './receipt-password'
import { applicationByNumber } from './store'

/** Wrong passwords for one number, and wrong tries from one place (E2). */
const perNumber = { max: 10, seconds: 900 }
const perSender = { max: 30, seconds: 900 }

export type LookUp =
  | { opened: { number: string; session: ApplicantSession } }
  | { problem: 'no-match' }
  | { wait: number }

/** Compared with where there is no such application, so that both cases cost the same. */
const nobody = Buffer.alloc(32)

/**
 * 照会する: opens an application by 整理番号 and パスワード. What is wrong is never told apart.
 * @returns the number and the browser's new session
 */
export async function lookUp(
  scope: Scope,
  typed: { number: string; password: string },
  address: string,
): Promise<LookUp> {
  const number = parseReceiptNumber(typed.number) ?? typed.number.slice(0, 40)
  const buckets = {
    number: bucketOf(scope, 'status-number', number),
    sender: bucketOf(scope, 'status-sender', address),
  }
  const wait = Math.max(
    await waitFor(scope, buckets.number, perNumber),
    await waitFor(scope, buckets.sender, perSender),
  )
  if (wait > 0) return { wait }
  const application = await applicationByNumber(scope, number)
  const fits = passwordHolds(scope.house.keys, number, typed.password, application?.passwordMac ?? nobody)
  if (application && fits) {
    const session = await grant(scope, application.id)
    return { opened: { number: application.number, session } }
  }
  await count(scope, buckets.number)
  await count(scope, buckets.sender)
  return { problem: 'no-match' }
}
