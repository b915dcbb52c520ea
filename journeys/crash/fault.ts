import { expect } from 'vitest'
import type { Deployment } from '../server'
import { until } from '../until'

export type Fault = 'the application' | 'the database' | 'both'

/** 続ける人: somebody who goes on until they have an answer, whatever happens to the server meanwhile. */
export type Persistent = {
  /** How often the server has said yes so far. */
  acknowledged(): number
  /** What it last said yes to. */
  last(): string
  /** Goes on until the server has said yes once more (or at all); fails on any answer that is neither yes nor "later". */
  begin(): Promise<void>
  /** From now on the next yes is the last one wanted. */
  enough(): void
}

type Plan = { fault: Fault; work: readonly Persistent[]; after: number }

/** Seconds from a kill to being ready again. */
const promised = 10

/** Lets people work, kills after so many acknowledgements, starts again what does not come back by itself. */
export async function inFault(deployment: Deployment, { fault, work, after }: Plan): Promise<void> {
  const working = Promise.all(work.map((one) => one.begin()))
  // Whoever fails meanwhile is heard of at the end.
  working.catch(() => {})
  const sum = () => work.reduce((total, one) => total + one.acknowledged(), 0)
  await until(`${after} acknowledgements`, () => sum() >= after)
  const killed = performance.now()
  const database = fault === 'the application' ? 0 : await deployment.killDatabase()
  if (fault === 'the database') await deployment.databaseIsBack(database)
  else {
    await deployment.killApp()
    await deployment.start()
  }
  expect((performance.now() - killed) / 1000).toBeLessThan(promised)
  for (const one of work) one.enough()
  await working
}
