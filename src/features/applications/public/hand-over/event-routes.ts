import type { Scope } from '../../../../database/scope'
import { type Answer, afterwards, raw } from '../../../../http/answer'
import { eventStream } from '../../../../http/event-stream'
import type { Surface } from '../../../../http/surface'
import { param, type Visit } from '../../../../http/visit'
import { openDraft } from '../../drafts/open-draft'
import { newsOf } from '../../hand-over/draft-news'
import { goesOnOnPhone } from '../../hand-over/hand-over'

/** Screens of one draft that are told at once, and of all drafts in one process. */
const most = { ofDraft: 6, inProcess: 1_000 }

/** What other devices do to a draft, as it happens; read by the script of a form. */
export function eventRoutes(surface: Surface): void {
  surface.get('draftEvents', async (scope, visit) => {
    const { draft, reach } = await openDraft(scope, param(visit, 'draft'))
    // A browser does not ask again after an answer that is no stream.
    if (reach !== 'open' || draft.submittedAt || !goesOnOnPhone(draft, scope.now)) return nothing(409)
    const { changes } = scope.house
    const key = keyOf(scope, draft.id)
    if (changes.countOf(key) >= most.ofDraft || changes.size >= most.inProcess) return nothing(503)
    const listening = listeningOf(visit, scope.now)
    return afterwards(async (transact) =>
      raw(
        eventStream({
          watch: (watcher) => changes.watch(key, watcher),
          async read() {
            const news = await transact((then) => newsOf(then, draft.id, listening))
            return typeof news === 'string'
              ? { event: 'over', data: news, end: true }
              : { event: 'draft', data: JSON.stringify(news) }
          },
        }),
      ),
    )
  })
}

/** As the database tells it: see `tell_draft_changed`. */
const keyOf = ({ tenant }: Scope, draftId: string): string => `${tenant.id} ${draftId}`

function listeningOf({ query }: Visit, now: Date) {
  const since = new Date(query.get('since') ?? '')
  return {
    screen: (query.get('screen') ?? '').slice(0, 40),
    since: Number.isNaN(since.getTime()) ? now : since,
  }
}

const nothing = (status: 409 | 503): Answer =>
  raw(new Response(null, { status, headers: { 'Cache-Control': 'no-store', 'Retry-After': '60' } }))
