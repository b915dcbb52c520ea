import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { mine, type Scope } from '../../database/scope'
import type { Actor, ApplicantSession, LoginWay } from '../../kernel/actor'
import { newId } from '../../kernel/ids'
import { randomToken } from '../../kernel/secrets'
import { type AccountRow, nameIn } from './account'

/** Sixty minutes without a request, or a day in all, end a session (S8); what it was filling in stays. */
const idleMs = 60 * 60_000
const absoluteMs = 24 * 60 * 60_000
/** A page view writes to the session at most this often. */
const touchMs = 60_000

export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest()

/**
 * Who holds this token. An unknown one, and that of an account that was stopped, is a guest without a session.
 * @param unseen a page asks by itself: that is no sign of somebody being there
 */
export async function identify(
  scope: Omit<Scope, 'actor'>,
  token: string,
  { unseen = false } = {},
): Promise<Actor> {
  const row = await sessionRow(scope, token)
  if (!row || row.disabled_at) return { kind: 'guest', session: null }
  const now = scope.now.getTime()
  const expired = hasEnded(scope.now, row)
  if (!expired && !unseen && now - row.seen_at.getTime() > touchMs) await touch(scope, row.session_id)
  const accountId = row.complete_at ? row.account_id : null
  return actorOfSession(row, { id: row.session_id, token, expired, accountId })
}

/** A session with the account it belongs to, if any. */
type SessionRow = {
  session_id: string
  created_at: Date
  seen_at: Date
  account_id: string | null
  complete_at: Date | null
  way: string | null
  proved_at: Date | null
  said: unknown
} & { [Column in 'kind' | 'email' | 'profile' | 'disabled_at']: AccountRow[Column] | null }

/** Who somebody is by their session: a login that is over or not complete is a guest's. */
function actorOfSession(row: SessionRow, session: ApplicantSession): Actor {
  const { account_id, complete_at, kind, proved_at } = row
  if (!account_id || !complete_at || !kind || session.expired) return { kind: 'guest', session }
  return {
    kind: 'account',
    accountId: account_id,
    accountKind: kind,
    name: nameIn(row.profile),
    email: row.email ?? '',
    way: row.way as LoginWay,
    said: (row.said ?? null) as Record<string, unknown> | null,
    provedAt: proved_at ?? row.created_at,
    session,
  }
}

/** Whether a session is past its idle or its absolute limit. */
export const hasEnded = (now: Date, session: { created_at: Date; seen_at: Date }): boolean =>
  now.getTime() - session.seen_at.getTime() > idleMs ||
  now.getTime() - session.created_at.getTime() > absoluteMs

const sessionRow = (scope: Omit<Scope, 'actor'>, token: string): Promise<SessionRow | undefined> =>
  scope.db
    .selectFrom('sessions')
    .where('sessions.tenant_id', '=', scope.tenant.id)
    .where('token_hash', '=', tokenHash(token))
    .leftJoin('accounts', (join) =>
      join
        .onRef('accounts.tenant_id', '=', 'sessions.tenant_id')
        .onRef('accounts.account_id', '=', 'sessions.account_id'),
    )
    .select(['session_id', 'sessions.created_at', 'seen_at', 'sessions.account_id', 'complete_at', 'way'])
    .select(['proved_at', 'said', 'kind', 'email', 'profile', 'disabled_at'])
    .executeTakeFirst()

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
 * one gains nothing (S4); what the old session reached goes over to the new. Somebody logged in stays so.
 * @param alsoId a second target, e.g. the application that a draft corrects: sending it leads there
 * @returns the session the browser has to be given
 */
export async function grant(
  scope: Scope,
  targetId: string,
  alsoId: string | null = null,
): Promise<ApplicantSession> {
  const old = sessionOf(scope)
  const session = scope.actor.kind === 'account' && old ? await renewed(scope, old) : await begun(scope, old)
  await reachFrom(scope, session.id, targetId)
  if (alsoId) await reachFrom(scope, session.id, alsoId)
  return session
}

/** The same session of an account under a new token. */
async function renewed(scope: Scope, old: ApplicantSession): Promise<ApplicantSession> {
  const token = randomToken()
  await scope.db
    .updateTable('sessions')
    .set({ token_hash: tokenHash(token), seen_at: scope.now })
    .where('tenant_id', '=', scope.tenant.id)
    .where('session_id', '=', old.id)
    .execute()
  return { ...old, token }
}

