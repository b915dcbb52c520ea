import { setTimeout as delay } from 'node:timers/promises'
import { type Config, checkMasterKey, servesThisMachine } from '../config'
import { Changes } from '../database/changes'
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
import { reporting } from '../outside/files/reporting'
import { openIdentity } from '../outside/identity/open-identity'
import type { Mailbox } from '../outside/mail/mailbox'
import { openMailer } from '../outside/mail/open-mailer'
import { openScanner } from '../outside/scanner/open-scanner'
import { poolSize } from './connections'
import { log, plainError } from './log'
import { type OpenedDatabase, openDatabase, type Way } from './open-database'

/** Everything a process needs, opened in order and closed in the opposite one. */
export type OpenedHouse = {
  house: House
  tenants: TenantDirectory
  mailbox: Mailbox | null
  isReady(): Promise<boolean>
  /** Lets jobs under way end and takes no new ones. */
  rest(): Promise<void>
  close(): Promise<void>
}

/** What a process does with jobs besides enqueueing them. */
type Work = { worker: boolean }

/** Connections that are still in use when a house is closed belong to requests that were given up. */
const longestGoodbyeMs = 2000

export async function openHouse(config: Config, options: Work & { database: Way }): Promise<OpenedHouse> {
  checkMasterKey(config)
  const opened = await openDatabase(config, options.database)
  try {
    const furnished = await furnish(config, options, opened)
    return {
      ...furnished,
      async close() {
        await furnished.close()
        await opened.stop()
      },
    }
  } catch (error) {
    await opened.stop()
    throw error
  }
}

/** The house on a database that somebody else opened and stops. */
export async function furnish(
  config: Config,
  { worker }: Work,
  opened: Pick<OpenedDatabase, 'app'>,
): Promise<OpenedHouse> {
  const database = new PooledDatabase({ max: poolSize(config.webConcurrency), ...opened.app })
  const changes = new Changes()
  const listener = new Listener(opened.app, {
    tenant_changed: () => tenants.forget(),
    draft_changed: (which) => (which === undefined ? changes.tellAll() : changes.tell(which)),
  })
  const tenants: TenantDirectory = new TenantDirectory(database, () => listener.hears)
  const { mailer, mailbox } = await openMailer(config)
  const jobs: Jobs = new Jobs({
    connection: opened.app,
    worker,
    handlers: jobHandlers(
      () => house,
      () => tenants,
    ),
    onProblem: (problem, kind) => log.warn({ event: 'job.failed', kind, ...plainError(problem) }),
  })
  const files = await openFileStore(config)
  const house: House = {
    database,
    changes,
    files: reporting(files, (problem) => log.error({ event: 'store.failed', ...plainError(problem) })),
    mailer,
    scanner: openScanner(config.clamdUrl),
    identity: openIdentity({ allowLoopback: servesThisMachine(config) }),
    keys: makeKeys(config.masterKey ?? (await readOrMakeMasterKey(config.dataDir))),
    clock: systemClock,
    baseUrl: config.baseUrl,
    mailFrom: config.mailFrom,
    enqueue: jobs.enqueue,
    report: (event, problem) => log.error({ event, ...plainError(problem) }),
    followUps,
    fresh: false,
  }
  await listener.start()
  await jobs.start()
  if (worker) await jobs.work(routines)
  return {
    house,
    tenants,
    mailbox,
    isReady: () => database.outside(async () => true),
    rest: () => jobs.rest(),
    async close() {
      await jobs.stop()
      await listener.stop()
      mailer.close?.()
      await Promise.race([database.close(), delay(longestGoodbyeMs, undefined, { ref: false })])
    },
  }
}
