import type { HttpBindings } from '@hono/node-server'
import type { Context, Hono } from 'hono'
import type { VNode } from 'preact'
import type { House, Scope } from '../database/scope'
import type { Actor, StaffActor } from '../kernel/actor'
import type { Language } from '../kernel/language'
import { Refusal, type RefusalCode, refuse } from '../kernel/refusal'
import type { Tenant } from '../kernel/tenant'
import type { Frame } from '../ui/layout/frame'
import { type Place, siteMap } from '../urls'
import type { Answer, Transact } from './answer'
import { guestCookie, languageOf, loggedInCookie, readCookie, visitCookie } from './cookies'
import { csrfHolds, fromThisSite } from './csrf'
import { inAnotherLanguage, withTyped } from './in-another-language'
import { addressShown, speaking } from './language-switch'
import { codeOf, LoginNeeded, leadToLogin, passRefusal } from './login-needed'
import { makeVisit } from './make-visit'
import { type FormInput, type FormLimits, type OnFile, readForm } from './multipart'
import type { Side } from './next'
import { cacheKey, type PageCache } from './page-cache'
import { asFarAsItCame, type PiecewiseHandler, proofHeader } from './piecewise'
import { newReference } from './reference'
import { html, responseOf, sendKept } from './response'
import type { Visit } from './visit'

export type Env = { Bindings: Partial<HttpBindings> & { typed?: FormInput } }

/** What the surface needs from the rest of the house; put together once in src/app.tsx. */
export type SurfaceParts = {
  hono: Hono<Env>
  house: House
  cache: PageCache
  trustProxy: readonly string[]
  findTenant(slug: string): Promise<Tenant | null>
  identify(scope: Omit<Scope, 'actor'>, token: string, how: { unseen: boolean }): Promise<Actor>
  /** The member of staff whose complete session this is, or null. */
  identifyStaff(scope: Omit<Scope, 'actor'>, token: string): Promise<StaffActor | null>
  /** Asks staff, or an applicant, to log in; `again` is a post that their session did not live to see. */
  loginPage(side: Side, visit: Visit, again: { action: string; form: FormInput }): VNode
  frameOf(tenant: Tenant, place: Place, seen: Pick<Frame, 'lang' | 'here' | 'now'>): Frame
  refusalPage(problem: {
    frame: Frame | null
    lang: Language
    code: RefusalCode | 'defect'
    reference: string
  }): { body: VNode; status: number }
  pressAgainPage(frame: Frame, action: string, form: FormInput, csrf: string): VNode
  logDefect(error: unknown, reference: string, place: Place): void
}

type Asked = { frame: Frame | null; place: Place; lang: Language }

type GetHandler = (scope: Scope, visit: Visit) => Promise<Answer>
type PostHandler = (scope: Scope, visit: Visit, form: FormInput) => Promise<Answer>

/** Of a post: how its files are received, and what shows again what was typed where nothing could be done with it. */
type PostMore = {
  receiver?: FileReceiver
  /** Its proof had run out: the same page; null where this browser may not see it. Nothing may be changed. */
  unproven?: (scope: Scope, visit: Visit, form: FormInput) => Promise<Answer | null>
  /** It keeps what was typed and comes back in the other language by itself; elsewhere the page of its address does. */
  keeps?: true
  /** The database is away. */
  away?: (visit: Visit, form: FormInput) => VNode
}

/** Prepares for the files of a post: called once, with what came before the first of them, outside a transaction. */
export type FileReceiver = (begin: { visit: Visit; form: FormInput; transact: Transact }) => Promise<OnFile>

/** Pages of a form may hold 200 rows of a group with 30 questions each, so that what was typed there is never refused. */
export const wholeForm = { fields: 8_000, fieldBytes: 4 * 1024 * 1024 } satisfies Partial<FormLimits>
const limitsAt: Partial<Record<Place, Partial<FormLimits>>> = { draft: wholeForm, entries: wholeForm }

/**
 * The door: turns a request into a scope and a visit, runs a route inside one transaction, and answers after it was
 * committed. Bodies are read before the transaction opens, so a slow upload holds no connection.
 */
export class Surface {
  private readonly parts: SurfaceParts

  constructor(parts: SurfaceParts) {
    this.parts = parts
  }

