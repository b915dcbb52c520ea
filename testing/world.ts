import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { afterAll, inject } from 'vitest'
import { type ApplicantSeed, applicantCast } from '../seeds/cast'
import { buildApp } from '../src/app'
import { Changes } from '../src/database/changes'
import type { Database } from '../src/database/database'
import { PooledDatabase } from '../src/database/database'
import type { House } from '../src/database/scope'
import { TenantDirectory } from '../src/features/tenants/directory'
import { followUps, jobHandlers } from '../src/follow-ups'
import { readAssets } from '../src/http/assets'
import type { Env } from '../src/http/surface'
import type { Job } from '../src/jobs/jobs'
import { newId } from '../src/kernel/ids'
import { makeKeys } from '../src/kernel/secrets'
import { galleryRoutes } from '../src/operator/gallery-routes'
import { mailboxRoutes } from '../src/operator/mailbox-routes'
import { FolderStore } from '../src/outside/files/folder-store'
import { openIdentity } from '../src/outside/identity/open-identity'
import { Mailbox } from '../src/outside/mail/mailbox'
import { noScanner } from '../src/outside/scanner/no-scanner'
import { Browserless, origin } from './browserless'
import { copyOf, type DatabaseCopy } from './database/copy'
import { RolledBackDatabase } from './database/rolled-back'
import { testMasterKey } from './master-key'
import { MovedClock } from './moved-clock'
import type { Page } from './page/page'
import { PostBox } from './post-box'

/** The applicants of the demo as they apply without their accounts: with an address that nobody registered. */
export const cast = {
  hanako: { ...applicantCast.hanako, email: 'hanako@guest.example.jp' },
  office: { ...applicantCast.office, email: 'office@guest.example.jp' },
  dairi: { ...applicantCast.dairi, email: 'dairi@guest.example.jp' },
}

/** Somebody of the cast, with a browser. */
export type Person = Browserless & { readonly email: string }

/** A person by name; the same one again has the same browser, unless another device is named. */
export type As = (who: Pick<ApplicantSeed, 'tenant' | 'email'>, device?: string) => Person

export type Answered = { method: string; page: Page }

type CollectedJob = Job & { id: string }

/** 世界: a whole deployment in a test, with what a test may look at and move. */
export type World<D extends Database = Database> = {
  house: House
  database: D
  app: Hono<Env>
  tenants: TenantDirectory
  clock: MovedClock
  post: PostBox
  files: FolderStore
  /** Jobs that were enqueued and have not run. */
  jobs: CollectedJob[]
  /** Runs what was enqueued, and what that enqueues; a job that fails stays, and its error is returned. */
  runJobs(): Promise<unknown[]>
  /** Runs a routine as the scheduler would. */
  runRoutine(kind: string): Promise<void>
  /** Events that whoever runs the machine was told of. */
  reports: string[]
  /** What went wrong behind a page 500 or 503. */
  defects: unknown[]
  /** Every answer that somebody of the cast got. */
  answers: Answered[]
}

const assets = readAssets()

async function makeWorld<D extends Database>(database: D, folder: string): Promise<World<D>> {
  const clock = new MovedClock()
  const post = new PostBox()
  const jobs: CollectedJob[] = []
  const defects: unknown[] = []
  const reports: string[] = []
  const files = await FolderStore.open(join(folder, 'files'))
  const mailbox = await Mailbox.open(folder)
  const tenants = new TenantDirectory(database, () => false)
  const house: House = {
    database,
    changes: new Changes(),
    files,
    mailer: post,
    scanner: noScanner,
    identity: openIdentity({ allowLoopback: true }),
    keys: makeKeys(testMasterKey),
    clock,
    baseUrl: origin,
    mailFrom: 'no-reply@apply.example.jp',
    report: (event) => void reports.push(event),
    async enqueue(_db, job) {
      if (!(job.kind in handlers)) throw new Error(`no handler for a job of kind ${job.kind}`)
      jobs.push({ ...structuredClone(job), id: newId() })
    },
    followUps,
    fresh: true,
  }
  const handlers = jobHandlers(
    () => house,
    () => tenants,
  )
  const app = buildApp({
    house,
    tenants,
    assets,
    trustProxy: [],
    isReady: async () => true,
    more(routes) {
      mailboxRoutes(routes, mailbox, { css: assets.css, scripts: [] })
      galleryRoutes(routes, assets)
    },
    logDefect: (error) => void defects.push(error),
  })
  const runJobs = async () => {
    const problems: unknown[] = []
    const failed: CollectedJob[] = []
    for (let job = jobs.shift(); job; job = jobs.shift()) {
      const again = job
      await handlers[job.kind]!.run(job).catch((error: unknown) => {
        problems.push(error)
        failed.push(again)
      })
    }
    jobs.push(...failed)
    return problems
  }
  const runRoutine = (kind: string) => handlers[kind]!.run({ kind, tenantId: '', data: {}, id: newId() })
  return {
    house,
    database,
    app,
    tenants,
    clock,
    post,
    files,
    jobs,
    runJobs,
    runRoutine,
    reports,
    defects,
    answers: [],
  }
}

function castOf({ app, answers }: Pick<World, 'app' | 'answers'>): As {
  const people = new Map<string, Person>()
  return ({ tenant, email }, device = '') => {
    const key = `${tenant} ${email} ${device}`
    const network = `192.0.2.${people.size + 1}`
    const known = people.get(key)
    if (known) return known
    const person = Object.assign(
      new Browserless(app, { tenant, network, onAnswer: (one) => void answers.push(one) }),
      { email },
    )
    people.set(key, person)
    return person
  }
}

type Stage = { copy: DatabaseCopy; database: RolledBackDatabase }
let stage: Promise<Stage> | undefined

async function openStage(): Promise<Stage> {
  const copy = await copyOf('demo')
  return { copy, database: await RolledBackDatabase.open(copy.connection('admin')) }
}

async function copiedFiles(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'madoguchi-world-'))
  await cp(inject('database').demoFiles, join(folder, 'files'), { recursive: true, preserveTimestamps: true })
  return folder
}

afterAll(async () => {
  if (!stage) return
  const { copy, database } = await stage
  await database.close()
  await copy.drop()
})

/**
 * Both tenants of the demo on a real database, in a transaction that is rolled back when the test ends.
 * @param test speaks as people of the cast: `await as(cast.hanako).goesTo('home', {})`
 */
export async function inWorld<T>(test: (as: As, world: World<RolledBackDatabase>) => Promise<T>): Promise<T> {
  stage ??= openStage()
  const { database } = await stage
  const folder = await copiedFiles()
  await database.begin()
  try {
    const world = await makeWorld(database, folder)
    database.onBegin = () => {
      const before = world.jobs.length
      return (kept) => {
        if (!kept) world.jobs.length = before
      }
    }
    return await test(castOf(world), world)
  } finally {
    await database.rollBack()
    await rm(folder, { recursive: true, force: true })
  }
}

/** The same with a pool of real connections and real commits, for races; its database is dropped afterwards. */
export async function inCommittedWorld<T>(
  test: (as: As, world: World<PooledDatabase>, copy: DatabaseCopy) => Promise<T>,
): Promise<T> {
  const copy = await copyOf('demo')
  const folder = await copiedFiles()
  const database = new PooledDatabase(copy.connection('app'))
  try {
    const world = await makeWorld(database, folder)
    return await test(castOf(world), world, copy)
  } finally {
    await database.close()
    await copy.drop()
    await rm(folder, { recursive: true, force: true })
  }
}
