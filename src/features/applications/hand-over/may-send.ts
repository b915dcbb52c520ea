import { mine, type Scope } from '../../../database/scope'
import type { Draft } from '../application'

/**
 * Whether a draft that was handed over may be sent from here. One of an account is sent by who is logged in: a phone that
 * only read a code is a guest, whose application the account would not find again. A correction stays where it is.
 */
export async function maySendHere(scope: Scope, draft: Draft): Promise<boolean> {
  if (!draft.handOver || draft.applicationId) return true
  const owner = await ownerOf(scope, draft)
  return !owner || (scope.actor.kind === 'account' && scope.actor.accountId === owner)
}

/** Whether somebody with an account began it. */
export const belongsToAccount = async (scope: Scope, draft: Draft): Promise<boolean> =>
  (await ownerOf(scope, draft)) !== undefined

async function ownerOf(scope: Scope, { id }: Draft): Promise<string | undefined> {
  const row = await mine(scope, 'account_reach')
    .select('account_id')
    .where('target_id', '=', id)
    .executeTakeFirst()
  return row?.account_id
}
