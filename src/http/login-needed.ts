import type { Context } from 'hono'
import { isDatabaseAway } from '../database/away'
import { Refusal, type RefusalCode } from '../kernel/refusal'
import type { Tenant } from '../kernel/tenant'
import { StoreFailed } from '../outside/files/file-store'
import { url } from '../urls'
import type { Answer } from './answer'
import type { Side } from './next'

/** Nobody is logged in here, or no longer: of the staff, or as an applicant with an account. */
export class LoginNeeded extends Error {
  readonly side: Side

  constructor(side: Side) {
    super(side)
    this.side = side
  }
}

/** Where somebody may not see a page, there is none. */
export function passRefusal(error: unknown): null {
  if (error instanceof Refusal || error instanceof LoginNeeded || isDatabaseAway(error)) return null
  throw error
}

export const leadToLogin =
  (c: Pick<Context, 'req'>, tenant: Tenant) =>
  (error: unknown): Answer => {
    if (!(error instanceof LoginNeeded)) throw error
    const { pathname, search } = new URL(c.req.url)
    const door = error.side === 'staff' ? 'staff' : 'login'
    return { kind: 'redirect', to: url(door, { tenant: tenant.slug }, { next: pathname + search }) }
  }

/** What an error is called towards a browser. */
export function codeOf(error: unknown): RefusalCode | 'defect' {
  if (error instanceof Refusal) return error.code
  return isDatabaseAway(error) || error instanceof StoreFailed ? 'unavailable' : 'defect'
}
