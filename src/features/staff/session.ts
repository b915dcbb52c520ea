import type { Scope } from '../../database/scope'
import type { StaffActor } from '../../kernel/actor'

/** The member of staff whose complete session this token is; null for an unknown, ended or half-open one. */
export async function identifyStaff(
  _scope: Omit<Scope, 'actor'>,
  _token: string,
): Promise<StaffActor | null> {
  return null
}

/** The member of staff who acts. @throws {Error} where a route that staff alone reach has another actor */
export function staffOf({ actor }: Pick<Scope, 'actor'>): StaffActor {
  if (actor.kind !== 'staff') throw new Error('only staff reach this')
  return actor
}
