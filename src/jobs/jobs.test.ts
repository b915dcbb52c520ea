import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { copyOf, type DatabaseCopy } from '../../testing/database/copy'
import { eventually } from '../../testing/eventually'
import { PooledDatabase } from '../database/database'
import { newId } from '../kernel/ids'
import { type Job, type JobHandlers, Jobs } from './jobs'
import { queues } from './queues'

let copy: DatabaseCopy
let database: PooledDatabase
let jobs: Jobs | undefined
const problems: unknown[] = []

beforeAll(async () => {
  copy = await copyOf('empty')
  database = new PooledDatabase(copy.connection('app'))
})
afterEach(async () => {
  await jobs?.stop()
  jobs = undefined
  problems.length = 0
})
afterAll(async () => {
  await database.close()
  await copy.drop()
})

async function start(handlers: JobHandlers, worker = true): Promise<Jobs> {
  jobs = new Jobs({
    connection: copy.connection('app'),
    handlers,
    worker,
    onProblem: (problem) => problems.push(problem),
  })
  await jobs.start()
  return jobs
}

const job = (kind: string): Job => ({ kind, tenantId: newId(), data: { word: '窓口' } })

it('run after the transaction that made them was committed, with what it gave them', async () => {
  const ran: (Job & { id: string })[] = []
  const started = await start({ greet: { queue: 'mail', run: async (one) => void ran.push(one) } })
  await started.work()
  const greeting = job('greet')
  await database.inTenant(newId(), async (db) => {
    await started.enqueue(db, greeting)
    expect(await waiting()).toBe(0)
  })
  const [done] = await eventually(
    () => ran,
    (seen) => seen.length > 0,
  )
  expect(done).toEqual({ ...greeting, id: expect.stringMatching(/^[0-9a-f-]{36}$/) })
})

it('are never there when the transaction was rolled back', async () => {
  const started = await start({ greet: { queue: 'mail', run: async () => {} } }, false)
  const before = await waiting()
  const fails = database.inTenant(newId(), async (db) => {
    await started.enqueue(db, job('greet'))
    throw new Error('on purpose')
  })
  await expect(fails).rejects.toThrow('on purpose')
  expect(await waiting()).toBe(before)
})

it('that fail are told of and will be tried again', async () => {
  const started = await start({
    fail: { queue: 'files', run: () => Promise.reject(new Error('the disk is full')) },
  })
  await started.work()
  await database.inTenant(newId(), (db) => started.enqueue(db, job('fail')))
  await eventually(
    () => problems,
    (seen) => seen.length > 0,
  )
  expect(String(problems[0])).toContain('the disk is full')
  const [row] = await eventually(
    () =>
      asAdministrator<{ state: string; left: number }>(
        "select state::text, (retry_limit - retry_count) as left from pgboss.job where name = 'files'",
      ),
    ([seen]) => seen?.state === 'retry',
  )
  expect(row!.left).toBeGreaterThanOrEqual(19)
})

it('of a kind nobody handles are refused at once', async () => {
  const started = await start({}, false)
  await expect(database.inTenant(newId(), (db) => started.enqueue(db, job('unknown')))).rejects.toThrow(
    'no handler',
  )
})

it('are given out again soon after a worker died', () => {
  for (const { options } of queues) {
    expect(options.expireInSeconds).toBeLessThanOrEqual(240)
    expect(options.heartbeatSeconds).toBeGreaterThanOrEqual(10)
  }
})

const waiting = async (): Promise<number> =>
  (
    await asAdministrator<{ n: number }>(
      "select count(*)::int as n from pgboss.job where name = 'mail' and state = 'created'",
    )
  )[0]!.n

async function asAdministrator<T extends object>(text: string): Promise<T[]> {
  const client = new Client(copy.connection('admin'))
  await client.connect()
  return client
    .query<T>(text)
    .then(({ rows }) => rows)
    .finally(() => client.end())
}
