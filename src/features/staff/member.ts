import { sql } from 'kysely'
import { mine, type Scope } from '../../database/scope'
import { refuse } from '../../kernel/refusal'
import { mayManageAccount, mayManageStaff, maySeeMember } from './policy'
import { rolesFrom } from './roles'
import { allStaff, type Staff, staffById } from './staff'

/** The members of staff whom somebody manages, by login. Whoever manages nobody does not find this place. */
export async function membersOf(scope: Scope): Promise<Staff[]> {
  if (!mayManageStaff(scope.actor)) refuse('not-found')
  return (await allStaff(scope)).filter(({ roles }) => maySeeMember(scope.actor, roles))
}

/** A member of staff to look at. @throws {Refusal} not-found for one whom somebody does not manage */
export async function memberById(scope: Scope, id: string): Promise<Staff> {
  const staff = mayManageStaff(scope.actor) ? await staffById(scope, id) : null
  if (!staff || !maySeeMember(scope.actor, staff.roles)) refuse('not-found')
  return staff
}

/** The same to change them: nobody else changes staff of this tenant until the transaction ends. */
export async function memberToChange(scope: Scope, id: string): Promise<Staff> {
  await holdStaff(scope)
  return memberById(scope, id)
}

/** The same, to do something to the account. */
export async function accountToChange(scope: Scope, id: string): Promise<Staff> {
  const staff = await memberToChange(scope, id)
  if (!mayManageAccount(scope.actor, staff)) refuse('not-found')
  return staff
}

/** One change of staff after the other: two of them at once could leave nobody who administers. */
export const holdStaff = (scope: Scope) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`${scope.tenant.id}:staff`}, 0))`.execute(scope.db)

/** Whether somebody is the only one who can log in and administer the tenant. */
export async function isLastAdministrator(scope: Scope, staffId: string): Promise<boolean> {
  const rows = await mine(scope, 'staff')
    .select(['staff_id', 'roles'])
    .where('disabled_at', 'is', null)
    .where('password_hash', 'is not', null)
    .execute()
  const administrators = rows.filter((row) =>
    rolesFrom(row.roles).some(({ role, unit }) => role === 'administrator' && unit === null),
  )
  return administrators.length === 1 && administrators[0]!.staff_id === staffId
}
