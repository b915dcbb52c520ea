import type { Scope } from '../../database/scope'
import { type Answer, afterwards, seeOther } from '../../http/answer'
import type { Visit } from '../../http/visit'
import { IdentityAway, IdentityRefused } from '../../outside/identity/identity'
import { type Departure, sealDeparture } from './departure'
import { redirectUriOf, settingsOf } from './provider'

/** Why a login at a provider did not come about. */
export type Failure =
  /** The tenant does not offer it, or nobody has set it up. */
  | 'off'
  /** The browser did not leave from here, too long ago, or came back twice. */
  | 'lost'
  /** The person gave it up there. */
  | 'cancelled'
  /** What came back does not fit, or the settings do not. */
  | 'refused'
  /** Down, slow, or not well. */
  | 'away'

export type Trip = Pick<Departure, 'kind' | 'next' | 'purpose' | 'who'>

/**
 * 旅立つ: sends a browser to a provider. The request is a GET, since a form may not lead to another origin, so nothing is
 * written: the provider is asked how it is reached after the transaction, and the rest is sealed in a cookie.
 */
export async function depart(
  scope: Scope,
  visit: Visit,
  { trip, failed }: { trip: Trip; failed(why: Failure): Answer },
): Promise<Answer> {
  const settings = await settingsOf(scope, trip.kind)
  if (!settings) return failed('off')
  const redirectUri = redirectUriOf(scope, trip.kind)
  // Whoever proves again who they are shows their credentials again (S11).
  const again = trip.purpose === 'prove' ? { prompt: 'login' as const } : {}
  return afterwards(async () => {
    try {
      const { url, checks } = await scope.house.identity.beginLogin(settings, { redirectUri, ...again })
      visit.holdDeparture(trip.kind, sealDeparture(scope, { ...trip, ...checks }))
      return seeOther(url)
    } catch (error) {
      return failed(failureOf(error))
    }
  })
}

/** @throws the error itself where it is no provider's */
export function failureOf(error: unknown): Failure {
  if (error instanceof IdentityAway) return 'away'
  if (!(error instanceof IdentityRefused)) throw error
  return error.reason === 'access-denied' ? 'cancelled' : 'refused'
}
