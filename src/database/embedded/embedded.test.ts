import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { type Embedded, startEmbedded } from './embedded'

let root: string
let dataDir: string
let running: Embedded | undefined
const events: string[] = []

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'embedded-'))
  dataDir = join(root, 'data')
})

afterEach(async () => {
  await running?.stop()
  running = undefined
})

afterAll(() => rm(root, { recursive: true, force: true }))

async function start(folder = dataDir): Promise<Embedded> {
  events.length = 0
  running = await startEmbedded({ dataDir: folder, log: (event) => events.push(event) })
  return running
}

async function query(embedded: Embedded, role: 'admin' | 'owner' | 'app', sql: string): Promise<unknown[]> {
  const client = new Client(embedded.connection(role))
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows.flat()
  } finally {
    await client.end()
  }
}

it('makes the database and its roles at the first start', async () => {
  const embedded = await start()
  expect(await query(embedded, 'owner', 'create table kept (line text)')).toEqual([])
  expect(await query(embedded, 'admin', 'show listen_addresses')).toEqual([''])
  expect(
    await query(
      embedded,
      'admin',
      "select lower('ＡÉ') || (select count(*) from pg_collation where collname = 'ja-x-icu')",
    ),
  ).toEqual(['ａé1'])
  await expect(query(embedded, 'app', 'create table mine ()')).rejects.toThrow(
    'permission denied for schema public',
  )
  const flags = `select rolsuper, rolbypassrls from pg_roles where rolname ~ '^madoguchi_(app|owner|searcher)$'`
  expect(await query(embedded, 'admin', flags)).toEqual([false, false, false, false, false, false])
})

it('lets the owner give functions to the searcher without having its rights', async () => {
  const embedded = await start()
  await query(embedded, 'owner', 'create function found() returns int language sql security definer return 1')
  await query(embedded, 'owner', 'alter function found() owner to madoguchi_searcher')
  const rights = `select pg_has_role('madoguchi_owner', 'madoguchi_searcher', 'set'), pg_has_role('madoguchi_owner', 'madoguchi_searcher', 'usage')`
  expect(await query(embedded, 'admin', rights)).toEqual([true, false])
})

it('keeps what was written over a restart, and starts fast', async () => {
  const first = await start()
  await query(first, 'owner', `insert into kept values ('one')`)
  await first.stop()
  const begin = performance.now()
  const second = await start()
  expect(performance.now() - begin).toBeLessThan(2000)
  expect(await query(second, 'owner', 'select line from kept')).toEqual(['one'])
  expect(events).toEqual(['database.started'])
})

it('brings the database back after a kill, under the same connection settings', async () => {
  const embedded = await start()
  const killed = embedded.pid()
  const busy = query(embedded, 'owner', 'select pg_sleep(60)').catch((error: Error) => error)
  await vi.waitFor(async () => {
    expect(
      await query(embedded, 'admin', `select count(*) from pg_stat_activity where query like '%sleep(60)'`),
    ).toEqual(['1'])
  })
  process.kill(killed, 'SIGKILL')
  expect(await busy).toBeInstanceOf(Error)
  await vi.waitFor(() => expect(events).toContain('database.ended'), { timeout: 5000 })
  await vi.waitFor(
    async () => expect(await query(embedded, 'owner', 'select line from kept')).toEqual(['one']),
    { timeout: 15_000 },
  )
  expect(embedded.pid()).not.toBe(killed)
})

it('refuses a second start on the same data folder', async () => {
  await start()
  await expect(startEmbedded({ dataDir, log: () => {} })).rejects.toThrow(/使用中.*\n.*in use by another/)
  const elsewhere = inAnotherProcess(dataDir)
  expect(await elsewhere.said).toContain('in use by another')
})

it('ends the orphan of a killed application and carries on with its data', async () => {
  const app = inAnotherProcess(dataDir)
  const orphan = Number(await app.said)
  app.process.kill('SIGKILL')
  await once(app.process, 'exit')
  expect(process.kill(orphan, 0)).toBe(true)
  const embedded = await start()
  expect(events).toEqual(['database.leftovers-ended', 'database.started'])
  expect(embedded.pid()).not.toBe(orphan)
  expect(await query(embedded, 'owner', 'select line from kept')).toEqual(['one'])
})

it('starts in spite of a stale pid file whose number now is another process', async () => {
  const embedded = await start()
  const pidFile = join(dataDir, 'postgres', 'postmaster.pid')
  const lines = await readFile(pidFile, 'utf8')
  await embedded.stop()
  await writeFile(pidFile, lines.replace(/^\d+/, `${process.pid}`), { mode: 0o600 })
  expect(await query(await start(), 'owner', 'select line from kept')).toEqual(['one'])
})

it('refuses data of another major version and says to export it', async () => {
  const versionFile = join(dataDir, 'postgres', 'PG_VERSION')
  const ours = await readFile(versionFile, 'utf8')
  await writeFile(versionFile, '17\n')
  await expect(start()).rejects.toThrow('Export it with the old version')
  await writeFile(versionFile, ours)
  expect((await start()).pid()).toBeGreaterThan(0)
})

it('works in a folder whose path is too long for a socket', async () => {
  const far = join(root, '長い名前のフォルダー'.repeat(4))
  const { connection, stop } = await start(far)
  expect(Buffer.byteLength(connection('app').host)).toBeLessThan(90)
  await stop()
  const again = await start(far)
  expect(again.connection('app').host).toBe(connection('app').host)
  expect(await query(again, 'app', 'select current_user')).toEqual(['madoguchi_app'])
  await rm(connection('app').host, { recursive: true })
})

/** An application of its own: it says the database's process id, or why it could not start. */
function inAnotherProcess(folder: string): { process: ChildProcess; said: Promise<string> } {
  const program = `
    import { registerHooks } from 'node:module'
    registerHooks({
      resolve(name, context, next) {
        const ours = name.startsWith('.') && !name.endsWith('.ts') && !context.parentURL.includes('node_modules')
        return next(ours ? name + '.ts' : name, context)
      },
    })
    const { startEmbedded } = await import(${JSON.stringify(join(import.meta.dirname, 'embedded.ts'))})
    await startEmbedded({ dataDir: ${JSON.stringify(folder)}, log() {} }).then(
      (embedded) => { console.log(embedded.pid()); setInterval(() => {}, 1000) },
      (error) => console.log(error.message.replace('\\n', ' ')),
    )`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const said = once(child.stdout!, 'data').then(([chunk]) => String(chunk).trim())
  return { process: child, said }
}
