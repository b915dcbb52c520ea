import type { Role, RoleIn } from '../../../kernel/actor'
import type { Unit } from '../../tenants/organization'
import { isRole } from '../roles'

/** How a form names the whole tenant; no unit has this id. */
export const everywhere = '*'

/** A row of the roles as a form names it. */
export const rowValue = (unit: string | null): string => unit ?? everywhere

/** A unit as a form names it; undefined where there is none. */
export function rowFrom(text: string, units: readonly Unit[]): string | null | undefined {
  if (text === everywhere) return null
  return units.find(({ id }) => id === text)?.id
}

/** A role in a unit as a check box names it. */
export const choiceValue = (role: Role, unit: string | null): string => `${role}@${rowValue(unit)}`

/** A role as typed in two fields, or as a check box names it; null for none that there is. */
export function roleFrom(role: string, row: string, units: readonly Unit[]): RoleIn | null {
  const unit = rowFrom(row, units)
  return isRole(role) && unit !== undefined ? { role, unit } : null
}

export function choiceFrom(text: string, units: readonly Unit[]): RoleIn | null {
  const at = text.indexOf('@')
  return at < 0 ? null : roleFrom(text.slice(0, at), text.slice(at + 1), units)
}
