import { page } from '../../../http/answer'
import type { Surface } from '../../../http/surface'
import { param } from '../../../http/visit'
import { isId } from '../../../kernel/ids'
import { refuse } from '../../../kernel/refusal'
import { downloadById, listedDownloads } from '../../downloads/downloads'
import { sendDownload } from '../../downloads/send-file'
import { newsItem } from '../../notices/news-item'
import { newestNotices } from '../../notices/notices'
import { currentTerms } from '../../terms/terms'
import { find } from '../catalogue'
import { parseCatalogueQuery, wholeCatalogue } from '../catalogue-query'
import { suggest } from '../catalogue-suggest'
import { isFavourite } from '../favourites/favourite'
import { favouriteRoutes } from '../favourites/routes'
import { findProcedure, publishedIn } from '../published'
import { DetailPage } from './detail-page'
import { HomePage } from './home-page'
import { ListPage } from './list-page'
import { LoginPage } from './login-page'

const newsOnHome = 3

export function procedureRoutes(surface: Surface): void {
  surface.publicPage('home', async (scope, visit) => {
    const { catalogue, categories } = await publishedIn(scope)
    const notices = await newestNotices(scope, newsOnHome)
    return page(
      <HomePage
        frame={visit.frame}
        popularWords={scope.tenant.popularWords}
        news={notices.map((notice) => newsItem(scope.tenant.slug, notice))}
        found={find(catalogue, wholeCatalogue, scope.now)}
        categories={categories}
        downloads={(await listedDownloads(scope)).length}
      />,
    )
  })

  surface.publicPage('procedures', async (scope, visit) => {
    const { catalogue, categories, units } = await publishedIn(scope)
    const query = parseCatalogueQuery(visit.query)
    const found = find(catalogue, query, scope.now)
    const better = found.total === 0 && query.keyword !== '' ? suggest(catalogue, query, scope.now) : null
    const suggestion = better
      ? { keyword: better, total: find(catalogue, { ...wholeCatalogue, keyword: better }, scope.now).total }
      : null
    return page(
      <ListPage
        frame={visit.frame}
        query={query}
        found={found}
        units={units}
        categories={categories}
        suggestion={suggestion}
      />,
    )
  })

  surface.publicPage('procedureLogin', async (scope, visit) => {
    const procedure = (await findProcedure(scope, param(visit, 'procedure'))) ?? refuse('not-found')
    return page(<LoginPage frame={visit.frame} procedure={procedure} />)
  })

  surface.publicPage('procedure', async (scope, visit) => {
    const procedure = (await findProcedure(scope, param(visit, 'procedure'))) ?? refuse('not-found')
    // Kept for everybody, the page holds nothing of anybody; who is logged in gets one of their own.
    const favourite =
      scope.actor.kind === 'account'
        ? { kept: await isFavourite(scope, procedure.id), csrf: visit.csrf }
        : null
    const terms = await currentTerms(scope)
    return page(
      <DetailPage
        frame={visit.frame}
        procedure={procedure}
        terms={terms}
        favourite={favourite}
        hasLogin={scope.tenant.features.login}
      />,
    )
  })

  surface.get('procedureFile', async (scope, visit) => {
    const procedure = (await findProcedure(scope, param(visit, 'procedure'))) ?? refuse('not-found')
    const id = param(visit, 'file')
    const offered = isId(id) && procedure.content.files.some((file) => file.downloadId === id)
    const file = offered ? await downloadById(scope, id) : null
    return file ? sendDownload(scope, file) : refuse('not-found')
  })
  favouriteRoutes(surface)
}
