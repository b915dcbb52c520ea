import type { Args, History, Operation, Outcome } from '../history'

/**
 * Tries until there is an answer, as people do: a lost line and "later" are tried again. What cannot be known, because no
 * answer came, is `info`; `send` never throws for that.
 */
export async function insist(
  history: History,
  operation: Operation,
  { send, pause }: { send: () => Promise<Outcome>; pause: () => Promise<void> },
): Promise<Outcome> {
  for (;;) {
    const outcome = await history.of(operation, send)
    if (outcome.phase !== 'info') return outcome
    await pause()
  }
}

/** Somebody who is about to do something. */
export type Racer = { proc: string; op: string; args?: Args; send: () => Promise<Outcome> }

/** Several people move an application at the same moment. */
export const race = (history: History, number: string, racers: readonly Racer[]): Promise<Outcome[]> =>
  Promise.all(
    racers.map(({ proc, op, args, send }) =>
      history.of({ proc, op, key: number, ...(args ? { args } : {}) }, send),
    ),
  )
