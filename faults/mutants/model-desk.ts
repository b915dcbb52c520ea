import { chainStart, linkOf } from '../../src/features/history/chain'
import type { HistoryKind } from '../../src/features/history/happening'
import type { Aftermath, FoundApplication, FoundHappening } from '../checkers/aftermath'
import type { Outcome } from '../history'
import { Killed, type Schedule } from './schedule'

export type Kept = Aftermath & { sent: Set<string> }

const kinds: Readonly<Record<string, HistoryKind>> = {
  accept: 'application.accepted',
  reject: 'application.rejected',
}

/**
 * 模型: a desk that keeps its promises in so few lines that one can see it. What stands between two turns is a
 * transaction: it happens at once, or, when the process is killed at a turn, not at all.
 */
export class ModelDesk {
  readonly kept: Kept = {
    applications: [],
    happenings: [],
    jobs: [],
    files: [],
    mails: [],
    parked: [],
    sent: new Set(),
  }
  protected readonly turn: () => Promise<void>
  private made = 0

  constructor(schedule: Schedule) {
    this.turn = schedule.serverTurn
  }

  submit = (key: string): Promise<Outcome> =>
    answered(async () => {
      await this.turn()
      const number = await this.applied(key)
      await this.turn()
      return { phase: 'ok', args: { number } }
    })

  move = (number: string, seen: { op: string; lock: number }): Promise<Outcome> =>
    answered(async () => {
      await this.turn()
      const moved = await this.moved(number, seen)
      await this.turn()
      return { phase: moved ? 'ok' : 'fail', args: { lock: seen.lock } }
    })

  /** The worker: each mail that was not sent yet is handed over, then noted as sent. */
  async work(): Promise<void> {
    for (const job of this.kept.jobs.filter(({ id }) => !this.kept.sent.has(id))) {
      this.deliver(job.id, job.applicationId)
      await this.turn()
      this.kept.sent.add(job.id)
    }
  }

  /** The draft's own uniqueness decides, in the transaction that writes. */
  protected async applied(key: string): Promise<string> {
    const there = this.kept.applications.find(({ draftId }) => draftId === key)
    return (there ?? this.insert(key)).number
  }

  /** `update … where lock = $1` */
  protected async moved(number: string, { op, lock }: { op: string; lock: number }): Promise<boolean> {
    const application = this.withNumber(number)
    if (application.lock !== lock) return false
    this.write(application, op)
    return true
  }

  protected insert(key: string, number = this.newId()): FoundApplication {
    const id = this.newId()
    const application = { id, draftId: key, number, status: 'waiting', lock: 1, answers: [] }
    this.kept.applications.push(application)
    this.append(id, 'application.submitted')
    return application
  }

  protected write(application: FoundApplication, op: string): void {
    application.status = op === 'accept' ? 'accepted' : 'rejected'
    application.lock += 1
    this.append(application.id, kinds[op] ?? 'application.accepted')
  }

  protected withNumber(number: string): FoundApplication {
    const found = this.kept.applications.find((application) => application.number === number)
    if (!found) throw new Error(`no application ${number}`)
    return found
  }

  protected deliver(id: string, to: string): void {
    this.kept.mails.push({ id, to, at: 0 })
  }

  protected newId(): string {
    this.made += 1
    return `id-${this.made}`
  }

  private append(applicationId: string, kind: HistoryKind): void {
    const chain = this.kept.happenings.filter((one) => one.applicationId === applicationId)
    const previous = chain.at(-1)?.hash ?? chainStart
    const recorded = {
      position: chain.length + 1,
      kind,
      at: new Date(0),
      actor: { kind: 'system' },
      detail: {},
    }
    const happening: FoundHappening = {
      applicationId,
      ...recorded,
      previous,
      hash: linkOf(applicationId, previous, recorded),
    }
    this.kept.happenings.push(happening)
    const { position } = recorded
    this.kept.jobs.push({ id: this.newId(), kind: `mail.${kind}`, applicationId, position })
  }
}

/** Whoever asked a process that was killed never hears of it. */
async function answered(work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Killed) return { phase: 'info' }
    throw error
  }
}
