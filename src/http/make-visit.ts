import { randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import type { Keys } from '../kernel/secrets'
import type { Tenant } from '../kernel/tenant'
import type { Frame } from '../ui/layout/frame'
import { clientAddress } from './client-address'
import {
  cookieLine,
  departureCookie,
  departureSeconds,
  deviceCookie,
  deviceSeconds,
  guestCookie,
  languageCookie,
  loggedInCookie,
  readCookie,
  staffCookie,
  visitCookie,
} from './cookies'
import { csrfToken } from './csrf'
import type { Env } from './surface'
import type { Visit } from './visit'

type At = { tenant: Tenant; keys: Keys; trustProxy: readonly string[]; frame: Frame }

/** A token of ours as a cookie brings it back; anything else is none. */
const known = (value: string | undefined): string | undefined =>
  value && /^[\w-]{22,64}$/.test(value) ? value : undefined

const newToken = (): string => randomBytes(24).toString('base64url')

/**
 * A visit from a request, and the lines of Set-Cookie that it comes to ask for. Only a page with a form needs to know the
 * browser again: no cookie for those who only read.
 */
export function makeVisit(
  c: Context<Env>,
  { tenant, keys, trustProxy, frame }: At,
): { visit: Visit; cookies: string[] } {
  const cookies: string[] = []
  const header = c.req.header('cookie')
  let visitor = known(readCookie(header, visitCookie))
  const knownVisitor = (): string => {
    if (visitor) return visitor
    visitor = newToken()
    cookies.push(cookieLine(visitCookie, visitor))
    return visitor
  }
  let csrf: string | undefined
  const peer = c.env?.incoming?.socket.remoteAddress
  const visit: Visit = {
    tenant,
    params: c.req.param() as Record<string, string>,
    query: new URL(c.req.url).searchParams,
    lang: frame.lang,
    frame,
    typed: c.env?.typed,
    get csrf() {
      csrf ??= csrfToken(keys, knownVisitor())
      return csrf
    },
    get visitor() {
      return knownVisitor()
    },
    address: clientAddress(peer, c.req.header('x-forwarded-for') ?? null, trustProxy),
    agent: c.req.header('user-agent') ?? '',
    fromOurPage: cameFromUs(c.req.raw),
    uploads: [],
    staffToken: readCookie(header, staffCookie(tenant.slug)),
    holdLanguage(lang) {
      cookies.push(cookieLine(languageCookie, lang, 365 * 86_400))
    },
    holdSession(session) {
      cookies.push(holding(guestCookie(tenant.slug), session?.token ?? null))
      const loggedIn = session?.accountId ? newToken() : null
      if (loggedIn || readCookie(header, loggedInCookie(tenant.slug)))
        cookies.push(holding(loggedInCookie(tenant.slug), loggedIn))
    },
    deviceToken() {
      const token = known(readCookie(header, deviceCookie)) ?? newToken()
      cookies.push(cookieLine(deviceCookie, token, deviceSeconds))
      return token
    },
    departure: (kind) => readCookie(header, departureCookie(tenant.slug, kind)),
    holdDeparture(kind, sealed) {
      const age = sealed === null ? 0 : departureSeconds
      cookies.push(cookieLine(departureCookie(tenant.slug, kind), sealed ?? '', age))
    },
    holdStaffSession(token) {
      cookies.push(holding(staffCookie(tenant.slug), token))
    },
  }
  return { visit, cookies }
}

/** As the browser says it. One that is too old to say so leads nowhere. */
const cameFromUs = ({ headers }: Request): boolean => headers.get('sec-fetch-site') === 'same-origin'

/** A cookie for as long as the browser is open; null takes it away. */
const holding = (name: string, value: string | null): string =>
  cookieLine(name, value ?? '', value === null ? 0 : undefined)
