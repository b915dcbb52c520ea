import { mine, type Scope } from '../../database/scope'
import type { ApplicantSession, LoginWay } from '../../kernel/actor'
import { newId } from '../../kernel/ids'
import { randomToken } from '../../kernel/secrets'
import { hasEnded, moveReach, sessionOf, tokenHash } from './session'

/** How somebody came in, and what is still to be done before it counts. */
export type Arrival = {
  way: LoginWay
  device: string
  complete: boolean
  /** What a provider said. */
  said?: Readonly<Record<string, unknown>> | null
}

/**
 * Begins a session of an account, always with a new token (S4). What the browser reached as a guest stays within reach.
 * @returns the session for the browser; the database knows the hash of its token only
 */
export async function beginAccountSession(
  scope: Scope,
  accountId: string,
  { way, device, complete, said }: Arrival,
): Promise<ApplicantSession> {
  const session: ApplicantSession = { id: newId(), token: randomToken(), expired: false, accountId }
  await scope.db
    .insertInto('sessions')
    .values({
      tenant_id: scope.tenant.id,
      session_id: session.id,
      token_hash: tokenHash(session.token),
      created_at: scope.now,
      seen_at: scope.now,
      account_id: accountId,
      complete_at: complete ? scope.now : null,
      way,
      proved_at: scope.now,
      device,
      said: said ? JSON.stringify(said) : null,
    })
    .execute()
  const old = sessionOf(scope)
  // What a guest's session reached. Another account's session keeps its own, and ends with its browser's cookie.
  if (old && !old.expired && (!old.accountId || old.accountId === accountId))
    await moveReach(scope, old.id, session.id)
  return session
}

/** Makes a session count, once everything that had to be done first is done. */
export async function completeSession(scope: Scope, sessionId: string): Promise<void> {
  await scope.db
    .updateTable('sessions')
    .set({ complete_at: scope.now })
    .where('tenant_id', '=', scope.tenant.id)
    .where('session_id', '=', sessionId)
    .execute()
}

/** Notes that somebody just proved again who they are (S11). */
export async function proveAgain(scope: Scope, sessionId: string): Promise<void> {
  await scope.db
    .updateTable('sessions')
    .set({ proved_at: scope.now })
    .where('tenant_id', '=', scope.tenant.id)
    .where('session_id', '=', sessionId)
    .execute()
}

/** 端末: one of an account's sessions as they are listed. */
export type AccountSession = { id: string; device: string; since: Date; seenAt: Date }

/** The sessions of an account that have not ended, the one used last first (S10). */
export async function accountSessions(scope: Scope, accountId: string): Promise<AccountSession[]> {
  const rows = await mine(scope, 'sessions')
    .select(['session_id', 'device', 'created_at', 'seen_at'])
    .where('account_id', '=', accountId)
    .where('complete_at', 'is not', null)
    .orderBy('seen_at', 'desc')
    .execute()
  return rows
    .filter((row) => !hasEnded(scope.now, row))
    .map((row) => ({ id: row.session_id, device: row.device, since: row.created_at, seenAt: row.seen_at }))
}

/** Ends sessions of an account: one, or (null) all but the one to keep. */
export async function endAccountSessions(
  scope: Scope,
  accountId: string,
  which: { only: string } | { allBut: string | null },
): Promise<void> {
  const all = scope.db
    .deleteFrom('sessions')
    .where('tenant_id', '=', scope.tenant.id)
    .where('account_id', '=', accountId)
  if ('only' in which) await all.where('session_id', '=', which.only).execute()
  else if (which.allBut) await all.where('session_id', '<>', which.allBut).execute()
  else await all.execute()
}
