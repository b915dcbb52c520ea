import type { VNode } from 'preact'

/** What a route answers with; it is rendered after its transaction was committed. */
export type Answer =
  | { kind: 'page'; body: VNode; status: number; retryAfter?: number }
  | { kind: 'fragment'; body: VNode; status: number }
  | { kind: 'redirect'; to: string }
  | { kind: 'json'; value: unknown; status: number }
  | { kind: 'raw'; response: Response }

export const page = (body: VNode, status = 200): Answer => ({ kind: 'page', body, status })

/** Too many for now: the page says when to try again, and so does its head, in seconds (E3). */
export const pageLater = (body: VNode, retryAfter: number): Answer => ({
  kind: 'page',
  body,
  status: 429,
  retryAfter,
})

/** A piece of a page for a script that replaces the same piece. */
export const fragment = (body: VNode, status = 200): Answer => ({ kind: 'fragment', body, status })

/** 303: go and GET that address; a reload there is safe. */
export const seeOther = (to: string): Answer => ({ kind: 'redirect', to })

export const json = (value: unknown, status = 200): Answer => ({ kind: 'json', value, status })

export const raw = (response: Response): Answer => ({ kind: 'raw', response })
