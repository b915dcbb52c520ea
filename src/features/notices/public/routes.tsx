import { page } from '../../../http/answer'
import type { Surface } from '../../../http/surface'
import { param } from '../../../http/visit'
import { isId } from '../../../kernel/ids'
import { refuse } from '../../../kernel/refusal'
import { questionsInLanguage } from '../../tenants/in-language'
import { newestNotices, noticeById, questionsOf } from '../notices'
import { FaqPage, NoticePage, NoticesPage } from './notice-pages'

/** A tenant's notices of some years; older ones stay reachable by their address. */
const mostListed = 200

export function noticeRoutes(surface: Surface): void {
  surface.publicPage('notices', async (scope, visit) =>
    page(<NoticesPage frame={visit.frame} notices={await newestNotices(scope, mostListed)} />),
  )
  surface.publicPage('notice', async (scope, visit) => {
    const id = param(visit, 'notice')
    const notice = isId(id) ? await noticeById(scope, id) : null
    return notice ? page(<NoticePage frame={visit.frame} notice={notice} />) : refuse('not-found')
  })
  surface.publicPage('faq', async (scope, visit) =>
    page(
      <FaqPage
        frame={visit.frame}
        questions={questionsInLanguage(visit.lang, scope.tenant, await questionsOf(scope))}
      />,
    ),
  )
}
