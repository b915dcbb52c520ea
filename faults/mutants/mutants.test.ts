import { describe, expect, it } from 'vitest'
import { judgeRun } from '../checkers/verdict'
import { History } from '../history'
import { type Random, randomFrom } from '../random'
import { insist, race } from '../workload/insist'
import { ModelDesk } from './model-desk'
import { mutants } from './mutants'
import { Killed, Schedule } from './schedule'

const seeds = Array.from({ length: 60 }, (_, index) => index + 1)
const clients = 4
const eachSubmits = 3

/** Clients that submit and submit again, staff who race, a worker, and kill -9 in between: all by the seed. */
async function runOf(Desk: typeof ModelDesk, random: Random) {
  const schedule = new Schedule(random, 0.04)
  const desk = new Desk(schedule)
  let turns = 0
  const history = new History(null, () => turns++)
  const apply = async (proc: string) => {
    for (let count = 1; count <= eachSubmits; count++) {
      const key = `${proc}-${count}`
      const send = async () => {
        await schedule.clientTurn()
        return desk.submit(key)
      }
      const press = () => insist(history, { proc, op: 'submit', key }, { send, pause: schedule.clientTurn })
      const [first] = await Promise.all(random.chance(0.5) ? [press(), press()] : [press()])
      const number = String(first.args?.number)
      const racer = (who: string, op: string) => ({
        proc: `${who} of ${proc}`,
        op,
        args: { lock: 1 },
        send: () => desk.move(number, { op, lock: 1 }),
      })
      await race(history, number, [racer('kudo', 'accept'), racer('mikami', 'reject')])
    }
  }
  const working = async () => {
    for (let round = 0; round < 30; round++) {
      await schedule.clientTurn()
      await desk.work().catch((error: unknown) => {
        if (!(error instanceof Killed)) throw error
      })
    }
  }
  await schedule.run([...Array.from({ length: clients }, (_, index) => apply(`client ${index}`)), working()])
  await schedule.run([new ModelWorker(desk, schedule).finish()])
  return judgeRun({ history: history.entries, after: desk.kept, followUps, mailsMayRepeat: true })
}

/** When all faults are over, what is left is sent. */
class ModelWorker {
  private readonly desk: ModelDesk
  private readonly schedule: Schedule

  constructor(desk: ModelDesk, schedule: Schedule) {
    this.desk = desk
    this.schedule = schedule
  }

  async finish(): Promise<void> {
    while (this.desk.kept.jobs.some(({ id }) => !this.desk.kept.sent.has(id))) {
      await this.schedule.clientTurn()
      await this.desk.work().catch(() => {})
    }
  }
}

const followUps = Object.fromEntries(
  ['submitted', 'accepted', 'rejected'].map((kind) => [`application.${kind}`, [`mail.application.${kind}`]]),
)

describe('the checkers', () => {
  it('find nothing wrong with a desk that keeps its promises, whatever the order and the kills', async () => {
    for (const seed of seeds) {
      const verdict = await runOf(ModelDesk, randomFrom(seed))
      expect(verdict.findings, `seed ${seed}`).toEqual([])
      expect(verdict.acknowledged, `seed ${seed}`).toBeGreaterThan(clients * eachSubmits)
    }
  })

  it.each(mutants)('find a desk that $name', async ({ Desk, finding }) => {
    const caught = []
    for (const seed of seeds) {
      const { findings } = await runOf(Desk, randomFrom(seed))
      if (findings.some((one) => finding.test(one))) caught.push(seed)
    }
    expect(caught.length, 'seeds that tell').toBeGreaterThan(seeds.length / 2)
  })

  it('say the same again for the same seed', async () => {
    const [first, second] = [await runOf(ModelDesk, randomFrom(7)), await runOf(ModelDesk, randomFrom(7))]
    expect(second).toEqual(first)
  })
})
