import type { Scope } from '../../../database/scope'
import { page, raw } from '../../../http/answer'
import type { Surface } from '../../../http/surface'
import { byLanguage } from '../../../kernel/language'
import type { Tenant } from '../../../kernel/tenant'
import { themeCss } from '../../../ui/layout/theme'
import type { Place } from '../../../urls'
import { defaultAccessibility, defaultHelp, defaultPrivacy } from '../default-texts'
import { siteText } from '../site-text'
import { UnavailablePage } from '../unavailable-page'
import { ja } from '../words.ja'
import { SiteTextPage } from './site-text-page'

const words = byLanguage({ ja })

type SiteText = 'help' | 'privacy' | 'accessibility'

const defaults = { help: defaultHelp, privacy: defaultPrivacy, accessibility: defaultAccessibility }

/** The default stands until the tenant writes its own. */
const textOf = async (scope: Scope, kind: SiteText): Promise<string> =>
  (await siteText(scope, kind)) ?? defaults[kind](scope.tenant)

export function tenantRoutes(surface: Surface): void {
  for (const kind of ['help', 'privacy', 'accessibility'] as const) {
    surface.publicPage(kind, async (scope, visit) =>
      page(
        <SiteTextPage frame={visit.frame} title={words(visit.lang)[kind]} text={await textOf(scope, kind)} />,
      ),
    )
  }
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
