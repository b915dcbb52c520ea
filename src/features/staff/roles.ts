import type { Role, RoleIn } from '../../kernel/actor'
import type { Unit } from '../tenants/organization'

/** Every 役割 by its name on the screen, from the one that may least to the one that may most. */
export const roleNames = {
  reader: '閲覧',
  receiver: '受付',
  examiner: '審査',
  approver: '承認',
  author: '手続き作成',
  publisher: '公開承認',
  editor: '広報',
  'unit-manager': '所属管理者',
  administrator: 'システム管理者',
} as const satisfies Record<Role, string>

export const allRoles = Object.keys(roleNames) as Role[]

export const isRole = (text: unknown): text is Role =>
  typeof text === 'string' && Object.hasOwn(roleNames, text)

type UnitInTree = Pick<Unit, 'id' | 'parentId' | 'name'>

/** Roles as the database keeps them; what is no role any more counts for nothing. */
export const rolesFrom = (stored: unknown): RoleIn[] =>
  (Array.isArray(stored) ? (stored as Partial<RoleIn>[]) : []).flatMap(({ role, unit }) =>
    isRole(role) && (unit === null || typeof unit === 'string') ? [{ role, unit }] : [],
  )

/** The unit and all units below it. */
export function unitsBelow(units: readonly UnitInTree[], unitId: string): string[] {
  const found = new Set([unitId])
  for (let before = 0; before < found.size; ) {
    before = found.size
    for (const { id, parentId } of units) if (parentId && found.has(parentId)) found.add(id)
  }
  return [...found]
}

/** Each role in a unit also for every unit below it: whoever asks what somebody may do needs no tree. */
export const spreadOut = (roles: readonly RoleIn[], units: readonly UnitInTree[]): RoleIn[] =>
  roles.flatMap(({ role, unit }) =>
    (unit === null ? [null] : unitsBelow(units, unit)).map((one) => ({ role, unit: one })),
  )

/** 所属・役割 as shown: 「県立図書館・審査」, one part for each unit. */
export function postOf(roles: readonly RoleIn[], units: readonly UnitInTree[]): string {
  const byUnit = new Map<string | null, string[]>()
  for (const { role, unit } of roles) byUnit.set(unit, [...(byUnit.get(unit) ?? []), roleNames[role]])
  return [...byUnit]
    .map(([unit, names]) => [units.find(({ id }) => id === unit)?.name ?? [], names].flat(2).join('・'))
    .join('、')
}

export const sameRole = (one: RoleIn, other: RoleIn): boolean =>
  one.role === other.role && one.unit === other.unit
