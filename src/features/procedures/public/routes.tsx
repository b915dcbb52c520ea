import type { Scope } from '../../../database/scope'
import { type Answer, page, seeOther } from '../../../http/answer'
import type { Surface } from '../../../http/surface'
import { param, type Visit } from '../../../http/visit'
import { isId } from '../../../kernel/ids'
import { refuse } from '../../../kernel/refusal'
import { url } from '../../../urls'
import { downloadById, listedDownloads } from '../../downloads/downloads'
import { sendDownload } from '../../downloads/send-file'
import { newsItem } from '../../notices/news-item'
import { newestNotices } from '../../notices/notices'
import { find } from '../catalogue'
import { parseCatalogueQuery, wholeCatalogue } from '../catalogue-query'
import { suggest } from '../catalogue-suggest'
import { favouriteRoutes } from '../favourites/routes'
import { findProcedure, publishedIn } from '../published'
import { everOffered } from '../store'
import { HomePage } from './home-page'
import { ListPage } from './list-page'
import { LoginPage } from './login-page'

const newsOnHome = 3

/** 利用者ログイン for a procedure; who is logged in, and who need not choose here, is led on to 手続き説明. */
async function chooseWay(scope: Scope, visit: Visit): Promise<Answer> {
  const procedure = (await findProcedure(scope, param(visit, 'procedure'))) ?? refuse('not-found')
  const { slug, features, flow } = scope.tenant
  if (scope.actor.kind === 'account' || flow === 'short')
    return seeOther(url('procedure', { tenant: slug, procedure: procedure.slug }))
  const csrf = features.login ? visit.csrf : null
  return page(<LoginPage frame={visit.frame} procedure={procedure} features={features} csrf={csrf} />)
}

export function procedureRoutes(surface: Surface): void {
  surface.publicPage('home', async (scope, visit) => {
    const { catalogue, categories } = await publishedIn(scope)
    const notices = await newestNotices(scope, newsOnHome)
    return page(
      <HomePage
        frame={visit.frame}
        popularWords={scope.tenant.popularWords}
        news={notices.map((notice) => newsItem(scope.tenant.slug, notice, visit.lang))}
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

  // Where somebody can log in, the page carries the proof for that form, and so is each browser's own.
  surface.publicPage('procedureLogin', chooseWay, ({ features }) => !features.login)

  surface.get('procedureFile', async (scope, visit) => {
    const id = param(visit, 'file')
    const offered = isId(id) && (await everOffered(scope, param(visit, 'procedure'), id))
    const file = offered ? await downloadById(scope, id) : null
    return file ? sendDownload(scope, file) : refuse('not-found')
  })
  favouriteRoutes(surface)
}
