/**
 * 中断: what must stop. A refusal rolls its transaction back and becomes one page; what a person can put right is
 * returned instead, with their words kept. A code without a page does not compile (see `app/refusal-pages`).
 */
export type RefusalCode = 'not-found' | 'forged' | 'bad-request' | 'too-large' | 'stale' | 'unavailable'

export class Refusal extends Error {
  readonly code: RefusalCode
  /** Seconds after which it is worth trying again; becomes Retry-After. */
  readonly retryAfter: number | undefined

  constructor(code: RefusalCode, options: { retryAfter?: number } = {}) {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.retryAfter = options.retryAfter
  }
}

/** Stops the use case and rolls it back. */
export function refuse(code: RefusalCode, options: { retryAfter?: number } = {}): never {
  throw new Refusal(code, options)
}
