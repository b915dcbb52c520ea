import type { VNode } from 'preact'
import type { Scope } from '../../../database/scope'
import { type Answer, page, seeOther } from '../../../http/answer'
import { deviceOf } from '../../../http/device'
import type { Surface } from '../../../http/surface'
import type { Visit } from '../../../http/visit'
import { staffWay } from '../../../http/way'
import type { StaffActor } from '../../../kernel/actor'
import { japaneseOnly } from '../../../kernel/language'
import type { ProvenIdentity } from '../../../outside/identity/identity'
import { ButtonLink } from '../../../ui/button/button'
import { DoorLayout } from '../../../ui/layout/door-layout'
import { PageHead } from '../../../ui/layout/page-parts'
import { Link } from '../../../ui/link/link'
import { url } from '../../../urls'
import { comeBack } from '../../providers/come-back'
import { depart, type Failure } from '../../providers/depart'
import type { Departure } from '../../providers/departure'
import { ja } from '../identity-words.ja'
import { enterByProvider, linkIdentity } from '../link-identity'
import { isProven } from '../prove-again'
import { identifyStaff } from '../session'
import { PasskeyNeededPage } from './login-page'
import { welcome } from './login-routes'

const words = japaneseOnly({ ja })

/** 職員の認証基盤: there and back, to log in or to link an account. */
export function oidcRoutes(surface: Surface): void {
  surface.get('staffOidc', leave)
  surface.get('staffOidcCallback', (scope, visit) =>
    comeBack(scope, visit, {
      kind: 'staff',
      arrived: (later, proven, departure) => arrived(later, visit, { proven, departure }),
      failed: (why, departure) => failed(visit, why, departure),
    }),
  )
}

/** Who is logged in, also on these pages, which are open to everybody. */
const known = async (scope: Scope, { staffToken }: Visit): Promise<StaffActor | null> =>
  staffToken ? identifyStaff(scope, staffToken) : null

async function leave(scope: Scope, visit: Visit): Promise<Answer> {
  const adding = visit.query.get('for') === 'add'
  const actor = adding ? await known(scope, visit) : null
  // Only from the page of one's own account, by who has just shown who they are: see the applicants' side.
  if (adding && !(actor && visit.fromOurPage && (await isProven({ ...scope, actor }))))
    return seeOther(url('staffIdentity', { tenant: visit.tenant.slug }))
  const { next } = staffWay.ofQuery(visit)
  const trip = {
    kind: 'staff',
    purpose: adding ? 'add' : 'log-in',
    who: actor?.staffId ?? null,
    next,
  } as const
  return depart(scope, visit, { trip, failed: (why) => failed(visit, why, trip) })
}

async function arrived(
  scope: Scope,
  visit: Visit,
  { proven, departure }: { proven: ProvenIdentity; departure: Departure },
): Promise<Answer> {
  const { next, purpose, who } = departure
  if (purpose === 'log-in') {
    const caller = { device: deviceOf(visit.agent), token: visit.staffToken }
    const entered = await enterByProvider(scope, proven, caller)
    if (!entered) return page(<FailedPage visit={visit} why="unlinked" next={next} />, 403)
    const way = { next, again: null }
    if ('needs' in entered) return page(<PasskeyNeededPage visit={visit} way={way} />, 422)
    return welcome(scope, visit, { entered, way })
  }
  const actor = await known(scope, visit)
  if (!actor || actor.staffId !== who) return page(<FailedPage visit={visit} why="lost" next={null} />, 400)
  return says(visit, (await linkIdentity(scope, actor, proven)) ? 'linked' : 'taken')
}

const says = ({ tenant }: Visit, said: keyof typeof ja.link.said): Answer =>
  seeOther(url('staffIdentity', { tenant: tenant.slug }, { said }))

const statuses = { off: 404, lost: 400, refused: 400, away: 503 } as const

function failed(visit: Visit, why: Failure, departure: Pick<Departure, 'purpose' | 'next'> | null): Answer {
  const next = departure?.next ?? null
  if (why !== 'cancelled') return page(<FailedPage visit={visit} why={why} next={next} />, statuses[why])
  if (departure?.purpose === 'add') return says(visit, 'cancelled')
  return seeOther(url('staff', { tenant: visit.tenant.slug }, { cancelled: '1', next: next ?? undefined }))
}

type FailedProps = {
  visit: Visit
  why: 'off' | 'lost' | 'refused' | 'away' | 'unlinked'
  next: string | null
}

/** What happened, and the way that is always there (O6). */
function FailedPage({ visit, why, next }: FailedProps): VNode {
  const w = words(visit.lang).failed
  const tenant = { tenant: visit.tenant.slug }
  const query = { next: next ?? undefined }
  return (
    <DoorLayout frame={visit.frame} title={w[why]}>
      <PageHead title={w[why]} />
      <p class="lead">{w[`${why}Text`]}</p>
      <p class="stack-actions">
        <ButtonLink kind="main" href={url('staff', tenant, query)}>
          {w.toLogin}
        </ButtonLink>
      </p>
      {why !== 'off' && (
        <p>
          <Link href={url('staffOidc', tenant, query)}>{w.again}</Link>
        </p>
      )}
    </DoorLayout>
  )
}
