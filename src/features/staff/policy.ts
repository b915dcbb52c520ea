import type { Actor, Role, RoleIn } from '../../kernel/actor'

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

/** Where somebody begins: applications where a role opens some, staff for who manages them, or only the own account. */
export function firstPlace(roles: readonly RoleIn[]): 'inbox' | 'members' | 'staffAccount' {
  const has = (...some: Role[]) => roles.some(({ role }) => some.includes(role))
  if (has('reader', 'receiver', 'examiner', 'approver')) return 'inbox'
  return has('administrator', 'unit-manager') ? 'members' : 'staffAccount'
}

/** システム管理者: of the whole tenant, whatever the unit. */
export const isAdministrator = (actor: Actor): boolean => unitsWith(actor, ['administrator']) === 'all'

/** The units whose staff somebody manages. */
export const managedUnits = (actor: Actor): 'all' | readonly string[] =>
  isAdministrator(actor) ? 'all' : unitsWith(actor, ['unit-manager'])

const manages = (actor: Actor, unit: string | null): boolean => {
  const managed = managedUnits(actor)
  return managed === 'all' || (unit !== null && managed.includes(unit))
}

/** Whether somebody manages staff at all. */
export const mayManageStaff = (actor: Actor): boolean => managedUnits(actor).length > 0

/** Whether somebody may give, or take, this role: nobody but a システム管理者 makes another one. */
export const mayGrant = (actor: Actor, { role, unit }: RoleIn): boolean =>
  role === 'administrator' ? unit === null && isAdministrator(actor) : manages(actor, unit)

/** Whether somebody sees a member of staff in their list: one with a role in a unit that they manage. */
export const maySeeMember = (actor: Actor, roles: readonly RoleIn[]): boolean =>
  managedUnits(actor) === 'all' || roles.some(({ unit }) => manages(actor, unit))

/**
 * Whether somebody may do something to a member's account: only where all that it opens is theirs to give. Otherwise a
 * link for an account would be a way to its other roles.
 */
export const mayManageAccount = (actor: Actor, member: { id: string; roles: readonly RoleIn[] }): boolean =>
  actor.kind === 'staff' &&
  actor.staffId !== member.id &&
  (isAdministrator(actor) || (member.roles.length > 0 && member.roles.every((one) => mayGrant(actor, one))))
