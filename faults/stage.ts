import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { ask } from '../journeys/database'
import { Deployment } from '../journeys/server'
import { until } from '../journeys/until'
import { followUps } from '../src/follow-ups'
import type { FileStore } from '../src/outside/files/file-store'
import { openFileStore } from '../src/outside/files/open-file-store'
import { judgeRun, type Verdict } from './checkers/verdict'
import { History } from './history'
import { DatabaseServer } from './parts/database-server'
import { FaultProxy } from './parts/fault-proxy'
import { endLeases } from './parts/leases'
import { MailServer } from './parts/mail-server'
import { readAftermath } from './parts/read-aftermath'
import { Worker } from './parts/worker'
import { chosenSeed, type Random, randomFrom } from './random'
import { isLong } from './rounds'
import { DraftPile } from './workload/drafts'

type Parts = {
  deployment: Deployment
  mail: MailServer
  mailLine: FaultProxy
  /** Set where the database is a server apart; otherwise the application brings its own. */
  database: DatabaseServer | null
  /** Set where jobs are worked on by a process apart. */
  worker: Worker | null
  env: NodeJS.ProcessEnv
  /** Where the tests find the files, where it is not what the product was told. */
  storageUrl: string | null
}

type Shape = {
  env?: NodeJS.ProcessEnv
  databaseApart?: boolean
  workerApart?: boolean
  /** Past a bad line to the store. */
  storageUrl?: string
}

/** 舞台: the product with its parts, each of which can fail: the mail server stands behind a line that can be bad. */
export class Stage {
  readonly deployment: Deployment
  readonly mail: MailServer
  readonly mailLine: FaultProxy
  readonly history: History
  readonly random: Random
  readonly pile: DraftPile
  /** When the worker, or the database under it, was killed last. */
  lastDeath = new Date(0)
  private readonly parts: Parts

  private constructor(name: string, parts: Parts) {
    this.parts = parts
    this.deployment = parts.deployment
    this.mail = parts.mail
    this.mailLine = parts.mailLine
    this.history = History.inFile(name)
    this.random = randomFrom(chosenSeed())
    this.pile = new DraftPile({ ...this.at, baseUrl: parts.deployment.baseUrl })
  }

  static async open(name: string, shape: Shape = {}): Promise<Stage> {
    const mail = await MailServer.open()
    const mailLine = await FaultProxy.before({ port: mail.port })
    const database = shape.databaseApart ? await DatabaseServer.open() : null
    const env = {
      SMTP_URL: `smtp://127.0.0.1:${mailLine.port}`,
      MASTER_KEY: randomBytes(32).toString('base64'),
      ...database?.settings,
      ...shape.env,
    }
    const deployment = await Deployment.start(env, shape.workerApart ? ['--web-only'] : [])
    const worker = shape.workerApart ? new Worker(deployment, env) : null
    await worker?.start()
    const storageUrl = shape.storageUrl ?? null
    return new Stage(name, { deployment, mail, mailLine, database, worker, env, storageUrl })
  }

  /** Where the rows are; asked past every bad line. */
  get at(): Pick<Deployment, 'dataDir' | 'corner'> {
    return { dataDir: (this.parts.database ?? this.parts.deployment).dataDir, corner: null }
  }

  get database(): DatabaseServer {
    return this.parts.database ?? missing('database')
  }

  get worker(): Worker {
    return this.parts.worker ?? missing('worker')
  }

  ask = <Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> =>
    ask<Row>(this.at, sql, values)

  /** How to see this run again, for the message of a failure. */
  get replay(): string {
    return `FAULT_SEED=${this.random.seed}, history in ${this.history.file}`
  }

  async close(): Promise<void> {
    await this.parts.worker?.end()
    await this.deployment.end()
    await this.parts.database?.close()
    await this.mailLine.close()
    await this.mail.close()
  }

  /** How many mails have not been settled yet. */
  async waitingMails(): Promise<number> {
    const [row] = await this.ask<{ n: number }>(
      `select count(*)::int as n from pgboss.job where name = 'mail' and state in ('created', 'retry', 'active')`,
    )
    return row?.n ?? 0
  }

  /**
   * Waits until nothing is left to be sent. The short form lets the time pass that a dead worker's jobs are kept for;
   * the long form waits as long as the product itself does.
   */
  async untilMailsAreOut(seconds = 200): Promise<void> {
    if (!isLong) await endLeases(this.at, this.lastDeath)
    await until('every mail to be out', async () => (await this.waitingMails()) === 0, seconds)
  }

  /** The file store, as another process of the product would open it. */
  get files(): Promise<FileStore> {
    const { dataDir } = this.deployment
    const storageUrl = this.parts.storageUrl ?? this.parts.env.STORAGE_URL ?? `file:${join(dataDir, 'files')}`
    return openFileStore({ dataDir, storageUrl })
  }

  /** All checkers over what is there now. */
  async judge(more: Partial<Parameters<typeof judgeRun>[0]> = {}): Promise<Verdict> {
    const store = { files: await this.files, masterKey: this.parts.env.MASTER_KEY ?? '' }
    const after = await readAftermath(this.at, store, this.mail.mails)
    return judgeRun({ history: this.history.entries, after, followUps, filesNeeded: true, ...more })
  }
}

function missing(part: string): never {
  throw new Error(`this stage has no ${part} apart`)
}
