import type { Scope } from '../../database/scope'
import { graphemes } from '../../kernel/text'
import { record } from '../history/record'
import type { Application } from './application'
import { canMove, moves } from './moves'
import { reachedApplication } from './open-application'
import { applicationById, moveApplication } from './store'

/** The longest reason, in visible characters. */
export const reasonLength = 500

export type Withdrawal =
  | { withdrawn: Application }
  | { problem: 'missing' | 'too-long' }
  | { movedOn: Application }

/**
 * 取下げる: the applicant takes an application back, with a reason.
 * @throws {Refusal} not-found
 */
export async function withdraw(scope: Scope, number: string, reason: string): Promise<Withdrawal> {
  const { id } = await reachedApplication(scope, number)
  const application = await applicationById(scope, id, 'hold')
  if (!application) throw new Error('a reached application exists')
  if (application.status === 'withdrawn') return { withdrawn: application }
  if (!canMove(application.status, 'withdraw')) return { movedOn: application }
  if (reason.trim() === '') return { problem: 'missing' }
  if (graphemes(reason) > reasonLength) return { problem: 'too-long' }
  await record(scope, {
    kind: 'application.withdrawn',
    applicationId: id,
    detail: { number: application.number, reason: reason.trim() },
  })
  await moveApplication(scope, application, { status: moves.withdraw.to })
  return { withdrawn: application }
}
