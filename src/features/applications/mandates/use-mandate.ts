import type { Scope } from '../../../database/scope'
import type { AccountActor } from '../../../kernel/actor'
import { accountById } from '../../applicants/account'
import type { Procedure } from '../../procedures/procedure'
import { findProcedure } from '../../procedures/published'
import { agentRuleOf } from '../../procedures/who-may-apply'
import type { Draft } from '../application'
import type { Principal } from '../applied-as'
import { covers, type Mandate, stateOf } from './mandate'
import { mandateHeld, mandatesFor } from './mandate-store'

/** Why somebody may not apply for another person. */
export type Unmandated = 'not-agent' | 'no-agents' | 'needs-mandate' | 'over'

/** The procedure as it is published today: a category that it left no longer covers it. */
const today = async (scope: Scope, procedure: Procedure): Promise<Procedure> =>
  (await findProcedure(scope, procedure.slug)) ?? procedure

/** The active mandates with which an agent may begin this procedure: of two from one 本人 the newest. */
export async function mandatesHere(
  scope: Scope,
  { accountId }: AccountActor,
  procedure: Procedure,
): Promise<Mandate[]> {
  const account = await accountById(scope, accountId)
  if (!account) return []
  const received = await mandatesFor(scope, account)
  const holding = received.filter(
    (one) => one.agentId === accountId && stateOf(one, scope.now) === 'active' && covers(one, procedure),
  )
  return holding.filter(
    (one, index) => holding.findIndex(({ principalId }) => principalId === one.principalId) === index,
  )
}

type Applying = { draft: Pick<Draft, 'principal' | 'applicationId'>; procedure: Procedure }

/**
 * What keeps a draft for another person from being sent; null where nothing does. The mandate's row is held from here on, so
 * that of a 取消し and a submission at once one comes first, whole.
 */
export async function barrierOfPrincipal(
  scope: Scope,
  { draft, procedure }: Applying,
): Promise<Unmandated | null> {
  const { principal } = draft
  if (!principal) return null
  if (draft.applicationId) return barrierOfCorrection(scope, principal)
  const { actor } = scope
  if (actor.kind !== 'account' || actor.accountKind !== 'agent') return 'not-agent'
  const rule = agentRuleOf(procedure.content)
  if (rule === 'no') return 'no-agents'
  if (!principal.mandateId) return rule === 'mandate' ? 'needs-mandate' : null
  const mandate = await mandateHeld(scope, principal.mandateId)
  const holds =
    mandate?.agentId === actor.accountId &&
    mandate.principalId === principal.accountId &&
    stateOf(mandate, scope.now) === 'active' &&
    covers(mandate, await today(scope, procedure))
  return holds ? null : 'over'
}

/** 本人 may always correct what was applied for them; whoever else does acts on the mandate. */
async function barrierOfCorrection(scope: Scope, principal: Principal): Promise<Unmandated | null> {
  const { actor } = scope
  const self = actor.kind === 'account' && actor.accountId === principal.accountId
  if (self || !principal.mandateId) return null
  const mandate = await mandateHeld(scope, principal.mandateId)
  return mandate && stateOf(mandate, scope.now) === 'active' ? null : 'over'
}
