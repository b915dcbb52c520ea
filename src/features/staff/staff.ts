import { mine, type Scope } from '../../database/scope'
import type { RoleIn } from '../../kernel/actor'
import { newId } from '../../kernel/ids'
import { rolesFrom } from './roles'

/** 職員: an account of somebody who works for the tenant. */
export type Staff = {
  id: string
  login: string
  name: string
  roles: RoleIn[]
  passwordHash: string | null
  passwordMadeAt: Date | null
  disabledAt: Date | null
  lastLoginAt: Date | null
  /** Whether a second factor was set up. */
  secondFactor: boolean
  recoveryCodes: number
  /** パスキー, each of which is both factors at once. */
  passkeys: number
  /** Whether the tenant's own provider lets them in. */
  linked: boolean
}

/** Whether somebody can show more than a password: an application's code, or a passkey. */
export const hasSecondFactor = ({ secondFactor, passkeys }: Staff): boolean => secondFactor || passkeys > 0

/** A login as it is kept and compared: full-width and half-width, upper and lower case are the same. */
export const foldLogin = (typed: string): string => typed.normalize('NFKC').trim().toLowerCase()

const staffRows = (scope: Scope) =>
  mine(scope, 'staff')
    .selectAll('staff')
    .select((row) =>
      row
        .selectFrom('passkeys')
        .select((all) => all.fn.countAll<string>().as('count'))
        .whereRef('passkeys.tenant_id', '=', 'staff.tenant_id')
        .whereRef('passkeys.staff_id', '=', 'staff.staff_id')
        .as('passkeys'),
    )

type Row = Awaited<ReturnType<ReturnType<typeof staffRows>['executeTakeFirstOrThrow']>>

const staffFrom = (row: Row): Staff => ({
  id: row.staff_id,
  login: row.login,
  name: row.name,
  roles: rolesFrom(row.roles),
  passwordHash: row.password_hash,
  passwordMadeAt: row.password_made_at,
  disabledAt: row.disabled_at,
  lastLoginAt: row.last_login_at,
  secondFactor: row.totp_secret !== null,
  recoveryCodes: Array.isArray(row.recovery_codes) ? row.recovery_codes.length : 0,
  passkeys: Number(row.passkeys ?? 0),
  linked: row.oidc_subject !== null,
})

export async function staffByLogin(scope: Scope, login: string): Promise<Staff | null> {
  const row = await staffRows(scope).where('login', '=', foldLogin(login)).executeTakeFirst()
  return row ? staffFrom(row) : null
}

/** The same, held until the transaction ends: whoever disables them or changes their password comes before or after. */
export async function staffByLoginHeld(scope: Scope, login: string): Promise<Staff | null> {
  const row = await staffRows(scope).where('login', '=', foldLogin(login)).forUpdate().executeTakeFirst()
  return row ? staffFrom(row) : null
}

/** Whom the tenant's own provider knows by this issuer and subject, held like the others; never by a name or an address (O4). */
export async function staffByIdentityHeld(
  scope: Scope,
  { issuer, subject }: { issuer: string; subject: string },
): Promise<Staff | null> {
  const row = await staffRows(scope)
    .where('oidc_issuer', '=', issuer)
    .where('oidc_subject', '=', subject)
    .forUpdate()
    .executeTakeFirst()
  return row ? staffFrom(row) : null
}

export async function staffById(scope: Scope, id: string): Promise<Staff | null> {
  const row = await staffRows(scope).where('staff_id', '=', id).executeTakeFirst()
  return row ? staffFrom(row) : null
}

/** The same with the row held until the transaction ends. */
export async function staffByIdHeld(scope: Scope, id: string): Promise<Staff | null> {
  const row = await staffRows(scope).where('staff_id', '=', id).forUpdate().executeTakeFirst()
  return row ? staffFrom(row) : null
}

/** Every member of staff, by login. */
export async function allStaff(scope: Scope): Promise<Staff[]> {
  return (await staffRows(scope).orderBy('login').execute()).map(staffFrom)
}

/** Adds a member of staff, who cannot log in before a password was made. */
export async function addStaff(
  scope: Scope,
  member: { login: string; name: string; roles: readonly RoleIn[]; passwordHash?: string },
): Promise<string> {
  const id = newId()
  await scope.db
    .insertInto('staff')
    .values({
      tenant_id: scope.tenant.id,
      staff_id: id,
      login: foldLogin(member.login),
      name: member.name,
      roles: JSON.stringify(member.roles),
      password_hash: member.passwordHash ?? null,
      password_made_at: member.passwordHash ? scope.now : null,
    })
    .execute()
  return id
}

/** Changes an account's row. */
export async function changeStaff(
  scope: Scope,
  id: string,
  columns: Partial<{
    roles: string
    password_hash: string
    password_made_at: Date
    disabled_at: Date | null
    last_login_at: Date
    totp_secret: Buffer | null
    totp_step: string | null
    recovery_codes: string
    oidc_issuer: string | null
    oidc_subject: string | null
  }>,
): Promise<void> {
  await scope.db
    .updateTable('staff')
    .set(columns)
    .where('tenant_id', '=', scope.tenant.id)
    .where('staff_id', '=', id)
    .execute()
}
