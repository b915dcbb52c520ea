import { isLanguage, type Language, languageControl } from '../kernel/language'
import { type Place, type PlaceParams, url } from '../urls'
import type { FormInput } from './form-input'
import { safeNext } from './next'
import type { Visit } from './visit'

/** Posts without an address to look at: which place shows what they answer with. */
const shownAt = {
  submission: 'confirm',
  entries: 'draft',
  attachments: 'draft',
  resend: 'confirmation',
  statusLink: 'status',
  correction: 'application',
  addressCheckMail: 'addressCheck',
  logout: 'login',
  accountSession: 'accountSessions',
  // Their addresses hold what a provider said: that goes nowhere else.
  gbizidCallback: 'login',
  digitalAuthCallback: 'login',
  staffOidcCallback: 'staff',
} as const satisfies Partial<Record<Place, Place>>

type Asked = { url: string; params: Readonly<Record<string, string>> }

/** The address at which the page of this request can be looked at again, e.g. after choosing another language. */
export function addressShown(place: Place, asked: Asked): string {
  const shown = (shownAt as Partial<Record<Place, Place>>)[place]
  if (shown) return url(shown, asked.params as PlaceParams<Place>)
  const { pathname, search } = new URL(asked.url)
  return pathname + search
}

/** A language that a form was pressed for, and the address of the page on which it was. */
export type Chosen = { lang: Language; here: string | undefined }

/** Goes on in the language that a form was pressed for, and remembers it; null where none was. Staff have Japanese alone. */
export function speaking(visit: Visit, form: FormInput): Chosen | null {
  const [lang = '', next = ''] = form.text(languageControl).split(' ')
  if (!isLanguage(lang) || visit.frame.side === 'staff') return null
  visit.lang = lang
  visit.frame.lang = lang
  visit.holdLanguage(lang)
  return { lang, here: safeNext(visit.tenant.slug, 'public', next) ?? visit.frame.here }
}

/**
 * Where the choice of a language leads back to: an address below the same tenant, else its home. What a browser would
 * read as another host (`//evil`, `/\\evil`) or as another tenant (`/a/../b`) is none (ASVS 5.0 3.7.2).
 */
export function wayBack(tenantSlug: string, next: string | null): string {
  const home = url('home', { tenant: tenantSlug })
  if (!next || !/^\/[^/\\]/.test(next) || /[\\\u0000-\u0020]/.test(next)) return home
  const here = 'http://here.invalid'
  const { origin, pathname, search } = new URL(next, here)
  const below = pathname === home || pathname.startsWith(`${home}/`)
  return origin === here && below ? pathname + search : home
}
