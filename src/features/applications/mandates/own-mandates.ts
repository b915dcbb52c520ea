import type { Scope } from '../../../database/scope'
import { refuse } from '../../../kernel/refusal'
import { type Account, loginKey } from '../../applicants/account'
import { ownAccount } from '../accounts/own-account'
import { type Mandate, type MandateState, stateOf } from './mandate'
import { mandateHeld, mandatesBy, mandatesFor } from './mandate-store'

/** Which side of a mandate somebody is on. */
export type Side = 'principal' | 'agent'

export type OwnMandate = { mandate: Mandate; side: Side; state: MandateState; mayTakeUp: boolean }

function sideOf(mandate: Mandate, account: Account): Side | null {
  if (mandate.principalId === account.id) return 'principal'
  if (mandate.agentId !== null) return mandate.agentId === account.id ? 'agent' : null
  return account.login !== null && loginKey(account.login) === loginKey(mandate.agentLogin) ? 'agent' : null
}

function ownOf(mandate: Mandate, account: Account, now: Date): OwnMandate | null {
  const side = sideOf(mandate, account)
  if (!side) return null
  const state = stateOf(mandate, now)
  const mayTakeUp = side === 'agent' && state === 'offered' && account.kind === 'agent'
  return { mandate, side, state, mayTakeUp }
}

/** 委任状 that somebody gave, and that were offered to them, newest first. */
export async function ownMandates(scope: Scope): Promise<{ given: OwnMandate[]; received: OwnMandate[] }> {
  const account = await ownAccount(scope)
  const shown = (mandates: Mandate[]) => mandates.flatMap((one) => ownOf(one, account, scope.now) ?? [])
  return {
    given: shown(await mandatesBy(scope, account.id)),
    received: shown(await mandatesFor(scope, account)),
  }
}

/**
 * One of them, its row held until the transaction ends.
 * @throws {Refusal} not-found, for everybody who is on neither side
 */
export async function ownMandate(scope: Scope, id: string): Promise<OwnMandate> {
  const account = await ownAccount(scope)
  const mandate = await mandateHeld(scope, id)
  return (mandate && ownOf(mandate, account, scope.now)) ?? refuse('not-found')
}
