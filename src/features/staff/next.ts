import { url } from '../../urls'

/** Stands for our own host while an address is judged. */
const here = 'https://here.invalid'

/**
 * Where to go after the login: a path of this tenant's staff side, as a browser would read it, or null. Anything that
 * could lead to another host is refused (O8): `//evil`, `/\evil`, `https:evil`, control characters.
 */
export function safeNext(slug: string, text: string): string | null {
  if (!text.startsWith('/') || /[\\\p{Cc}]/u.test(text) || text.length > 2000) return null
  if (!URL.canParse(text, here)) return null
  const { origin, pathname, search } = new URL(text, here)
  const staff = url('staff', { tenant: slug })
  // A path that begins with two slashes after `..` was resolved would name a host.
  return origin === here && pathname.startsWith(`${staff}/`) ? pathname + search : null
}
