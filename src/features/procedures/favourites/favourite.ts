import { mine, type Scope } from '../../../database/scope'
import { refuse } from '../../../kernel/refusal'
import { accountActorOf } from '../../applicants/account'
import type { Period } from '../period'
import { findProcedure } from '../published'
import { favouriteRows } from '../store'

/** お気に入り: a procedure that an account marked to find it again. */
export type Favourite = Period & { slug: string; title: string }

/** More are kept by nobody; the list says so. */
export const mostFavourites = 100

/** The favourites of whoever is logged in, the newest first; those that are no longer published are left out. */
export const favouritesOf = (scope: Scope): Promise<Favourite[]> =>
  favouriteRows(scope, accountActorOf(scope).accountId)

export async function isFavourite(scope: Scope, procedureId: string): Promise<boolean> {
  const row = await mine(scope, 'favourites')
    .select('procedure_id')
    .where('account_id', '=', accountActorOf(scope).accountId)
    .where('procedure_id', '=', procedureId)
    .executeTakeFirst()
  return row !== undefined
}

/**
 * お気に入り登録, and taking it back. Doing the same again changes nothing.
 * @returns false when there are too many
 * @throws {Refusal} not-found, for unknown and unlisted procedures alike
 */
export async function changeFavourite(scope: Scope, slug: string, deed: 'add' | 'remove'): Promise<boolean> {
  const { accountId } = accountActorOf(scope)
  const procedure = (await findProcedure(scope, slug)) ?? refuse('not-found')
  if (deed === 'remove') {
    await scope.db
      .deleteFrom('favourites')
      .where('tenant_id', '=', scope.tenant.id)
      .where('account_id', '=', accountId)
      .where('procedure_id', '=', procedure.id)
      .execute()
    return true
  }
  const kept = await mine(scope, 'favourites')
    .select('procedure_id')
    .where('account_id', '=', accountId)
    .limit(mostFavourites)
    .execute()
  if (kept.some(({ procedure_id }) => procedure_id === procedure.id)) return true
  if (kept.length >= mostFavourites) return false
  await scope.db
    .insertInto('favourites')
    .values({
      tenant_id: scope.tenant.id,
      account_id: accountId,
      procedure_id: procedure.id,
      added_at: scope.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return true
}
