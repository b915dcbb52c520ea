import type { Scope } from '../../../database/scope'
import { accountActorOf, accountByIdHeld } from '../../applicants/account'
import { countMail } from '../../applicants/mail-limit'
import { recordAccess } from '../../history/access-log'
import { record } from '../../history/record'
import type { MandateFor } from './mandate'
import { countGranted, insertMandate } from './mandate-store'

/** So many in a day, and no more mails to strangers. */
export const offersADay = 10

const dayMs = 86_400_000

export type Offer = { agentLogin: string; what: MandateFor; endsOn: string | null }

/**
 * 委任状を渡す: offers a mandate to a 利用者ID. Nobody is looked up here: page, statements and time are the same whether or not
 * somebody is registered with it (E1); a mail says there what to do.
 * @returns the mandate, or seconds to wait
 */
export async function offerMandate(
  scope: Scope,
  offer: Offer,
  asker: { address: string },
): Promise<{ mandateId: string } | { wait: number }> {
  const { accountId } = accountActorOf(scope)
  // Held, so that two at once are counted one after the other.
  await accountByIdHeld(scope, accountId)
  const since = new Date(scope.now.getTime() - dayMs)
  if ((await countGranted(scope, accountId, since)) >= offersADay) return { wait: dayMs / 1000 }
  const wait = await countMail(scope, offer.agentLogin, asker)
  if (wait > 0) return { wait }
  const approval = scope.tenant.mandateApproval ? 'pending' : 'not-needed'
  const mandateId = await insertMandate(scope, { principalId: accountId, approval, ...offer })
  await recordAccess(scope, { kind: 'account.changed', object: accountId })
  await record(scope, { kind: 'account.mandate-offered', detail: { mandateId } })
  return { mandateId }
}
