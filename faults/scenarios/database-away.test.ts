import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Answer } from '../../journeys/client'
import { percentile, type Strike, unleash } from '../nemesis'
import { resetDatabase, restartDatabase, silenceDatabase, stopDatabase } from '../parts/faults'
import { report } from '../report'
import { isLong, rounds } from '../rounds'
import { Stage } from '../stage'
import { Applicants } from '../workload/applicants'

let stage: Stage
beforeAll(async () => {
  stage = await Stage.open('database-away', { databaseApart: true })
})
afterAll(() => stage?.close())

/** Somebody who opens their draft again and again, and how long each answer took. */
class Onlooker {
  readonly answers: { status: number; retryAfter: string | undefined; ms: number }[] = []
  private enough = false
  private readonly looking: Promise<void>

  constructor(look: () => Promise<Answer>) {
    this.looking = this.go(look)
  }

  async finish(): Promise<void> {
    this.enough = true
    await this.looking
  }

  private async go(look: () => Promise<Answer>): Promise<void> {
    while (!this.enough) {
      const begin = performance.now()
      const answer = await look().catch(() => null)
      this.answers.push({
        status: answer?.status ?? 0,
        retryAfter: answer?.headers['retry-after'],
        ms: performance.now() - begin,
      })
    }
  }
}

const long = [20_000, 30_000] as const
const short = [6500, 7500] as const

it('says 503 soon instead of hanging, ends no process, and goes on when the database is back', async () => {
  const { history, random, pile } = stage
  const away = isLong ? long : short
  await pile.fill(400)
  const applicants = new Applicants({ history, random, pile }, 3)
  const onlookers = [pile.take(), pile.take()].map(
    ({ client, address }) => new Onlooker(() => client.get(address)),
  )
  const { pid } = stage.deployment
  const strikes: Strike[] = await unleash(random, {
    faults: [
      restartDatabase(stage),
      resetDatabase(stage),
      stopDatabase(stage, away),
      silenceDatabase(stage, away),
    ],
    rounds: rounds({ short: 4, long: 24 }),
    within: 800,
    between: () => pile.fill(400),
  })
  await applicants.finish()
  for (const onlooker of onlookers) await onlooker.finish()
  await stage.untilMailsAreOut()
  const verdict = await stage.judge({ mailsMayRepeat: true })
  const answers = onlookers.flatMap((one) => one.answers)
  const refused = answers.filter(({ status }) => status === 503)
  const slowest = Math.max(...answers.map(({ ms }) => ms))
  report({
    scenario: 'R6 database restarted, standing still, cut off',
    strikes,
    verdict,
    note: `503 p95 ${percentile(
      refused.map(({ ms }) => ms),
      0.95,
    ).toFixed(0)} ms, slowest answer ${slowest.toFixed(0)} ms`,
  })
  expect(verdict.findings, stage.replay).toEqual([])
  expect(stage.deployment.pid, 'the same process').toBe(pid)
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 503]))
  expect(refused.filter(({ retryAfter }) => !retryAfter)).toEqual([])
}, 3_000_000)
