import type { Actor, Role } from '../../kernel/actor'

/** Whether somebody is staff with one of these roles in a unit. Roles in units above are already spread out. */
export const holds = (actor: Actor, roles: readonly Role[], unitId: string): boolean =>
  actor.kind === 'staff' &&
  actor.roles.some((one) => roles.includes(one.role) && (one.unit === null || one.unit === unitId))

/** The units in which somebody has one of these roles; `all` for a role everywhere. */
export function unitsWith(actor: Actor, roles: readonly Role[]): 'all' | readonly string[] {
  if (actor.kind !== 'staff') return []
  const held = actor.roles.filter((one) => roles.includes(one.role))
  if (held.some((one) => one.unit === null)) return 'all'
  return [...new Set(held.flatMap((one) => one.unit ?? []))]
}
