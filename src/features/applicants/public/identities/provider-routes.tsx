import type { Scope } from '../../../../database/scope'
import { type Answer, page, seeOther } from '../../../../http/answer'
import { deviceOf } from '../../../../http/device'
import type { Surface } from '../../../../http/surface'
import type { Visit } from '../../../../http/visit'
import { accountWay } from '../../../../http/way'
import type { ProvenIdentity } from '../../../../outside/identity/identity'
import { url } from '../../../../urls'
import { comeBack } from '../../../providers/come-back'
import { depart, type Failure } from '../../../providers/depart'
import type { Departure } from '../../../providers/departure'
import { type ApplicantProvider, providers } from '../../../providers/provider'
import { UnavailablePage } from '../../../tenants/unavailable-page'
import { proveAgain } from '../../account-session'
import { arrive } from '../../arrive'
import { addIdentity } from '../../change-identities'
import { identityHeld } from '../../identities'
import { isProven } from '../../prove-again'
import { goOn } from '../way-on'
import { ProviderFailedPage } from './provider-failed-page'

/** GビズID and デジタル認証アプリ: there and back, to log in, to add one to an account, to prove again who one is. */
export function providerRoutes(surface: Surface): void {
  for (const provider of ['gbizid', 'digital-auth'] as const) {
    const { begin, back } = providers[provider]
    surface.get(begin, (scope, visit) => leave(scope, visit, provider))
    surface.get(back, (scope, visit) =>
      comeBack(scope, visit, {
        kind: provider,
        arrived: (later, proven, departure) => arrived(later, visit, { provider, proven, departure }),
        failed: (why, departure) => failed(visit, provider, { why, departure }),
      }),
    )
  }
}

async function leave(scope: Scope, visit: Visit, provider: ApplicantProvider): Promise<Answer> {
  const { next } = accountWay.ofQuery(visit)
  const wanted = visit.query.get('for')
  const purpose = wanted === 'add' || wanted === 'prove' ? wanted : 'log-in'
  const who = scope.actor.kind === 'account' ? scope.actor.accountId : null
  // Both are begun on マイページ, by somebody who is logged in; adding, by somebody who has just proven who they are. A link
  // elsewhere could lead to a provider where the browser is logged in as somebody else, who would then get in.
  const may = who !== null && visit.fromOurPage && (purpose === 'prove' || isProven(scope))
  if (purpose !== 'log-in' && !may) return seeOther(url('identities', { tenant: visit.tenant.slug }))
  const trip = { kind: provider, purpose, next, who: purpose === 'log-in' ? null : who } as const
  return depart(scope, visit, {
    trip,
    failed: (why) => failed(visit, provider, { why, departure: trip }),
  })
}

type Arrived = { provider: ApplicantProvider; proven: ProvenIdentity; departure: Departure }

async function arrived(
  scope: Scope,
  visit: Visit,
  { provider, proven, departure }: Arrived,
): Promise<Answer> {
  const tenant = { tenant: visit.tenant.slug }
  if (departure.purpose !== 'log-in') return changed(scope, visit, { provider, proven, departure })
  const here = { device: deviceOf(visit.agent), deviceToken: visit.deviceToken(), language: visit.lang }
  const entered = await arrive(scope, { provider, proven, ...here })
  const { next } = departure
  if (!entered) return page(<ProviderFailedPage {...{ visit, provider, next }} why="stopped" />, 403)
  visit.holdSession(entered.session)
  // Never a page at this address: it holds the code.
  if (!entered.complete) return seeOther(url('loginStep', tenant, { next: next ?? undefined }))
  return goOn(visit, { next, again: null })
}

/** Somebody logged in came back: what was done is said on the page of their ways to log in. */
async function changed(
  scope: Scope,
  visit: Visit,
  { provider, proven, departure }: Arrived,
): Promise<Answer> {
  const { actor } = scope
  const { who, purpose, next } = departure
  if (actor.kind !== 'account' || actor.accountId !== who)
    return page(<ProviderFailedPage {...{ visit, provider, next: null }} why="lost" />, 400)
  if (purpose === 'add') return says(visit, provider, await addIdentity(scope, who, { provider, proven }))
  const known = await identityHeld(scope, proven)
  if (known?.accountId !== who) return says(visit, provider, 'other')
  await proveAgain(scope, actor.session.id)
  return next ? seeOther(next) : says(visit, provider, 'proven')
}

const says = ({ tenant }: Visit, by: ApplicantProvider, said: string): Answer =>
  seeOther(url('identities', { tenant: tenant.slug }, { said, by }))

const statuses = { lost: 400, refused: 400, away: 503 } as const

function failed(
  visit: Visit,
  provider: ApplicantProvider,
  { why, departure }: { why: Failure; departure: Pick<Departure, 'purpose' | 'next'> | null },
): Answer {
  const next = departure?.next ?? null
  if (why === 'off') return page(<UnavailablePage frame={visit.frame} what={providers[provider].begin} />)
  if (why !== 'cancelled')
    return page(<ProviderFailedPage {...{ visit, provider, why, next }} />, statuses[why])
  if (departure?.purpose !== 'log-in') return says(visit, provider, 'cancelled')
  const query = { said: `cancelled-${provider}`, next: next ?? undefined }
  return seeOther(url('login', { tenant: visit.tenant.slug }, query))
}
