import type { ApplicantSession } from '../kernel/actor'
import type { Language } from '../kernel/language'
import type { Tenant } from '../kernel/tenant'
import type { Frame } from '../ui/layout/frame'
import type { FormInput } from './form-input'

/** 訪問: one request as a route sees it, already inside its tenant. */
export type Visit = {
  tenant: Tenant
  params: Readonly<Record<string, string>>
  query: URLSearchParams
  /** The language chosen in this browser; for staff Japanese. */
  lang: Language
  frame: Frame
  /** What stands in the controls of the page already, which is asked for in another language; undefined of others. */
  typed?: FormInput | undefined
  /** Proof to put into every form of the page, as the hidden field `csrf`. */
  csrf: string
  /** Names the browser; never stored as it is. */
  visitor: string
  /** Where the request came from; for limits only. */
  address: string
  /** What the browser calls itself (User-Agent). */
  agent: string
  /** Whether a page of ours led here; of a GET, which needs no proof, for the few that begin something. */
  fromOurPage: boolean
  /** The files of this post, as far as they were received: null where nothing is wrong; `retryAfter` in seconds. */
  uploads: { field: string; name: string; problem: string | null; retryAfter?: number }[]
  /** Remembers the chosen language in this browser for a year. */
  holdLanguage(lang: Language): void
  /** Gives the browser the session it holds from now on, a guest's or an account's; null takes it away. */
  holdSession(session: Pick<ApplicantSession, 'token' | 'accountId'> | null): void
  /** Names this device over the years, for whoever logs in on it (S5); kept as a keyed hash. */
  deviceToken(): string
  /** A login that this browser has begun at a provider, sealed, as it comes back. */
  departure(kind: string): string | undefined
  /** Gives the browser such a one for ten minutes; null takes it away. */
  holdDeparture(kind: string, sealed: string | null): void
  /** Like {@link holdSession}, of staff. */
  holdStaffSession(token: string | null): void
  /** The token of a session of staff as the browser sent it, complete or not. */
  staffToken: string | undefined
}

/** The part of a path that a route declared; the router has matched it, so it is there. */
export function param(visit: Visit, name: string): string {
  const value = visit.params[name]
  if (value === undefined) throw new Error(`the route has no :${name}`)
  return value
}