async function begun(scope: Scope, old: ApplicantSession | null): Promise<ApplicantSession> {
  const session = { id: newId(), token: randomToken(), expired: false, accountId: null }
  await scope.db
    .insertInto('sessions')
    .values({
      tenant_id: scope.tenant.id,
      session_id: session.id,
      token_hash: tokenHash(session.token),
      created_at: scope.now,
      seen_at: scope.now,
    })
    .execute()
  if (old && !old.expired) await moveReach(scope, old.id, session.id)
  return session
}

/** What one session reached goes over to another; the first one ends. */
export async function moveReach(scope: Scope, from: string, to: string): Promise<void> {
  const held = await mine(scope, 'session_reach').select('target_id').where('session_id', '=', from).execute()
  for (const { target_id } of held) await reachFrom(scope, to, target_id)
  await endSession(scope, from)
}

/** Ends a session, also for whoever copied its cookie (S5). */
export async function endSession(scope: Scope, sessionId: string): Promise<void> {
  await scope.db
    .deleteFrom('sessions')
    .where('tenant_id', '=', scope.tenant.id)
    .where('session_id', '=', sessionId)
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

/**
 * Adds a target to what an applicant reaches: of somebody logged in it belongs to the account, and is reached from
 * every device; of a guest it belongs to this browser's session.
 */
export async function reachFromHere(scope: Scope, targetId: string): Promise<void> {
  if (scope.actor.kind === 'account') return reachOfAccount(scope, scope.actor.accountId, targetId)
  const session = sessionOf(scope)
  if (session) await reachFrom(scope, session.id, targetId)
}

/** Makes a draft or an application an account's own. */
export async function reachOfAccount(scope: Scope, accountId: string, targetId: string): Promise<void> {
  await scope.db
    .insertInto('account_reach')
    .values({ tenant_id: scope.tenant.id, account_id: accountId, target_id: targetId, granted_at: scope.now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export const sessionOf = (scope: Pick<Scope, 'actor'>): ApplicantSession | null =>
  scope.actor.kind === 'guest' || scope.actor.kind === 'account' ? scope.actor.session : null

/** Whose drafts and applications a session reaches besides its own: none while a login is not complete. */
const ownerOf = ({ actor }: Pick<Scope, 'actor'>): string | null => {
  if (actor.kind === 'account') return actor.accountId
  return actor.kind === 'guest' && actor.session?.expired ? actor.session.accountId : null
}

/** Whether this browser was let in to the target; `expired` when it was, too long ago. */
export async function reachOf(scope: Scope, targetId: string): Promise<'open' | 'expired' | 'none'> {
  const session = sessionOf(scope)
  if (!session) return 'none'
  const row = await reachedBy(scope, session).where('target_id', '=', targetId).executeTakeFirst()
  if (!row) return 'none'
  return session.expired ? 'expired' : 'open'
}

/** Everything this browser was let in to. */
export async function reached(scope: Scope): Promise<string[]> {
  const session = sessionOf(scope)
  if (!session || session.expired) return []
  const rows = await reachedBy(scope, session).execute()
  return rows.map((row) => row.target_id)
}

/** Whether a draft or an application is an account's own. */
export async function owns(scope: Scope, accountId: string, targetId: string): Promise<boolean> {
  const row = await mine(scope, 'account_reach')
    .select('target_id')
    .where('account_id', '=', accountId)
    .where('target_id', '=', targetId)
    .executeTakeFirst()
  return row !== undefined
}

/** Nobody reaches a target any more, e.g. a draft that is deleted. */
export async function forgetTarget(scope: Scope, targetId: string): Promise<void> {
  for (const table of ['session_reach', 'account_reach'] as const)
    await scope.db
      .deleteFrom(table)
      .where('tenant_id', '=', scope.tenant.id)
      .where('target_id', '=', targetId)
      .execute()
}

/** What an account owns, whoever asks. */
export async function ownedBy(scope: Scope, accountId: string): Promise<string[]> {
  const rows = await mine(scope, 'account_reach')
    .select('target_id')
    .where('account_id', '=', accountId)
    .execute()
  return rows.map((row) => row.target_id)
}

const reachedBy = (scope: Scope, session: ApplicantSession) => {
  const owner = ownerOf(scope)
  const ofSession = mine(scope, 'session_reach').select('target_id').where('session_id', '=', session.id)
  const ofAccount = mine(scope, 'account_reach')
    .select('target_id')
    .where('account_id', '=', owner ?? sql<string>`null`)
  const both = owner ? ofSession.unionAll(ofAccount) : ofSession
  return scope.db.selectFrom(both.as('reach')).select('target_id').distinct()
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
