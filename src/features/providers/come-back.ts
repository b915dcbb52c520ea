import type { Scope } from '../../database/scope'
import { type Answer, afterwards } from '../../http/answer'
import type { Visit } from '../../http/visit'
import { sameBytes } from '../../kernel/secrets'
import type { IdentityAway, IdentityRefused, ProvenIdentity } from '../../outside/identity/identity'
import { recordAccess } from '../history/access-log'
import { type Failure, failureOf } from './depart'
import { type Departure, openDeparture, useDeparture } from './departure'
import { type ProviderKind, redirectUriOf, settingsOf } from './provider'

/** What follows when somebody comes back. */
export type Return = {
  kind: ProviderKind
  arrived(scope: Scope, proven: ProvenIdentity, departure: Departure): Promise<Answer>
  failed(why: Failure, departure: Departure | null): Answer
}

/**
 * 帰る: a browser comes back from a provider. What it did not leave with, from this tenant, a moment ago, gets nowhere, and
 * nothing is written for it; what it left with is good once (O2). The provider is asked outside of any transaction.
 */
export async function comeBack(
  scope: Scope,
  visit: Visit,
  { kind, arrived, failed }: Return,
): Promise<Answer> {
  const settings = await settingsOf(scope, kind)
  if (!settings) return failed('off', null)
  const departure = openDeparture(scope, kind, visit.departure(kind))
  if (!departure || !hasState(visit.query, departure.state)) return failed('lost', null)
  visit.holdDeparture(kind, null)
  if (!(await useDeparture(scope, departure))) return failed('lost', departure)
  const redirectUri = redirectUriOf(scope, kind)
  const { state, nonce, codeVerifier } = departure
  const returned = {
    callbackUrl: `${redirectUri}?${visit.query}`,
    checks: { state, nonce, codeVerifier },
    redirectUri,
  }
  return afterwards(async (transact) => {
    let proven: ProvenIdentity
    try {
      proven = await scope.house.identity.finishLogin(settings, returned)
    } catch (error) {
      const why = failureOf(error)
      if (why !== 'cancelled') await transact((later) => recordFailure(later, kind, error))
      return failed(why, departure)
    }
    return transact((later) => arrived(later, proven, departure))
  })
}

const hasState = (query: URLSearchParams, state: string): boolean => {
  const [came = '', ...more] = query.getAll('state')
  return more.length === 0 && sameBytes(Buffer.from(came), Buffer.from(state))
}

/** Why, for the administrator who wonders: a word of ours, never a token or who it was (O7). */
const recordFailure = (scope: Scope, kind: ProviderKind, error: unknown): Promise<void> => {
  const { reason } = error as IdentityRefused | IdentityAway
  const staff = kind === 'staff'
  return recordAccess(scope, {
    kind: staff ? 'staff.login-refused' : 'account.login-refused',
    object: `${kind}:${reason}`,
  })
}
