import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Client, type ClientConfig } from 'pg'
import { getConstructionPlans, PgBoss } from 'pg-boss'
import { queues } from '../jobs/queues'

/** Any number; two processes that start together migrate one after the other. */
const migrationLock = 7_204_110

export type Migration = { name: string; sql: string }

/** The migrations of a folder in order, plain SQL. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}_.*\.sql$/.test(name)).sort()
  return Promise.all(names.map(async (name) => ({ name, sql: await readFile(join(folder, name), 'utf8') })))
}

/** Names one state of the schema, e.g. for template databases of tests. */
export function fingerprint(migrations: readonly Migration[]): string {
  const hash = createHash('sha256')
  for (const { name, sql } of migrations) hash.update(name).update(sql)
  return hash.digest('hex').slice(0, 16)
}

/**
 * Brings a database to the newest schema, as the role that owns the tables. Each migration is one transaction.
 * @returns the names of the migrations that ran
 */
export async function migrate(owner: ClientConfig, migrations: readonly Migration[]): Promise<string[]> {
  const client = new Client(owner)
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    await client.query(
      'create table if not exists migrations (name text primary key, ran_at timestamptz not null default now())',
    )
    const done = new Set(
      (await client.query<{ name: string }>('select name from migrations')).rows.map((r) => r.name),
    )
    const ran: string[] = []
    for (const { name, sql } of migrations) {
      if (done.has(name)) continue
      await client.query(`begin;\n${sql}\n;insert into migrations (name) values ('${name}'); commit`)
      ran.push(name)
    }
    await makeJobTables(client, owner)
    return ran
  } finally {
    await client.end()
  }
}

/** pg-boss keeps its own schema; the owner makes and upgrades it, the application only uses it. */
async function makeJobTables(client: Client, owner: ClientConfig): Promise<void> {
  const exists = await client.query("select 1 from pg_namespace where nspname = 'pgboss'")
  if (exists.rowCount === 0) await client.query(getConstructionPlans('pgboss'))
  const boss = new PgBoss({ ...owner, max: 2, supervise: false, schedule: false } as ConstructorParameters<
    typeof PgBoss
  >[0])
  boss.on('error', () => {})
  await boss.start()
  try {
    for (const queue of queues) {
      if (await boss.getQueue(queue.name)) await boss.updateQueue(queue.name, queue.options)
      else await boss.createQueue(queue.name, queue.options)
    }
  } finally {
    await boss.stop({ graceful: false })
  }
  await client.query(`
    grant usage on schema pgboss to madoguchi_app;
    grant select, insert, update, delete on all tables in schema pgboss to madoguchi_app;
    grant usage on all sequences in schema pgboss to madoguchi_app;
    grant execute on all functions in schema pgboss to madoguchi_app;
  `)
}

/** Whether a database has every migration; what `/readyz` and a start without owner rights ask. */
export async function missingMigrations(
  app: ClientConfig,
  migrations: readonly Migration[],
): Promise<string[]> {
  const client = new Client(app)
  await client.connect()
  try {
    const table = await client.query("select to_regclass('public.migrations') as found")
    if (!table.rows[0].found) return migrations.map((one) => one.name)
    const rows = await client.query<{ name: string }>('select name from migrations')
    const done = new Set(rows.rows.map((row) => row.name))
    return migrations.map((one) => one.name).filter((name) => !done.has(name))
  } finally {
    await client.end()
  }
}
