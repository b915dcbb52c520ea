import { refuse } from '../../kernel/refusal'

/** 順番: what needs much memory runs one at a time; those that wait are few, and the next is asked to come again. */
export class Turns {
  private last: Promise<unknown> = Promise.resolve()
  private waiting = 0
  private readonly most: number

  constructor(most: number) {
    this.most = most
  }

  /** @throws {Refusal} unavailable where too many wait already */
  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.waiting >= this.most) refuse('unavailable', { retryAfter: 10 })
    this.waiting += 1
    const mine = this.last.then(work).finally(() => {
      this.waiting -= 1
    })
    this.last = mine.catch(() => {})
    return mine
  }
}
