import { dayKey } from '../../../kernel/japanese-date'
import type { Procedure } from '../../procedures/procedure'

/** What a mandate is for: one procedure, or every one of a category. */
export type MandateFor = { procedureId: string } | { categoryId: string }

/** 委任状: a principal lets an agent apply for them. */
export type Mandate = {
  id: string
  principalId: string
  principalName: string
  /** 利用者ID of the agent, as the principal typed it. */
  agentLogin: string
  /** The agent, once taken up. */
  agentId: string | null
  agentName: string
  what: MandateFor
  grantedAt: Date
  acceptedAt: Date | null
  /** The last day on which it holds, `2027-03-31` in Japan; null: until revoked. */
  endsOn: string | null
  revokedAt: Date | null
  revokedBy: 'principal' | 'agent' | null
  approval: 'not-needed' | 'pending' | 'approved' | 'refused'
  decisionReason: string | null
}

/** Where a mandate stands: only one that is active lets anybody apply. */
export type MandateState = 'offered' | 'pending' | 'active' | 'refused' | 'revoked' | 'ended'

/** An offer that nobody takes up ends after this many days. */
export const offerDays = 30

export function stateOf(mandate: Mandate, now: Date): MandateState {
  if (mandate.revokedAt) return 'revoked'
  if (mandate.endsOn && mandate.endsOn < dayKey(now)) return 'ended'
  if (mandate.approval === 'refused') return 'refused'
  if (!mandate.acceptedAt)
    return now.getTime() - mandate.grantedAt.getTime() > offerDays * 86_400_000 ? 'ended' : 'offered'
  return mandate.approval === 'pending' ? 'pending' : 'active'
}

/** Whether it can still be revoked: it holds, or might come to. */
export const isOpen = (state: MandateState): boolean =>
  state === 'offered' || state === 'pending' || state === 'active'

/** Whether a mandate covers a procedure. */
export const covers = ({ what }: Mandate, procedure: Pick<Procedure, 'id' | 'content'>): boolean =>
  'procedureId' in what
    ? what.procedureId === procedure.id
    : procedure.content.categories.includes(what.categoryId)
