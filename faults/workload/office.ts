import type { History } from '../history'
import type { Random } from '../random'
import type { BegunDraft } from './drafts'
import { insist, type Racer } from './insist'
import type { Deed, Examiner } from './staff'
import { beforeNextTry } from './web-desk'
import { prepareCorrection, prepareResubmission, prepareWithdrawal } from './wishes'

/** An application that waits for the office, and whose applicant may still do something. */
export type Case = { number: string; draft: BegunDraft }

type Work = { history: History; random: Random; cases: Case[] }

const deeds = ['take', 'accept', 'reject', 'return'] as const satisfies readonly Deed[]
/** A case is left alone after so many moves, wherever it stands then. */
const mostMoves = 5

/**
 * 課: examiners who work on what arrives, one case after the other, whatever happens to the server; now and then a
 * colleague or the applicant acts on the same case at the same moment.
 */
export class Office {
  private readonly working: Promise<void>[]
  private enough = false
  private failure: unknown

  constructor(work: Work, examiners: readonly Examiner[]) {
    this.working = examiners.map((examiner, index) => {
      const colleague = examiners[(index + 1) % examiners.length] ?? examiner
      return this.begin(work, examiner, colleague)
    })
  }

  /** Everybody finishes the case they are at. @throws what somebody met that nobody may meet */
  async finish(): Promise<void> {
    this.enough = true
    await Promise.all(this.working)
    if (this.failure) throw this.failure
  }

  private async begin(work: Work, examiner: Examiner, colleague: Examiner): Promise<void> {
    try {
      while (!this.enough && !this.failure) {
        const next = work.cases.shift()
        if (next) await handle(work, next, [examiner, colleague])
        else await beforeNextTry()
      }
    } catch (error) {
      this.failure ??= error
    }
  }
}

async function handle(
  work: Work,
  one: Case,
  [examiner, colleague]: readonly [Examiner, Examiner],
): Promise<void> {
  const { random } = work
  const done = new Set<string>()
  // Who has taken an application back is told so again, and changes nothing by it.
  for (let move = 0; move < mostMoves && !done.has('withdraw'); move++) {
    const racers = [
      await examiner.prepare(one.number, random.oneOf(deeds)),
      random.chance(0.3) ? await colleague.prepare(one.number, random.oneOf(deeds)) : null,
      random.chance(0.2) ? await wish(random, one, 'correct') : null,
    ].filter((racer) => racer !== null)
    for (const op of await allAtOnce(work, one.number, racers)) done.add(op)
    if (done.delete('return') && !done.has('withdraw')) {
      const answer = await wish(random, one, 'resubmit')
      for (const op of await allAtOnce(work, one.number, answer ? [answer] : [])) done.add(op)
    }
  }
}

function wish(random: Random, { number, draft }: Case, op: 'correct' | 'resubmit'): Promise<Racer | null> {
  if (random.chance(0.3)) return prepareWithdrawal(draft, number)
  const correction = { number, value: String(random.between(1_000_000, 9_999_999)) }
  return op === 'correct' ? prepareCorrection(draft, correction) : prepareResubmission(draft, correction)
}

/** @returns what was done */
async function allAtOnce({ history }: Work, number: string, racers: readonly Racer[]): Promise<string[]> {
  const outcomes = await Promise.all(
    racers.map(({ proc, op, args, send }) =>
      insist(history, { proc, op, key: number, ...(args ? { args } : {}) }, { send, pause: beforeNextTry }),
    ),
  )
  return racers.filter((_, index) => outcomes[index]?.phase === 'ok').map(({ op }) => op)
}
