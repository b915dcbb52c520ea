import { setTimeout as pause } from 'node:timers/promises'
import type { Random } from './random'

/** 障害: something that is done to a part, and undone. */
export type Fault = {
  name: string
  /** Does it; what it returns undoes it, where it does not end by itself, and resolves when all is ready again. */
  strike(): Promise<() => Promise<void>>
  /** How long it lasts, in milliseconds, where it does not end by itself: from, to. */
  lasts?: readonly [from: number, to: number]
}

/** What was done, and how long after its end (or, for a kill, after itself) everything was ready again. */
export type Strike = { fault: string; after: number; lasted: number; readyAgain: number }

type Plan = {
  faults: readonly [Fault, ...Fault[]]
  rounds: number
  /** The longest quiet time before each fault, in milliseconds. */
  within: number
  /** Between two rounds, when everything is well. */
  between?: () => Promise<void>
}

/**
 * 天敵: strikes at random moments, chosen by the seed; each fault in turn. The random wait before a fault is the one thing
 * in these tests that looks at a clock and at nothing else.
 */
export async function unleash(random: Random, { faults, rounds, within, between }: Plan): Promise<Strike[]> {
  const strikes: Strike[] = []
  for (let round = 0; round < rounds; round++) {
    const fault = faults[round % faults.length] ?? faults[0]
    const after = random.between(0, within)
    const lasted = fault.lasts ? random.between(...fault.lasts) : 0
    await between?.()
    await pause(after)
    const heal = await fault.strike()
    await pause(lasted)
    const ended = performance.now()
    await heal()
    strikes.push({ fault: fault.name, after, lasted, readyAgain: performance.now() - ended })
  }
  return strikes
}

/** The value that so great a share of all values does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0
}
