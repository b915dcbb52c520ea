import type { VNode } from 'preact'
import type { Scope } from '../database/scope'

/** Runs work in a transaction of its own, as the same visitor. */
export type Transact = <T>(work: (scope: Scope) => Promise<T>) => Promise<T>

/** What a route answers with; it is rendered after its transaction was committed. */
export type Answer =
  | { kind: 'page'; body: VNode; status: number; retryAfter?: number }
  | { kind: 'fragment'; body: VNode; status: number; retryAfter?: number }
  | { kind: 'redirect'; to: string }
  | { kind: 'json'; value: unknown; status: number }
  | { kind: 'raw'; response: Response }
  | { kind: 'afterwards'; work: (transact: Transact) => Promise<Answer> }

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

/** A piece of a page where there is too much for now; seconds as in {@link pageLater}. */
export const fragmentLater = (body: VNode, retryAfter: number): Answer => ({
  kind: 'fragment',
  body,
  status: 429,
  retryAfter,
})

/** 303: go and GET that address; a reload there is safe. */
export const seeOther = (to: string): Answer => ({ kind: 'redirect', to })

export const json = (value: unknown, status = 200): Answer => ({ kind: 'json', value, status })

export const raw = (response: Response): Answer => ({ kind: 'raw', response })

/**
 * What takes long, or waits for its turn, without holding a connection of the database: it runs after the transaction
 * and may open short ones of its own. Of a post, whatever has to hold together belongs into one of them.
 */
export const afterwards = (work: (transact: Transact) => Promise<Answer>): Answer => ({
  kind: 'afterwards',
  work,
})
