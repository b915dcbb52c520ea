import { setTimeout as delay } from 'node:timers/promises'
import type { PoolConfig } from 'pg'
import { fromKysely, type JobResult, PgBoss } from 'pg-boss'
import type { Db } from '../database/connection'
import { type QueueName, queues } from './queues'

/** 後の仕事: something that happens later, outside the transaction that causes it, perhaps twice. */
export type Job = {
  kind: string
  tenantId: string
  data: Record<string, unknown>
}

/** Puts a job into its queue inside the caller's transaction: it exists exactly when the change does. */
export type Enqueue = (db: Db, job: Job) => Promise<void>

export type JobHandler = { queue: QueueName; run: (job: Job & { id: string }) => Promise<void> }

export type JobHandlers = Readonly<Record<string, JobHandler>>

/** A job that runs again and again, for every tenant. */
export type Routine = { kind: string; cron: string }

const longestJobAtEndMs = 20_000

/** The jobs of a deployment: every process enqueues, workers also work. */
export class Jobs {
  private readonly boss: PgBoss
  private readonly handlers: JobHandlers
  private readonly onProblem: (problem: unknown, kind?: string) => void

  constructor(options: {
    connection: PoolConfig
    handlers: JobHandlers
    worker: boolean
    onProblem: (problem: unknown, kind?: string) => void
  }) {
    this.handlers = options.handlers
    this.onProblem = options.onProblem
    this.boss = new PgBoss({
      ...(options.connection as object),
      max: options.worker ? 6 : 2,
      schema: 'pgboss',
      migrate: false,
      createSchema: false,
      supervise: options.worker,
      // How soon a job is missed whose worker was killed: with the default of a minute its mail came two minutes late.
      superviseIntervalSeconds: 15,
      monitorIntervalSeconds: 15,
      schedule: options.worker,
    })
    this.boss.on('error', (error) => this.onProblem(error))
  }

  async start(): Promise<void> {
    await this.boss.start()
  }

  readonly enqueue: Enqueue = async (db, job) => {
    const handler = this.handlers[job.kind]
    if (!handler) throw new Error(`no handler for a job of kind ${job.kind}`)
    await this.boss.send(handler.queue, job, { db: fromKysely(db) })
  }

  /**
   * Begins to work: each queue hands out a few jobs at a time, and goes on at once while there are more. Each job
   * ends by itself, done or to be tried again by the queue's rule.
   */
  async work(routines: readonly Routine[] = []): Promise<void> {
    for (const queue of queues) {
      await this.boss.work<Job>(
        queue.name,
        { pollingIntervalSeconds: 0.5, batchSize: 5, burstWhenBatchFull: true, perJobResults: true as const },
        (jobs) => Promise.all(jobs.map((job) => this.run(job.id, job.data))),
      )
    }
    for (const routine of routines) {
      const handler = this.handlers[routine.kind]
      if (!handler) throw new Error(`no handler for the routine ${routine.kind}`)
      const data: Job = { kind: routine.kind, tenantId: '', data: {} }
      await this.boss.schedule(handler.queue, routine.cron, data, { key: routine.kind, tz: 'Asia/Tokyo' })
    }
  }

  private async run(id: string, job: Job): Promise<JobResult> {
    try {
      const handler = this.handlers[job.kind]
      if (!handler) throw new Error(`no handler for a job of kind ${job.kind}`)
      await handler.run({ ...job, id })
      return { id, status: 'completed' }
    } catch (error) {
      this.onProblem(error, job.kind)
      return { id, status: 'failed', output: { message: error instanceof Error ? error.name : 'unknown' } }
    }
  }

  /** Takes no more jobs, and lets those under way end (at most 20 s). Others may still be put into the queues. */
  async rest(): Promise<void> {
    const done = Promise.allSettled(queues.map(({ name }) => this.boss.offWork(name)))
    await Promise.race([done, delay(longestJobAtEndMs, undefined, { ref: false })])
  }

  /** Stops; a job that is still under way will be given out again. */
  async stop(): Promise<void> {
    await this.boss.stop({ graceful: false, close: true })
  }
}
