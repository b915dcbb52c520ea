import { createHash } from 'node:crypto'
import { mine, type Scope } from '../../database/scope'
import type { StaffActor } from '../../kernel/actor'
import { newId } from '../../kernel/ids'
import { randomToken } from '../../kernel/secrets'
import { unitsOf } from '../tenants/organization'
import { postOf, rolesFrom, spreadOut } from './roles'

/** An hour without a request, or twelve in all, end a session of staff (S8). */
const idleMs = 60 * 60_000
const absoluteMs = 12 * 60 * 60_000
/** A session that waits for its second factor waits no longer than this. */
const halfOpenMs = 10 * 60_000
/** A page view writes to the session at most this often. */
const touchMs = 60_000

type Outer = Omit<Scope, 'actor'>

const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest()

/** The member of staff whose complete session this token is; null for an unknown, ended or half-open one. */
export async function identifyStaff(scope: Outer, token: string): Promise<StaffActor | null> {
  const [row, units] = await Promise.all([sessionRow(scope, token), unitsOf(scope)])
  if (!row?.complete_at || ended(scope.now, row)) return null
  if (scope.now.getTime() - row.seen_at.getTime() > touchMs) await touch(scope, row.session_id)
  const roles = rolesFrom(row.roles)
  return {
    kind: 'staff',
    staffId: row.staff_id,
    sessionId: row.session_id,
    login: row.login,
    name: row.name,
    post: postOf(roles, units),
    roles: spreadOut(roles, units),
  }
}

/** A session and its person; none for one who was disabled. */
const sessionRow = (scope: Outer, token: string) =>
  scope.db
    .selectFrom('staff_sessions')
    .where('staff_sessions.tenant_id', '=', scope.tenant.id)
    .innerJoin('staff', (join) =>
      join
        .onRef('staff.tenant_id', '=', 'staff_sessions.tenant_id')
        .onRef('staff.staff_id', '=', 'staff_sessions.staff_id'),
    )
    .select(['session_id', 'complete_at', 'staff_sessions.created_at', 'seen_at'])
    .select(['staff.staff_id', 'login', 'name', 'roles'])
    .where('token_hash', '=', tokenHash(token))
    .where('disabled_at', 'is', null)
    .executeTakeFirst()

const ended = (now: Date, session: { created_at: Date; seen_at: Date }): boolean =>
  now.getTime() - session.seen_at.getTime() > idleMs ||
  now.getTime() - session.created_at.getTime() > absoluteMs

async function touch(scope: Outer, sessionId: string): Promise<void> {
  await scope.db
    .updateTable('staff_sessions')
    .set({ seen_at: scope.now })
    .where('tenant_id', '=', scope.tenant.id)
    .where('session_id', '=', sessionId)
    .execute()
}

/** Whose half-open session this token is: the password was right, the second factor is awaited. */
export async function halfOpenSession(
  scope: Scope,
  token: string | undefined,
): Promise<{ sessionId: string; staffId: string } | null> {
  const row = token ? await sessionRow(scope, token) : undefined
  if (!row || row.complete_at || scope.now.getTime() - row.created_at.getTime() > halfOpenMs) return null
  return { sessionId: row.session_id, staffId: row.staff_id }
}

/**
 * Begins a session, always with a new token: whoever knew the one before gains nothing (S4).
 * @returns the token for the browser; the database knows its hash only
 */
export async function beginStaffSession(
  scope: Scope,
  staffId: string,
  { device, complete }: { device: string; complete: boolean },
): Promise<string> {
  const token = randomToken()
  await scope.db
    .insertInto('staff_sessions')
    .values({
      tenant_id: scope.tenant.id,
      session_id: newId(),
      staff_id: staffId,
      token_hash: tokenHash(token),
      complete_at: complete ? scope.now : null,
      created_at: scope.now,
      seen_at: scope.now,
      device,
    })
    .execute()
  return token
}

/** 端末: one of somebody's sessions as they are listed. */
export type StaffSession = { id: string; device: string; since: Date; seenAt: Date }

/** The complete sessions of somebody that have not ended, the one used last first. */
export async function sessionsOf(scope: Scope, staffId: string): Promise<StaffSession[]> {
  const rows = await mine(scope, 'staff_sessions')
    .select(['session_id', 'device', 'created_at', 'seen_at'])
    .where('staff_id', '=', staffId)
    .where('complete_at', 'is not', null)
    .orderBy('seen_at', 'desc')
    .execute()
  return rows
    .filter((row) => !ended(scope.now, row))
    .map((row) => ({ id: row.session_id, device: row.device, since: row.created_at, seenAt: row.seen_at }))
}

const sessions = (scope: Scope) =>
  scope.db.deleteFrom('staff_sessions').where('tenant_id', '=', scope.tenant.id)

/** Ends the session of a token, whatever its state. */
export async function endSessionOf(scope: Scope, token: string | undefined): Promise<void> {
  if (token) await sessions(scope).where('token_hash', '=', tokenHash(token)).execute()
}

/** Ends one of somebody's sessions. @returns whether there was such a one */
export async function endSession(scope: Scope, staffId: string, sessionId: string): Promise<boolean> {
  const gone = await sessions(scope)
    .where('staff_id', '=', staffId)
    .where('session_id', '=', sessionId)
    .executeTakeFirst()
  return gone.numDeletedRows > 0n
}

/** Ends somebody's sessions, all of them or all but one. */
export async function endSessions(scope: Scope, staffId: string, except: string | null): Promise<void> {
  let going = sessions(scope).where('staff_id', '=', staffId)
  if (except) going = going.where('session_id', '<>', except)
  await going.execute()
}

/** When somebody showed their password in this session last: its beginning, since both make a new one. */
async function passwordAge(scope: Scope): Promise<number> {
  const { created_at } = await mine(scope, 'staff_sessions')
    .select('created_at')
    .where('session_id', '=', staffOf(scope).sessionId)
    .executeTakeFirstOrThrow()
  return scope.now.getTime() - created_at.getTime()
}

/** A password shown less than this ago, or a login by the provider, need not be shown again (S11). */
const freshMs = 15 * 60_000

export const isFreshSession = async (scope: Scope): Promise<boolean> => (await passwordAge(scope)) <= freshMs

/** Sessions nobody can use any more. */
export async function purgeStaffSessions(scope: Scope): Promise<void> {
  await sessions(scope)
    .where('created_at', '<', new Date(scope.now.getTime() - absoluteMs))
    .execute()
}

/** The member of staff who acts. @throws {Error} where a route that staff alone reach has another actor */
export function staffOf({ actor }: Pick<Scope, 'actor'>): StaffActor {
  if (actor.kind !== 'staff') throw new Error('only staff reach this')
  return actor
}
