import { type Context, Hono } from 'hono'
import { renderToString } from 'preact-render-to-string'
import { PressAgainPage, refusalPage } from './app/refusal-pages'
import type { House } from './database/scope'
import { AccountLoginPage } from './features/applicants/public/login-page'
import { accountRoutes } from './features/applicants/public/routes'
import { identify } from './features/applicants/session'
import { importRoutes } from './features/applicants/staff/import-routes'
import { issuedRoutes } from './features/applicants/staff/issued-routes'
import { addressRoutes } from './features/applications/public/address-routes'
import { applicationRoutes } from './features/applications/public/application-routes'
import { beginRoutes } from './features/applications/public/begin-routes'
import { draftRoutes } from './features/applications/public/draft-routes'
import { mandateRoutes } from './features/applications/public/mandates/routes'
import { myPageRoutes } from './features/applications/public/my-page/routes'
import { uploadRoutes } from './features/applications/public/upload-routes'
import { blackOutRoutes } from './features/applications/staff/black-out-routes'
import { caseRoutes } from './features/applications/staff/case-routes'
import { decisionRoutes } from './features/applications/staff/decision-routes'
import { differenceRoutes } from './features/applications/staff/difference-routes'
import { inboxRoutes } from './features/applications/staff/inbox-routes'
import { mandatesDeskRoutes } from './features/applications/staff/mandates-routes'
import { downloadRoutes } from './features/downloads/public/routes'
import { documentSchema } from './features/forms/document-schema'
import { postcodeRoutes } from './features/forms/public/postcode-routes'
import { templateRoutes } from './features/mail/staff/template-routes'
import { noticeRoutes } from './features/notices/public/routes'
import { procedureRoutes } from './features/procedures/public/routes'
import { StaffLoginPage } from './features/staff/public/login-page'
import { staffRoutes } from './features/staff/public/routes'
import { identifyStaff } from './features/staff/session'
import type { TenantDirectory } from './features/tenants/directory'
import { FrontPage } from './features/tenants/public/front-page'
import { tenantRoutes } from './features/tenants/public/routes'
import { termsRoutes } from './features/terms/public/routes'
import { assetResponse, type BuiltAssets } from './http/assets'
import { languageOf } from './http/cookies'
import { securityHeaders } from './http/headers'
import { PageCache } from './http/page-cache'
import { newReference } from './http/reference'
import { type Env, Surface } from './http/surface'
import type { Tenant } from './kernel/tenant'

import { MarkShapes } from './ui/illustration/mark'
import type { Assets, Frame } from './ui/layout/frame'
import { type Place, siteMap, url } from './urls'

export type AppParts = {
  house: House
  tenants: TenantDirectory
  assets: BuiltAssets
  trustProxy: readonly string[]
  /** Where public pages are kept; the server sends them from there by itself. */
  pages?: PageCache
  /** Whether the database answers and has every migration; asked by /readyz. */
  isReady(): Promise<boolean>
  logDefect(error: unknown, reference: string, place: string): void
  /** Routes of the operator: the local mailbox, the gallery. */
  more?(app: Hono<Env>): void
}

/** Pages that show the form, and so need the script that saves it. */
const withForm = new Set<Place>(['draft', 'confirm', 'submission', 'photos'])

/** Where staff log in: nobody is known yet, and the look is already theirs. */
const staffEntrances = new Set<Place>([
  ...(['staff', 'staffLogin', 'staffCode', 'staffLogout', 'staffInvitation'] as const),
  ...(['staffLoginPasskey', 'staffOidc', 'staffOidcCallback'] as const),
])

const ofStaff = (place: Place): boolean => siteMap[place].reach === 'staff' || staffEntrances.has(place)

/** The entry of the menu that a place belongs to. */
const menuOf: Partial<Record<Place, Place>> = {
  procedures: 'procedures',
  procedure: 'procedures',
  procedureLogin: 'procedures',
  status: 'status',
  statusLink: 'status',
  applications: 'status',
  application: 'status',
  verify: 'verify',
  help: 'help',
  faq: 'faq',
}

