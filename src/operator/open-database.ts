import { join } from 'node:path'
import { Client, type PoolConfig } from 'pg'
import { type Config, ConfigProblem } from '../config'
import { type Embedded, joinEmbedded, startEmbedded } from '../database/embedded/embedded'
import { DataFolderInUse } from '../database/embedded/embedded-refusal'
import { type Migration, migrate, missingMigrations, readMigrations } from '../database/migrate'
import { packageRoot } from '../kernel/package-root'
import { connectionsNeeded } from './connections'
import { log } from './log'

/** A database that is ready: ours, or a server's. */
export type OpenedDatabase = {
  app: PoolConfig
  migrations: readonly Migration[]
  stop(): Promise<void>
}

/**
 * How a process comes by the embedded database: `start` owns it, and two owners of one folder are refused; `either`
 * is a command, which joins a running one; `join` is one of several processes and never starts it.
 */
export type Way = { by: 'start'; onGone: () => void } | { by: 'either' } | { by: 'join' }

/**
 * Starts or joins the embedded PostgreSQL, or looks at the server of DATABASE_URL, and brings the schema up to date
 * where this process has the right to.
 * @throws {ConfigProblem} when the server cannot be used as it is, with what to do
 */
export async function openDatabase(config: Config, way: Way): Promise<OpenedDatabase> {
  const migrations = await readMigrations(join(packageRoot(), 'migrations'))
  const opened = config.databaseUrl ? await server(config, config.databaseUrl) : await embedded(config, way)
  try {
    // Of several processes the one that started them has seen to it.
    if (opened.owner && way.by !== 'join') {
      for (const name of await migrate(opened.owner, migrations)) log.info({ event: 'migrated', name })
    }
    const missing = await missingMigrations(opened.app, migrations)
    if (missing.length > 0)
      throw new ConfigProblem(
        `The database lacks ${missing.length} migrations (${missing[0]} …).\n  Run "madoguchi migrate" with DATABASE_OWNER_URL set.`,
      )
    return { app: opened.app, migrations, stop: opened.stop }
  } catch (error) {
    await opened.stop()
    throw error
  }
}

type Opened = { app: PoolConfig; owner: PoolConfig | null; stop(): Promise<void> }

async function embedded(config: Config, way: Way): Promise<Opened> {
  const database = await (way.by === 'join' ? joinRunning(config) : startOrJoin(config, way))
  return { app: database.connection('app'), owner: database.connection('owner'), stop: () => database.stop() }
}

/** A command beside a serving process joins its database; two that serve on one folder are refused. */
async function startOrJoin(config: Config, way: Way): Promise<Omit<Embedded, 'pid'>> {
  try {
    return await startEmbedded({
      dataDir: config.dataDir,
      connections: connectionsNeeded(config.webConcurrency),
      log: (event, detail) => log.info({ event, ...detail }),
      onGone: way.by === 'start' ? way.onGone : () => {},
    })
  } catch (error) {
    if (way.by === 'either' && error instanceof DataFolderInUse) return joinEmbedded(config.dataDir)
    throw error
  }
}

/** @throws {ConfigProblem} where nobody runs the database of this data folder */
async function joinRunning(config: Config): Promise<Omit<Embedded, 'pid'>> {
  const database = await joinEmbedded(config.dataDir)
  const client = new Client({ ...database.connection('app'), connectionTimeoutMillis: 5000 })
  client.on('error', () => {})
  try {
    await client.connect()
  } catch {
    throw new ConfigProblem(
      `No Madoguchi serves the data folder ${config.dataDir}.\n  Start "madoguchi serve" first, or set DATABASE_URL.`,
    )
  } finally {
    await client.end().catch(() => {})
  }
  return database
}

async function server(config: Config, url: string): Promise<Opened> {
  await checkRole(url)
  const owner = config.databaseOwnerUrl ? { connectionString: config.databaseOwnerUrl } : null
  return { app: { connectionString: url }, owner, stop: async () => {} }
}

/** The application's role must stand behind row-level security, or one forgotten condition shows another tenant. */
async function checkRole(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  client.on('error', () => {})
  await client.connect()
  try {
    const { rows } = await client.query<{ strong: boolean; owns: boolean; version: string }>(`
      select rolsuper or rolbypassrls as strong,
        exists (select from pg_class where relowner = r.oid and relnamespace = 'public'::regnamespace) as owns,
        current_setting('server_version_num') as version
      from pg_roles r where rolname = current_user`)
    const role = rows[0]
    if (!role || role.strong || role.owns)
      throw new ConfigProblem(
        'DATABASE_URL: this role could see past row-level security (superuser, BYPASSRLS, or owner of our tables).\n  Make the right roles with: DATABASE_URL=<administrator> madoguchi migrate --make-roles',
      )
    if (Number(role.version) < 150_000)
      throw new ConfigProblem('DATABASE_URL: PostgreSQL 15 or later is needed.')
  } finally {
    await client.end()
  }
}
