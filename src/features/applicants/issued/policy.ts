import type { Actor } from '../../../kernel/actor'
import { managedUnits } from '../../staff/policy'

/**
 * The units whose 特定利用者ID somebody issues and looks after: 所属管理者 those of the unit and the units below it,
 * システム管理者 all. It is about who may come in, as with staff; 受付 and 審査 are about what somebody applied for, and
 * see from a case who applied. Everybody else does not find this place.
 */
export const issuingUnits = (actor: Actor): 'all' | readonly string[] => managedUnits(actor)

/** Whether somebody issues IDs at all. */
export const mayIssue = (actor: Actor): boolean => issuingUnits(actor).length > 0

/** Whether somebody issues, and looks after, the IDs of a unit. */
export function mayIssueIn(actor: Actor, unit: string): boolean {
  const units = issuingUnits(actor)
  return units === 'all' || units.includes(unit)
}
