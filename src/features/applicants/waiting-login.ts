import { mine, type Scope } from '../../database/scope'
import { type Account, accountByIdHeld } from './account'
import { sessionOf } from './session'

/** A login that waits for its last step waits no longer than this. */
const longestMs = 30 * 60_000

/** Whose login this browser has begun and not completed, with the account's row held; null where there is none. */
export async function waitingLogin(scope: Scope): Promise<{ sessionId: string; account: Account } | null> {
  const session = sessionOf(scope)
  if (!session || session.expired) return null
  const row = await mine(scope, 'sessions')
    .select(['account_id', 'complete_at', 'created_at'])
    .where('session_id', '=', session.id)
    .executeTakeFirst()
  if (!row?.account_id || row.complete_at) return null
  if (scope.now.getTime() - row.created_at.getTime() > longestMs) return null
  const account = await accountByIdHeld(scope, row.account_id)
  // Whoever ended the session while this waited for the row, e.g. with another first password, came before (S7).
  const stays = await mine(scope, 'sessions')
    .select('session_id')
    .where('session_id', '=', session.id)
    .executeTakeFirst()
  if (!stays) return null
  return account && !account.disabledAt ? { sessionId: session.id, account } : null
}
