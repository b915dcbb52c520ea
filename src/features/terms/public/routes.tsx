import { page } from '../../../http/answer'
import type { Surface } from '../../../http/surface'
import { plainDate } from '../../../kernel/japanese-date'
import { byLanguage } from '../../../kernel/language'
import { PageHead } from '../../../ui/layout/page-parts'
import { PublicLayout } from '../../../ui/layout/public-layout'
import { Marked } from '../../../ui/marked'
import { Prose } from '../../../ui/prose/prose'
import { termsInLanguage } from '../../tenants/in-language'
import { currentTerms } from '../terms'
import { en } from '../words.en'
import { ja } from '../words.ja'

const words = byLanguage({ ja, en })

export function termsRoutes(surface: Surface): void {
  surface.publicPage('terms', async (scope, visit) => {
    const w = words(visit.lang)
    const current = await currentTerms(scope)
    const terms = current && termsInLanguage(visit.lang, scope.tenant, current)
    return page(
      <PublicLayout frame={visit.frame} title={w.title} crumbs={[{ label: w.title }]} width="confirm">
        <PageHead title={w.title}>
          {terms && <p class="number">{w.since(plainDate(terms.publishedAt, visit.lang))}</p>}
        </PageHead>
        {terms ? (
          <>
            <h2>
              <Marked>{terms.title}</Marked>
            </h2>
            <Prose text={terms.body} level={2} ours={terms.ours} />
          </>
        ) : (
          <p>{w.none}</p>
        )}
      </PublicLayout>,
    )
  })
}
