import type { Scope } from '../../database/scope'
import {
  type Account,
  accountActorOf,
  accountById,
  accountByIdHeld,
  changeAccount,
} from '../applicants/account'
import { owns } from '../applicants/session'
import { recordAccess } from '../history/access-log'
import { procedureAt } from '../procedures/published'
import type { Application } from './application'
import { principalIn } from './applied-as'
import { reachedApplication } from './open-application'
import { type OfferedItem, offeredItems } from './profile-offer'
import { revisionOf } from './store'

/** What 申込完了 offers to take over into the profile; nothing to guests, and nothing of somebody else's application. */
export async function offerOf(scope: Scope, application: Application): Promise<OfferedItem[]> {
  if (scope.actor.kind !== 'account') return []
  const { accountId } = scope.actor
  if (!(await owns(scope, accountId, application.id))) return []
  const account = await accountById(scope, accountId)
  return account ? itemsOf(scope, application, account) : []
}

async function itemsOf(scope: Scope, application: Application, account: Account): Promise<OfferedItem[]> {
  // What an agent answers for somebody is not the agent's.
  if (principalIn(application.appliedAs)) return []
  const { content } = await procedureAt(scope, application.procedureId, application.version)
  const { answers } = await revisionOf(scope, application)
  return offeredItems(content.form, answers, account)
}

/**
 * 登録情報を変える: takes the chosen answers of an application over into the profile. What was not offered changes nothing.
 * @param chosen items of the profile, as the page names them
 * @returns how many were changed
 * @throws {Refusal} not-found
 */
export async function updateProfile(
  scope: Scope,
  number: string,
  chosen: readonly string[],
): Promise<number> {
  const { accountId } = accountActorOf(scope)
  const application = await reachedApplication(scope, number)
  const account = await accountByIdHeld(scope, accountId)
  if (!account || !(await owns(scope, accountId, application.id))) return 0
  const wanted = (await itemsOf(scope, application, account)).filter(({ item }) => chosen.includes(item))
  if (wanted.length === 0) return 0
  const changes = Object.fromEntries(wanted.map(({ item, value }) => [item, value]))
  await changeAccount(scope, accountId, { profile: JSON.stringify({ ...account.profile, ...changes }) })
  await recordAccess(scope, { kind: 'account.changed', object: accountId })
  return wanted.length
}
