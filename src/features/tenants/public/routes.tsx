import type { Scope } from '../../../database/scope'
import { page, raw, seeOther } from '../../../http/answer'
import { wayBack } from '../../../http/language-switch'
import type { Surface } from '../../../http/surface'
import { param } from '../../../http/visit'
import { byLanguage, isLanguage, type Language } from '../../../kernel/language'
import { refuse } from '../../../kernel/refusal'
import type { Tenant } from '../../../kernel/tenant'
import { themeCss } from '../../../ui/layout/theme'
import type { Place } from '../../../urls'
import { defaultAccessibility, defaultHelp, defaultPrivacy } from '../default-texts'
import * as english from '../default-texts.en'
import { siteText } from '../site-text'
import { UnavailablePage } from '../unavailable-page'
import { en } from '../words.en'
import { ja } from '../words.ja'
import { SiteTextPage } from './site-text-page'

const words = byLanguage({ ja, en })

type SiteText = 'help' | 'privacy' | 'accessibility'

const defaults = {
  help: byLanguage({ ja: defaultHelp, en: english.defaultHelp }),
  privacy: byLanguage({ ja: defaultPrivacy, en: english.defaultPrivacy }),
  accessibility: byLanguage({ ja: defaultAccessibility, en: english.defaultAccessibility }),
}

/** The default stands until the tenant writes its own. */
async function textOf(
  scope: Scope,
  kind: SiteText,
  lang: Language,
): Promise<{ text: string; ours: boolean }> {
  const own = await siteText(scope, kind)
  return own === null ? { text: defaults[kind](lang)(scope.tenant), ours: true } : { text: own, ours: false }
}

export function tenantRoutes(surface: Surface): void {
  for (const kind of ['help', 'privacy', 'accessibility'] as const) {
    surface.publicPage(kind, async (scope, visit) =>
      page(
        <SiteTextPage
          frame={visit.frame}
          title={words(visit.lang)[kind]}
          {...(await textOf(scope, kind, visit.lang))}
        />,
      ),
    )
  }
  surface.get('language', async (scope, visit) => {
    const lang = param(visit, 'lang')
    if (!isLanguage(lang)) refuse('not-found')
    visit.holdLanguage(lang)
    return seeOther(wayBack(scope.tenant.slug, visit.query.get('next')))
  })
  surface.get('theme', async (scope) => themeAnswer(scope.tenant))
  unavailable(surface, 'verify', 'verify')
}

/** What this tenant has not got: the same page, whether it is switched off or not built yet. */
function unavailable(surface: Surface, place: Place, what: 'register' | 'login' | 'verify'): void {
  surface.publicPage(place, async (_scope, visit) =>
    page(<UnavailablePage frame={visit.frame} what={what} />),
  )
}

/** Its address names the tenant's version, so browsers may keep it. */
const themeAnswer = (tenant: Tenant) =>
  raw(
    new Response(themeCss(tenant.theme), {
      headers: { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'public, max-age=86400' },
    }),
  )
