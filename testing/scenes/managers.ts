import { type StaffSeed, staffCast } from '../../seeds/cast'
import { addStaff } from '../../src/features/staff/staff'
import type { As, Person, World } from '../world'
import { asActor, system } from './arrivals'
import { atDesk } from './desk'

/** 所属管理者 of a unit, added to the staff of the demo, at a desk. */
export async function managerAtDesk(
  as: As,
  world: Pick<World, 'house' | 'tenants'>,
  unit: string,
): Promise<Person> {
  const { tenant } = staffCast.kanri
  const seed: StaffSeed = { tenant, login: `chief-${unit}`, name: '長 まもる', unit, roles: ['unit-manager'] }
  await asActor(world, tenant, {
    actor: system,
    work: (scope) =>
      addStaff(scope, { login: seed.login, name: seed.name, roles: [{ role: 'unit-manager', unit }] }),
  })
  return atDesk(as, world, seed)
}
