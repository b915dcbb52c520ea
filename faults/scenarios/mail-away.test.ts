import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { until } from '../../journeys/until'
import { percentile } from '../nemesis'
import type { Line } from '../parts/fault-proxy'
import { killApplication } from '../parts/faults'
import { endPauses } from '../parts/leases'
import type { Manner } from '../parts/mail-server'
import { signalAll } from '../parts/processes'
import { report } from '../report'
import { isLong, rounds } from '../rounds'
import { Stage } from '../stage'
import { applyOnce } from '../workload/applicants'

const each = isLong ? 20 : 4
const backlog = isLong ? 500 : 30

let stage: Stage
beforeAll(async () => {
  stage = await Stage.open('mail-away')
})
afterEach(async () => {
  stage.mail.manner = 'takes'
  stage.mail.beforeAnswer = () => {}
  await stage.mailLine.heal()
})
afterAll(() => stage?.close())

/** So many applications, by four people at once. @returns milliseconds of each submission */
async function apply(count: number): Promise<number[]> {
  const { history, random, pile } = stage
  await pile.fill(count)
  const drafts = Array.from({ length: count }, () => pile.take())
  const begin = history.entries.length
  const work = async (proc: string) => {
    for (let draft = drafts.pop(); draft; draft = drafts.pop())
      await applyOnce({ history, random }, proc, draft)
  }
  await Promise.all([1, 2, 3, 4].map((number) => work(`applicant ${number}`)))
  return timesOf(history.entries.slice(begin))
}

function timesOf(entries: Stage['history']['entries']): number[] {
  const begun = new Map<string, number>()
  const times: number[] = []
  for (const { op, proc, phase, t } of entries.filter((entry) => entry.op === 'submit')) {
    if (phase === 'invoke') begun.set(proc + op, t)
    else times.push(t - (begun.get(proc + op) ?? t))
  }
  return times
}

/** Tries again now what the queue would try again in a while; in the long form too, which would wait for hours. */
async function drain(): Promise<void> {
  await until(
    'every mail to be out',
    async () => {
      await endPauses(stage.at)
      return (await stage.waitingMails()) === 0
    },
    300,
  )
}

/** Something was tried and did not go, so that the fault was there at all. */
const somethingFailed = (problem = 'waiting') =>
  until(
    'a mail that did not go',
    async () => {
      const rows = await stage.ask('select 1 from messages where state = $1', [problem])
      return rows.length > 0
    },
    60,
  )

const forgetTries = () => stage.ask(`delete from messages where state = 'waiting'`)

type Away = { name: string; line?: Line; manner?: Manner; quickly: boolean }

const ways: Away[] = [
  { name: 'refuses connections', line: { does: 'refuse' }, quickly: true },
  { name: 'answers nothing', line: { does: 'swallow' }, quickly: false },
  { name: 'resets after 200 bytes', line: { does: 'cut', after: 200 }, quickly: true },
  { name: 'says 451', manner: 'later', quickly: true },
  { name: 'sends one byte in a while', line: { does: 'rate', perSecond: 10 }, quickly: false },
]

describe('a mail server that', () => {
  it.each(ways.filter(({ quickly }) => quickly || isLong))(
    '$name delays mails and no application',
    async ({ name, line, manner }) => {
      await forgetTries()
      const before = await apply(each)
      await drain()
      stage.mail.manner = manner ?? 'takes'
      if (line) await stage.mailLine.make(line, { cutNow: true })
      const times = await apply(each)
      await somethingFailed()
      stage.mail.manner = 'takes'
      await stage.mailLine.heal()
      await drain()
      const verdict = await stage.judge({ mailsMayRepeat: true })
      const note = `submit p95 ${percentile(before, 0.95).toFixed(0)} → ${percentile(times, 0.95).toFixed(0)} ms`
      report({ scenario: `R4 mail server that ${name}`, strikes: [], verdict, note })
      expect(verdict.findings, stage.replay).toEqual([])
    },
    400_000,
  )

  it('says 550 leaves the mail for staff to see, and tries no more', async () => {
    stage.mail.manner = 'never'
    await apply(each)
    await drain()
    const refused = await stage.ask<{ problem: string; tries: number }>(
      `select problem, tries from messages where state = 'refused'`,
    )
    expect(refused).toHaveLength(each)
    expect(new Set(refused.map(({ tries }) => tries))).toEqual(new Set([1]))
    expect(refused[0]?.problem).toContain('550')
    const verdict = await stage.judge({ mailsMayRepeat: true })
    report({ scenario: 'R4 mail server that says 550', strikes: [], verdict, note: `${each} parked` })
    expect(verdict.findings, stage.replay).toEqual([])
  }, 400_000)

  it('takes a mail and hangs up instead of saying so gets the same mail again', async () => {
    stage.mail.beforeAnswer = () => {
      stage.mail.beforeAnswer = () => {}
      stage.mailLine.cutAll()
    }
    const before = stage.mail.mails.length
    await apply(1)
    await until('the mail once more', async () => {
      await endPauses(stage.at)
      return stage.mail.mails.length === before + 2
    })
    const [first, second] = stage.mail.mails.slice(-2)
    expect(second?.id).toBe(first?.id)
    await drain()
    const verdict = await stage.judge({ mailsMayRepeat: true })
    report({ scenario: 'R4 mail server that hangs up before 250', strikes: [], verdict })
    expect(verdict.findings, stage.replay).toEqual([])
  }, 400_000)
})

it('sends the same mail again when it was killed between 250 and its own commit', async () => {
  const times = rounds({ short: 1, long: 10 })
  for (let time = 0; time < times; time++) {
    const before = stage.mail.mails.length
    const taken = new Promise<void>((resolve) => {
      stage.mail.beforeAnswer = () => {
        stage.mail.beforeAnswer = () => {}
        // Stopped, it never reads the 250 that follows.
        signalAll([stage.deployment.pid], 'SIGSTOP')
        resolve()
      }
    })
    await apply(1)
    await taken
    const startAgain = await killApplication(stage).strike()
    await startAgain()
    await stage.untilMailsAreOut()
    const ids = stage.mail.mails.slice(before).map(({ id }) => id)
    expect(ids).toHaveLength(2)
    expect(ids[1]).toBe(ids[0])
  }
  const verdict = await stage.judge({ mailsMayRepeat: true })
  report({ scenario: 'R4 killed between 250 and commit', strikes: [], verdict, note: `${times} kills` })
  expect(verdict.findings, stage.replay).toEqual([])
}, 3_000_000)

it(`sends a backlog of ${backlog} mails when the mail server is back`, async () => {
  await stage.mailLine.make({ does: 'refuse' })
  await apply(backlog)
  await stage.mailLine.heal()
  const begin = performance.now()
  await drain()
  const seconds = (performance.now() - begin) / 1000
  const verdict = await stage.judge({ mailsMayRepeat: true })
  const note = `${backlog} mails in ${seconds.toFixed(1)} s, ${(backlog / seconds).toFixed(0)} a second`
  report({ scenario: 'R4 backlog after the mail server was away', strikes: [], verdict, note })
  expect(verdict.findings, stage.replay).toEqual([])
}, 3_000_000)
