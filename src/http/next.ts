import { url } from '../urls'

/** Stands for our own host while an address is judged. */
const here = 'https://here.invalid'

/** Whose pages somebody may be led to after a login. */
export type Side = 'staff' | 'public'

/**
 * Where to go after the login: a path of this tenant's staff side, or of its applicants' side, as a browser would read
 * it, or null. Anything that could lead to another host is refused (O8): `//evil`, `/\evil`, `https:evil`, control
 * characters.
 */
export function safeNext(slug: string, side: Side, text: string): string | null {
  if (!text.startsWith('/') || /[\\\p{Cc}]/u.test(text) || text.length > 2000) return null
  if (!URL.canParse(text, here)) return null
  const { origin, pathname, search } = new URL(text, here)
  // A path that begins with two slashes after `..` was resolved would name a host.
  return origin === here && isBelow(slug, side, pathname) ? pathname + search : null
}

function isBelow(slug: string, side: Side, pathname: string): boolean {
  const staff = url('staff', { tenant: slug })
  if (side === 'staff') return pathname.startsWith(`${staff}/`)
  const home = url('home', { tenant: slug })
  const ofStaff = pathname === staff || pathname.startsWith(`${staff}/`)
  return (pathname === home || pathname.startsWith(`${home}/`)) && !ofStaff
}
