import type { Scope } from '../../../database/scope'
import { page } from '../../../http/answer'
import type { Surface } from '../../../http/surface'
import { Refusal } from '../../../kernel/refusal'
import { staffOf } from '../../staff/session'
import { inbox } from '../inbox/inbox'
import { parseInboxQuery } from '../inbox/query'
import { InboxPage } from './inbox-page'
import { type CaseFacts, readCase } from './read-case'

/** 受付 */
export function inboxRoutes(surface: Surface): void {
  surface.get('inbox', async (scope, visit) => {
    // What is previewed counts as opened, so that the list must be read after it.
    const preview = await previewed(scope, visit.query.get('preview'))
    const seen = await inbox(scope, parseInboxQuery(visit.query))
    const side = seen.query.from?.side
    return page(
      <InboxPage
        frame={visit.frame}
        me={staffOf(scope)}
        csrf={visit.csrf}
        inbox={seen}
        pageFrom={side ? { [side]: visit.query.get(side) ?? '' } : {}}
        unscanned={scope.house.scanner.startsAs === 'unscanned'}
        preview={preview}
      />,
    )
  })
}

/** The case beside the list; none where its number is nobody's, or no longer theirs to see. */
async function previewed(scope: Scope, number: string | null): Promise<CaseFacts | null> {
  if (!number) return null
  return readCase(scope, number).catch((error: unknown) => {
    if (error instanceof Refusal && error.code === 'not-found') return null
    throw error
  })
}
