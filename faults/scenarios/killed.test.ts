import { afterEach, describe, expect, it } from 'vitest'
import type { Counts } from '../checkers/aftermath'
import { type Fault, percentile, type Strike, unleash } from '../nemesis'
import { killApplication, killBoth, killDatabase, killWorker, machineSleeps } from '../parts/faults'
import { readCounts } from '../parts/read-aftermath'
import { report } from '../report'
import { isLong, rounds } from '../rounds'
import { Stage } from '../stage'
import { Applicants } from '../workload/applicants'
import { type Case, Office } from '../workload/office'
import { Examiner } from '../workload/staff'

let stage: Stage | undefined
afterEach(async () => {
  await stage?.close()
  stage = undefined
})

/** Applicants and an office at work, while one part after the other is killed. */
async function killAll(
  at: Stage,
  faults: readonly [Fault, ...Fault[]],
  times: number,
): Promise<{ strikes: Strike[]; snapshots: Counts[] }> {
  const { history, random, pile } = at
  const snapshots: Counts[] = []
  const cases: Case[] = []
  const examiners = [await Examiner.hire(at, '工藤 一郎'), await Examiner.hire(at, '三上 走')]
  await pile.fill(150)
  const applicants = new Applicants(
    { history, random, pile, onDone: (number, draft) => void cases.push({ number, draft }) },
    3,
  )
  const office = new Office({ history, random, cases }, examiners)
  const strikes = await unleash(random, {
    faults,
    rounds: times,
    within: 1500,
    async between() {
      await pile.fill(150)
      snapshots.push(await readCounts(at.at))
    },
  })
  await Promise.all([applicants.finish(), office.finish()])
  await at.untilMailsAreOut()
  return { strikes, snapshots }
}

describe('while people apply and staff decide, kill -9', () => {
  it('of application, database and both, and a machine that sleeps, lose and double nothing', async () => {
    stage = await Stage.open('killed')
    const sleep = machineSleeps(stage, isLong ? [1000, 20_000] : [500, 1500])
    const faults = [killApplication(stage), killDatabase(stage), killBoth(stage), sleep] as const
    const { strikes, snapshots } = await killAll(stage, faults, rounds({ short: 4, long: 200 }))
    const verdict = await stage.judge({ snapshots, mailsMayRepeat: true })
    report({ scenario: 'R1 kill -9 of application, database, both; sleep', strikes, verdict })
    expect(verdict.findings, stage.replay).toEqual([])
    const ready = strikes.map(({ readyAgain }) => readyAgain)
    // A promise about a machine that does nothing else, so the short form keeps out of it.
    if (isLong) expect(percentile(ready, 0.95)).toBeLessThan(10_000)
  }, 3_600_000)

  it('of the worker loses no mail', async () => {
    stage = await Stage.open('worker-killed', { workerApart: true })
    const times = rounds({ short: 2, long: 50 })
    const { strikes, snapshots } = await killAll(stage, [killWorker(stage)], times)
    const verdict = await stage.judge({ snapshots, mailsMayRepeat: true })
    report({ scenario: 'R1 kill -9 of the worker', strikes, verdict })
    expect(verdict.findings, stage.replay).toEqual([])
  }, 3_600_000)
})
