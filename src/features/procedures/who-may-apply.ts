import type { Actor } from '../../kernel/actor'
import type { AgentRule, ProcedureContent } from './procedure'

/** 申し込める人: what keeps somebody from applying: no login, or a login without the GビズID that is demanded. */
export type Barrier = 'login' | 'gbizid-member' | 'gbizid-prime'

const accepted = { member: ['member', 'prime'], prime: ['prime'] } as const

type Rules = Pick<ProcedureContent, 'identity' | 'agents'>

/** What a procedure demands of whoever applies, and nobody may do without; null where everybody may. */
export function demandOf({ identity }: Rules): Barrier | null {
  if (identity?.gbizid) return `gbizid-${identity.gbizid}`
  return identity?.guests === false ? 'login' : null
}

/**
 * What keeps this person from applying; null where nothing does. Asked when the page is shown, when a draft begins and when it
 * is sent. The kind of a GビズID account is what its provider said at this login, never what a browser says (O5).
 */
export function barrierTo(rules: Rules, actor: Actor): Barrier | null {
  const demand = demandOf(rules)
  if (demand === null || (demand === 'login' && actor.kind === 'account')) return null
  if (demand === 'login' || actor.kind !== 'account' || actor.way !== 'gbizid') return demand
  const kinds: readonly unknown[] = accepted[demand === 'gbizid-prime' ? 'prime' : 'member']
  return kinds.includes(actor.said?.accountType) ? null : demand
}

/** What a procedure says of 代理人. */
export const agentRuleOf = ({ agents }: Rules): AgentRule => agents ?? 'named'