  /**
   * A page everybody sees alike: kept in memory for its tenant's version and minute. Never for personal things.
   * @param alike whether that is so in this tenant; where it is not, the page is made anew for each browser
   */
  publicPage(place: Place, handler: GetHandler, alike: (tenant: Tenant) => boolean = () => true): void {
    this.parts.hono.get(siteMap[place].path, (c) =>
      this.guarded(c, place, async (tenant) => {
        if (!alike(tenant) || c.env?.typed || readCookie(c.req.header('cookie'), loggedInCookie(tenant.slug)))
          return this.personal(c, { place, tenant }, handler)
        const { house, cache } = this.parts
        const { pathname, search } = new URL(c.req.url)
        const now = house.clock.now().getTime()
        const lang = languageOf(c.req.header('cookie'))
        const key = cacheKey(tenant, { target: pathname + search, lang })
        const kept = cache.get(key, now)
        if (kept) return sendKept(c.req.raw, kept)
        const { visit, transact } = this.enter(c, place, tenant)
        const answer = await transact((scope) => handler(scope, visit))
        if (answer.kind !== 'page' || answer.status !== 200) return this.send(answer, [])
        return sendKept(c.req.raw, cache.keep(key, now, html(answer.body), 'text/html; charset=utf-8'))
      }),
    )
  }

  /** A page for this browser only: never stored anywhere on the way. */
  get(place: Place, handler: GetHandler): void {
    this.parts.hono.get(siteMap[place].path, (c) =>
      this.guarded(c, place, (tenant) => this.personal(c, { place, tenant }, handler)),
    )
  }

  private async personal(
    c: Context<Env>,
    { place, tenant }: { place: Place; tenant: Tenant },
    handler: GetHandler,
  ): Promise<Response> {
    const { visit, transact, cookies } = this.enter(c, place, tenant)
    const answer = await transact((scope) => handler(scope, visit))
      .then(finished(transact))
      .catch(leadToLogin(c, tenant))
    return this.send(withTyped(answer, visit.typed), cookies)
  }

  /** Every other address below a tenant: unknown, on a page of that tenant. */
  unknown(): void {
    this.parts.hono.all('/:tenant/*', (c) => this.guarded(c, 'home', async () => refuse('not-found')))
  }

  /** A change: read, proven to come from our page, then done in one transaction. */
  post(place: Place, handler: PostHandler, more: PostMore = {}): void {
    const { receiver } = more
    this.parts.hono.post(siteMap[place].path, (c) =>
      this.guarded(c, place, async (tenant) => {
        const { house } = this.parts
        const { visit, transact, cookies } = this.enter(c, place, tenant)
        if (!fromThisSite(c.req.raw, house.baseUrl)) refuse('forged')
        const visitor = readCookie(c.req.header('cookie'), visitCookie)
        const proven = (form: FormInput) => csrfHolds(house.keys, visitor, form.text('csrf'))

        let onFile: OnFile | undefined
        let passedOver = false
        const form = await readForm(
          c.env?.incoming ?? c.req.raw.body,
          c.req.raw.headers,
          limitsAt[place] ?? {},
          async (part, before) => {
            if (!receiver) refuse('bad-request')
            // Nothing is kept of an unproven post; reading on saves what was typed after the file.
            if (!proven(before)) {
              passedOver = true
              return void part.stream.resume()
            }
            onFile ??= await receiver({ visit, form: before, transact })
            await onFile(part, before)
          },
        )
        const chosen = speaking(visit, form)
        const again = () =>
          this.parts.pressAgainPage(visit.frame, new URL(c.req.url).pathname, form, visit.csrf)
        if (passedOver || !proven(form)) {
          const { unproven } = more
          const same =
            unproven && (await transact((scope) => unproven(scope, visit, form)).catch(passRefusal))
          return this.send(same ?? { kind: 'page', body: again(), status: 403 }, cookies)
        }
        if (chosen && !more.keeps) {
          const shown = await inAnotherLanguage(this.parts.hono, c, { ...chosen, form })
          return this.send(shown ?? { kind: 'page', body: again(), status: 403 }, cookies)
        }
        // A slow body may have arrived long after the headers: what counts is when it was complete.
        const answer = await transact((scope) => handler(scope, visit, form))
          .then(finished(transact))
          .catch((error: unknown): Answer => {
            if (more.away && codeOf(error) === 'unavailable') {
              this.parts.logDefect(error, newReference(), place)
              return { kind: 'page', body: more.away(visit, form), status: 503, retryAfter: 5 }
            }
            if (!(error instanceof LoginNeeded)) throw error
            const again = { action: new URL(c.req.url).pathname, form }
            return { kind: 'page', body: this.parts.loginPage(error.side, visit, again), status: 401 }
          })
        return this.send(answer, cookies)
      }),
    )
  }

