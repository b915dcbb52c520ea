import type { Scope } from '../../../database/scope'
import type { Actor } from '../../../kernel/actor'
import { refuse } from '../../../kernel/refusal'
import { recordAccess, recordLook } from '../../history/access-log'
import { record } from '../../history/record'
import { publishedIn } from '../../procedures/published'
import { titlesIn } from '../../procedures/titles'
import { holds } from '../../staff/policy'
import { staffOf } from '../../staff/session'
import { type Mandate, type MandateFor, stateOf } from './mandate'
import { changeMandate, mandateHeld, pendingMandates } from './mandate-store'

/** The longest reason of a 却下. */
export const mandateReasonLength = 500

/** The units that have to do with what a mandate is for: the procedure's, or of any procedure of the category. */
async function unitsConcerned(scope: Scope): Promise<(what: MandateFor) => string[]> {
  const titles = await titlesIn(scope)
  const { catalogue } = await publishedIn(scope)
  return (what) =>
    'procedureId' in what
      ? titles.filter(({ id }) => id === what.procedureId).map(({ unitId }) => unitId)
      : catalogue.prepared
          .filter(({ entry }) => entry.categories.includes(what.categoryId))
          .map(({ entry }) => entry.unit.id)
}

/** Whether somebody decides on mandates that these units have to do with: 審査 of one of them. */
const mayDecide = (actor: Actor, units: readonly string[]): boolean =>
  units.some((unit) => holds(actor, ['examiner'], unit))

/** Nobody decides where the tenant does not want it. @throws {Refusal} not-found */
function wanted(scope: Scope): void {
  const examiner = scope.actor.kind === 'staff' && scope.actor.roles.some(({ role }) => role === 'examiner')
  if (!scope.tenant.mandateApproval || !examiner) refuse('not-found')
}

/**
 * 委任状 that wait for this member of staff, oldest first. Looking is recorded.
 * @throws {Refusal} not-found
 */
export async function mandatesToDecide(scope: Scope): Promise<Mandate[]> {
  wanted(scope)
  const unitsOf = await unitsConcerned(scope)
  const pending = (await pendingMandates(scope)).filter(
    (one) => stateOf(one, scope.now) === 'pending' && mayDecide(scope.actor, unitsOf(one.what)),
  )
  for (const { id } of pending) await recordLook(scope, { kind: 'mandate.viewed', object: id })
  return pending
}

export type MandateDecision = { approval: 'approved' } | { approval: 'refused'; reason: string }

/**
 * 承認 or 却下 of a mandate.
 * @returns false where it was decided, revoked or ended meanwhile
 * @throws {Refusal} not-found
 */
export async function decideMandate(scope: Scope, id: string, decision: MandateDecision): Promise<boolean> {
  wanted(scope)
  const mandate = (await mandateHeld(scope, id)) ?? refuse('not-found')
  const unitsOf = await unitsConcerned(scope)
  if (!mayDecide(scope.actor, unitsOf(mandate.what))) refuse('not-found')
  // Not taken up yet, it is nobody's to see.
  if (!mandate.acceptedAt) refuse('not-found')
  if (stateOf(mandate, scope.now) !== 'pending') return false
  const { staffId } = staffOf(scope)
  await changeMandate(scope, mandate.id, {
    approval: decision.approval,
    decided_at: scope.now,
    decided_by: staffId,
    decision_reason: decision.approval === 'refused' ? decision.reason : null,
  })
  await recordAccess(scope, { kind: 'mandate.decided', object: mandate.id })
  await record(scope, { kind: 'account.mandate-decided', detail: { mandateId: mandate.id } })
  return true
}
