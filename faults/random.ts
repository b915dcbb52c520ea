/** 乱数 from a seed: the same seed gives the same faults at the same moments. */
export type Random = {
  readonly seed: number
  /** At least `from`, less than `to`. */
  between(from: number, to: number): number
  /** One of several. */
  oneOf<T>(all: readonly [T, ...T[]]): T
  /** Whether something happens that happens so often, 0 to 1. */
  chance(share: number): boolean
}

/** Mulberry32: small, quick, and good enough to choose moments. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    seed,
    between: (from, to) => from + Math.floor(next() * (to - from)),
    oneOf: (all) => all[Math.floor(next() * all.length)] ?? all[0],
    chance: (share) => next() < share,
  }
}

/** FAULT_SEED, to see again what happened; otherwise another one each time. */
export const chosenSeed = (): number =>
  process.env.FAULT_SEED ? Number(process.env.FAULT_SEED) : Math.floor(Math.random() * 2 ** 31)