  /** What a script sends that speaks a protocol of its own: proven by a header, its body left to the handler. */
  piecewise(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', place: Place, handler: PiecewiseHandler): void {
    this.parts.hono.on(method, siteMap[place].path, (c) =>
      this.guarded(c, place, async (tenant) => {
        const { house } = this.parts
        const { visit, transact, cookies } = this.enter(c, place, tenant)
        const visitor = readCookie(c.req.header('cookie'), visitCookie)
        const proven =
          fromThisSite(c.req.raw, house.baseUrl) &&
          csrfHolds(house.keys, visitor, c.req.header(proofHeader) ?? '')
        if (method !== 'GET' && !proven) refuse('forged')
        const { method: asked, headers } = c.req.raw
        const body = asFarAsItCame(bodyOf(c))
        return this.send(await handler({ visit, transact, method: asked, headers, body }), cookies)
      }),
    )
  }

  private enter(c: Context<Env>, place: Place, tenant: Tenant) {
    const { house } = this.parts
    const { visit, cookies } = makeVisit(c, {
      tenant,
      keys: house.keys,
      trustProxy: this.parts.trustProxy,
      frame: this.frameOf(c, place, tenant),
    })
    const guest = readCookie(c.req.header('cookie'), guestCookie(tenant.slug))
    const transact: Transact = (work) =>
      house.database.inTenant(tenant.id, async (db) => {
        const outer = { tenant, now: house.clock.now(), db, house }
        const actor = await (siteMap[place].reach === 'staff'
          ? this.staffActor(outer, visit)
          : this.applicant(outer, place, guest))
        visit.frame.signedIn = actor.kind === 'account'
        return work({ ...outer, actor })
      })
    return { visit, transact, cookies }
  }

  private async applicant(
    outer: Omit<Scope, 'actor'>,
    place: Place,
    token: string | undefined,
  ): Promise<Actor> {
    // An open page asks for news with nobody before it: that keeps no session alive (S8).
    const how = { unseen: place === 'draftEvents' }
    const guest: Actor = { kind: 'guest', session: null }
    const actor = token ? await this.parts.identify(outer, token, how) : guest
    if (siteMap[place].reach === 'account' && actor.kind !== 'account') throw new LoginNeeded('public')
    return actor
  }

  private async staffActor(outer: Omit<Scope, 'actor'>, { staffToken }: Visit): Promise<StaffActor> {
    const actor = staffToken ? await this.parts.identifyStaff(outer, staffToken) : null
    if (!actor) throw new LoginNeeded('staff')
    return actor
  }

  private async guarded(
    c: Context<Env>,
    place: Place,
    work: (tenant: Tenant) => Promise<Response>,
  ): Promise<Response> {
    let frame: Frame | null = null
    try {
      const tenant = await this.parts.findTenant(c.req.param('tenant') ?? '')
      if (!tenant) refuse('not-found')
      frame = this.frameOf(c, place, tenant)
      return await work(tenant)
    } catch (error) {
      return this.refused(error, { frame, place, lang: languageOf(c.req.header('cookie')) })
    }
  }

  private frameOf(c: Context<Env>, place: Place, tenant: Tenant): Frame {
    const now = this.parts.house.clock.now()
    const params = c.req.param() as Record<string, string>
    const here = addressShown(place, { url: c.req.url, params })
    return this.parts.frameOf(tenant, place, { lang: languageOf(c.req.header('cookie')), here, now })
  }

  private refused(error: unknown, { frame, place, lang }: Asked): Response {
    const reference = newReference()
    const code = codeOf(error)
    if (code === 'defect' || code === 'unavailable') this.parts.logDefect(error, reference, place)
    const { body, status } = this.parts.refusalPage({ frame, code, reference, lang })
    const headers = new Headers({ 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' })
    const wait = error instanceof Refusal ? error.retryAfter : undefined
    if (wait !== undefined || code === 'unavailable') headers.set('Retry-After', String(wait ?? 5))
    return new Response(html(body), { status, headers })
  }

  private send(answer: Answer, cookies: readonly string[]): Response {
    const response = responseOf(answer)
    if (!response.headers.has('Cache-Control')) response.headers.set('Cache-Control', 'no-store')
    for (const line of cookies) response.headers.append('Set-Cookie', line)
    return response
  }
}

/** What a handler left for after its transaction. */
const finished =
  (transact: Transact) =>
  (answer: Answer): Answer | Promise<Answer> =>
    answer.kind === 'afterwards' ? answer.work(transact).then(finished(transact)) : answer

const bodyOf = (c: Context<Env>) => c.env?.incoming ?? c.req.raw.body
