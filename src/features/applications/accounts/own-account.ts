import type { Scope } from '../../../database/scope'
import { refuse } from '../../../kernel/refusal'
import { type Account, accountActorOf, accountById } from '../../applicants/account'

/**
 * The account of whoever is logged in.
 * @throws {Refusal} not-found when it went meanwhile
 */
export const ownAccount = async (scope: Scope): Promise<Account> =>
  (await accountById(scope, accountActorOf(scope).accountId)) ?? refuse('not-found')
