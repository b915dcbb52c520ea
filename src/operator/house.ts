import { type Config, checkMasterKey } from '../config'
import { PooledDatabase } from '../database/database'
import { Listener } from '../database/listen'
import type { House } from '../database/scope'
import { TenantDirectory } from '../features/tenants/directory'
import { followUps, jobHandlers, routines } from '../follow-ups'
import { Jobs } from '../jobs/jobs'
import { systemClock } from '../kernel/clock'
import { readOrMakeMasterKey } from '../kernel/master-key'
import { makeKeys } from '../kernel/secrets'
import { openFileStore } from '../outside/files/open-file-store'
import type { Mailbox } from '../outside/mail/mailbox'
import { openMailer } from '../outside/mail/open-mailer'
import { openScanner } from '../outside/scanner/open-scanner'
import { log, plainError } from './log'
import { type OpenedDatabase, openDatabase } from './open-database'

/** Everything a process needs, opened in order and closed in the opposite one. */
export type OpenedHouse = {
  house: House
  tenants: TenantDirectory
  mailbox: Mailbox | null
  isReady(): Promise<boolean>
  close(): Promise<void>
}

type Options = {
  /** Works on jobs too, not only enqueues them. */
  worker: boolean
  /** What to do when the embedded database is lost for good; a command leaves it out. */
  onGone?: () => void
}

export async function openHouse(config: Config, options: Options): Promise<OpenedHouse> {
  checkMasterKey(config)
  const opened = await openDatabase(config, options.onGone ?? null)
  try {
    return await furnish(config, options, opened)
  } catch (error) {
    await opened.stop()
    throw error
  }
}

async function furnish(config: Config, options: Options, opened: OpenedDatabase): Promise<OpenedHouse> {
  const database = new PooledDatabase(opened.app)
  const listener = new Listener(opened.app, () => tenants.forget())
  const tenants: TenantDirectory = new TenantDirectory(database, () => listener.hears)
  const { mailer, mailbox } = await openMailer(config)
  const jobs: Jobs = new Jobs({
    connection: opened.app,
    worker: options.worker,
    handlers: jobHandlers(
      () => house,
      () => tenants,
    ),
    onProblem: (problem, kind) => log.warn({ event: 'job.failed', kind, ...plainError(problem) }),
  })
  const house: House = {
    database,
    files: await openFileStore(config.storageUrl),
    mailer,
    scanner: openScanner(config.clamdUrl),
    keys: makeKeys(config.masterKey ?? (await readOrMakeMasterKey(config.dataDir))),
    clock: systemClock,
    baseUrl: config.baseUrl,
    mailFrom: config.mailFrom,
    enqueue: jobs.enqueue,
    followUps,
    fresh: false,
  }
  await listener.start()
  await jobs.start()
  if (options.worker) await jobs.work(routines)
  return {
    house,
    tenants,
    mailbox,
    isReady: () => database.outside(async () => true),
    async close() {
      await jobs.stop()
      await listener.stop()
      mailer.close?.()
      await database.close()
      await opened.stop()
    },
  }
}