/** Middleware in order, surfaces mounted, refusals turned into pages. */
export function buildApp(parts: AppParts): Hono<Env> {
  const { house, assets } = parts
  const app = new Hono<Env>()
  const headers = securityHeaders(house.baseUrl.startsWith('https:'))
  const plain: Assets = { css: assets.css, scripts: [assets.publicScript] }

  app.use(async (c, next) => {
    await next()
    for (const [name, value] of Object.entries(headers)) {
      if (!c.res.headers.has(name)) c.res.headers.set(name, value)
    }
  })
  const bare = (c: Context, code: 'not-found' | 'defect', reference = newReference()) => {
    const lang = languageOf(c.req.header('cookie'))
    const { body, status } = refusalPage({ frame: null, lang, assets: plain, code, reference })
    return new Response(`<!doctype html>\n${renderToString(body)}`, {
      status,
      headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' },
    })
  }
  app.notFound((c) => bare(c, 'not-found'))
  app.onError((error, c) => {
    const reference = newReference()
    parts.logDefect(error, reference, 'unknown')
    return bare(c, 'defect', reference)
  })

  operatorRoutes(app, parts, plain)
  parts.more?.(app)

  const surface = new Surface({
    hono: app,
    house,
    cache: parts.pages ?? new PageCache(),
    trustProxy: parts.trustProxy,
    findTenant: (slug) => parts.tenants.find(slug),
    identify,
    identifyStaff,
    loginPage: (side, visit, again) =>
      side === 'staff' ? (
        <StaffLoginPage visit={visit} again={again} />
      ) : (
        <AccountLoginPage visit={visit} again={again} />
      ),
    frameOf: (tenant, place, seen) => frameOf(assets, { ...seen, tenant, place }),
    refusalPage: (problem) => refusalPage({ ...problem, assets: plain }),
    pressAgainPage: (frame, action, form, csrf) => (
      <PressAgainPage frame={frame} action={action} form={form} csrf={csrf} />
    ),
    logDefect: parts.logDefect,
  })
  for (const mount of [
    procedureRoutes,
    noticeRoutes,
    downloadRoutes,
    termsRoutes,
    tenantRoutes,
    staffRoutes,
    accountRoutes,
    // Its addresses come before `…/:account`.
    importRoutes,
    issuedRoutes,
    beginRoutes,
    addressRoutes,
    draftRoutes,
    uploadRoutes,
    postcodeRoutes,
    applicationRoutes,
    myPageRoutes,
    mandateRoutes,
    mandatesDeskRoutes,
    caseRoutes,
    blackOutRoutes,
    decisionRoutes,
    differenceRoutes,
    templateRoutes,
    inboxRoutes,
  ])
    mount(surface)
  surface.unknown()
  return app
}

function operatorRoutes(app: Hono<Env>, parts: AppParts, plain: Assets): void {
  app.get(siteMap.health.path, (c) => c.text('ok'))
  app.get(siteMap.ready.path, async (c) => {
    const ready = await parts.isReady().catch(() => false)
    return ready ? c.text('ready') : c.text('not ready', 503, { 'Retry-After': '5' })
  })
  app.get(siteMap.securityContact.path, (c) =>
    c.text(
      `Contact: ${parts.house.baseUrl}/\nPreferred-Languages: ja, en\nExpires: ${inOneYear(parts.house.clock.now())}\n`,
    ),
  )
  app.get(siteMap.icon.path, (c) =>
    c.body(icon, 200, { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'public, max-age=86400' }),
  )
  app.get(siteMap.formSchema.path, (c) =>
    c.body(JSON.stringify(documentSchema()), 200, {
      'Content-Type': 'application/schema+json; charset=utf-8',
      'Cache-Control': 'public, max-age=3600',
    }),
  )
  app.get('/_assets/:name', (c) => {
    const asset = parts.assets.find(c.req.param('name'))
    return asset ? assetResponse(asset, c.req.header('accept-encoding') ?? '') : c.notFound()
  })
  app.get(siteMap.front.path, async (c) =>
    c.html(
      `<!doctype html>\n${renderToString(<FrontPage lang={languageOf(c.req.header('cookie'))} assets={plain} tenants={await parts.tenants.all()} />)}`,
    ),
  )
}

/** The mark by itself: the window on its counter, in the colour that a tenant has unless it chose another. */
const icon = renderToString(
  <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40" fill="none">
    <MarkShapes ground="#00428c" />
  </svg>,
)

const inOneYear = (now: Date): string => new Date(now.getTime() + 365 * 86_400_000).toISOString()

type Seen = Pick<Frame, 'lang' | 'here' | 'now'>

function frameOf(assets: BuiltAssets, at: Seen & { tenant: Tenant; place: Place }): Frame {
  const { tenant, place, here, now } = at
  const side = ofStaff(place) ? 'staff' : 'public'
  return {
    lang: side === 'staff' ? 'ja' : at.lang,
    side,
    tenant: {
      slug: tenant.slug,
      name: tenant.name,
      systemName: tenant.systemName,
      phone: tenant.phone,
      phoneHours: tenant.phoneHours,
      themeHref: url('theme', { tenant: tenant.slug }, { v: tenant.version }),
      flow: tenant.flow,
      mandateApproval: tenant.mandateApproval,
    },
    assets: side === 'staff' ? staffAssets(assets) : publicAssets(assets, place),
    current: menuOf[place],
    signedIn: false,
    here,
    now,
  }
}

const staffAssets = ({ staffCss, publicScript, staffScript }: BuiltAssets): Assets => ({
  css: staffCss,
  scripts: [publicScript, staffScript],
})

const publicAssets = ({ css, publicScript, applyScript }: BuiltAssets, place: Place): Assets => ({
  css,
  scripts: withForm.has(place) ? [publicScript, applyScript] : [publicScript],
})
