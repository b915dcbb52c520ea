import { isLanguage, type Language } from '../kernel/language'

/** A cookie of the request, or undefined. Values are ours: base64url, never quoted. */
export function readCookie(header: string | null | undefined, name: string): string | undefined {
  for (const pair of header?.split(';') ?? []) {
    const at = pair.indexOf('=')
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim()
  }
  return undefined
}

/**
 * A Set-Cookie line. `__Host-` binds it to this host and to https (or localhost); HttpOnly keeps scripts away, Lax
 * keeps it out of other sites' posts (ASVS 3.3.1–3.3.3).
 */
export const cookieLine = (name: string, value: string, maxAgeSeconds?: number): string =>
  `${name}=${value}; Path=/; Secure; HttpOnly; SameSite=Lax${maxAgeSeconds === undefined ? '' : `; Max-Age=${maxAgeSeconds}`}`

/** Which forms a browser was given; lives as long as the browser is open. */
export const visitCookie = '__Host-visit'

/** Which device somebody logged in on before; a login on another one is told by mail (S5). */
export const deviceCookie = '__Host-device'
export const deviceSeconds = 365 * 86_400

/** A session belongs to one tenant, so that two tenants in one browser do not sign each other out. */
export const guestCookie = (tenantSlug: string): string => `__Host-applicant-${tenantSlug}`

/**
 * Says that this browser is logged in, and nothing else: a public page is then made for it instead of the kept one. The
 * session decides; this opens nothing.
 */
export const loggedInCookie = (tenantSlug: string): string => `__Host-logged-in-${tenantSlug}`

/** Staff have a session of their own kind, so that somebody can try as an applicant what they published as staff. */
export const staffCookie = (tenantSlug: string): string => `__Host-staff-${tenantSlug}`

/** The language that somebody chose. It tells nothing about them, and every tenant of the host has it. */
export const languageCookie = '__Host-language'

/** The language a browser asks for: the one that was chosen there, else Japanese. */
export function languageOf(cookieHeader: string | null | undefined): Language {
  const chosen = cookieHeader?.includes(languageCookie) ? readCookie(cookieHeader, languageCookie) : undefined
  return isLanguage(chosen) ? chosen : 'ja'
}
/** 旅立ち: a login that this browser has begun at an identity provider, sealed; good for ten minutes. */
export const departureCookie = (tenantSlug: string, kind: string): string =>
  `__Host-departure-${kind}-${tenantSlug}`
export const departureSeconds = 600
