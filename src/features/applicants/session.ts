import { createHash } from 'node:crypto'
import { mine, type Scope } from '../../database/scope'
import type { Actor, GuestSession } from '../../kernel/actor'
import { newId } from '../../kernel/ids'
import { randomToken } from '../../kernel/secrets'

/** Sixty minutes without a request, or a day in all, end a session (S8); what it was filling in stays. */
const idleMs = 60 * 60_000
const absoluteMs = 24 * 60 * 60_000
/** A page view writes to the session at most this often. */
const touchMs = 60_000

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest()

/** Who holds this token. An unknown one is a guest without a session. */
export async function identify(scope: Omit<Scope, 'actor'>, token: string): Promise<Actor> {
  const row = await mine(scope, 'sessions')
    .select(['session_id', 'created_at', 'seen_at'])
    .where('token_hash', '=', hashOf(token))
    .executeTakeFirst()
  if (!row) return { kind: 'guest', session: null }
  const now = scope.now.getTime()
  const expired = now - row.seen_at.getTime() > idleMs || now - row.created_at.getTime() > absoluteMs
  if (!expired && now - row.seen_at.getTime() > touchMs) await touch(scope, row.session_id)
  return { kind: 'guest', session: { id: row.session_id, token, expired } }
}

async function touch(scope: Omit<Scope, 'actor'>, sessionId: string): Promise<void> {
  await scope.db
    .updateTable('sessions')
    .set({ seen_at: scope.now })
    .where('tenant_id', '=', scope.tenant.id)
    .where('session_id', '=', sessionId)
    .execute()
}

/**
 * Lets the browser reach a draft or an application from now on. The token is always a new one: whoever knew the old
 * one gains nothing (S4); what the old session reached goes over to the new.
 * @param alsoId a second target, e.g. the application that a draft corrects: sending it leads there
 * @returns the session the browser has to be given
 */
export async function grant(
  scope: Scope,
  targetId: string,
  alsoId: string | null = null,
): Promise<GuestSession> {
  const session: GuestSession = { id: newId(), token: randomToken(), expired: false }
  await scope.db
    .insertInto('sessions')
    .values({
      tenant_id: scope.tenant.id,
      session_id: session.id,
      token_hash: hashOf(session.token),
      created_at: scope.now,
      seen_at: scope.now,
    })
    .execute()
  const old = sessionOf(scope)
  if (old && !old.expired) await moveReach(scope, old.id, session.id)
  await reachFrom(scope, session.id, targetId)
  if (alsoId) await reachFrom(scope, session.id, alsoId)
  return session
}

async function moveReach(scope: Scope, from: string, to: string): Promise<void> {
  const held = await mine(scope, 'session_reach').select('target_id').where('session_id', '=', from).execute()
  for (const { target_id } of held) await reachFrom(scope, to, target_id)
  await scope.db
    .deleteFrom('sessions')
    .where('tenant_id', '=', scope.tenant.id)
    .where('session_id', '=', from)
    .execute()
}

/** Adds a target to what a session reaches, e.g. the application that a draft became. */
export async function reachFrom(scope: Scope, sessionId: string, targetId: string): Promise<void> {
  await scope.db
    .insertInto('session_reach')
    .values({ tenant_id: scope.tenant.id, session_id: sessionId, target_id: targetId, granted_at: scope.now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export const sessionOf = (scope: Pick<Scope, 'actor'>): GuestSession | null =>
  scope.actor.kind === 'guest' ? scope.actor.session : null

/** Whether this browser was let in to the target; `expired` when it was, too long ago. */
export async function reachOf(scope: Scope, targetId: string): Promise<'open' | 'expired' | 'none'> {
  const session = sessionOf(scope)
  if (!session) return 'none'
  const row = await mine(scope, 'session_reach')
    .select('target_id')
    .where('session_id', '=', session.id)
    .where('target_id', '=', targetId)
    .executeTakeFirst()
  if (!row) return 'none'
  return session.expired ? 'expired' : 'open'
}

/** Everything this browser was let in to. */
export async function reached(scope: Scope): Promise<string[]> {
  const session = sessionOf(scope)
  if (!session || session.expired) return []
  const rows = await mine(scope, 'session_reach')
    .select('target_id')
    .where('session_id', '=', session.id)
    .execute()
  return rows.map((row) => row.target_id)
}

/** Sessions nobody can use any more. */
export async function purgeSessions(scope: Scope): Promise<void> {
  await scope.db
    .deleteFrom('sessions')
    .where('tenant_id', '=', scope.tenant.id)
    // A week longer than they live: a browser that comes back late may still save what was typed.
    .where('seen_at', '<', new Date(scope.now.getTime() - 7 * absoluteMs))
    .execute()
}
