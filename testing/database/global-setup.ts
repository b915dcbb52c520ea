import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '../../src/database/embedded/embedded'
import { fingerprint, migrate, readMigrations } from '../../src/database/migrate'
import { roleStatements } from '../../src/database/roles'
import { packageRoot } from '../../src/kernel/package-root'
import { furnishTemplate } from './demo-template'

/** Where the tests' database is, and from what a test file copies its own. */
export type TestDatabase = {
  host: string
  port: number
  /** Migrated and empty. */
  empty: string
  /** The same with both tenants of the demo. */
  demo: string
  /** The files that the demo's rows name; each world has a copy. */
  demoFiles: string
}

declare module 'vitest' {
  interface ProvidedContext {
    database: TestDatabase
  }
}

/** One PostgreSQL for all test files, with a template of each kind that files copy in milliseconds. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'madoguchi-tests-'))
  const embedded = await startEmbedded({ dataDir, log: () => {} })
  const stop = async () => {
    await embedded.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
  try {
    const migrations = await readMigrations(join(packageRoot(), 'migrations'))
    const name = `template_${fingerprint(migrations)}`
    const { host, port } = embedded.connection('admin')
    const database = { host, port, empty: name, demo: `${name}_demo`, demoFiles: join(dataDir, 'demo-files') }
    const administrator = (of: string) => embedded.connection('admin', of)

    // What tests write need not survive a power cut.
    await inDatabase(administrator('postgres'), [
      'alter system set fsync = off',
      'alter system set synchronous_commit = off',
      'alter system set full_page_writes = off',
      'select pg_reload_conf()',
      `create database ${database.empty} owner madoguchi_owner template template1`,
    ])
    await inDatabase(administrator(database.empty), roleStatements().inside)
    await migrate(embedded.connection('owner', database.empty), migrations)
    await inDatabase(administrator('postgres'), [
      `create database ${database.demo} owner madoguchi_owner template ${database.empty}`,
    ])
    await furnishTemplate(embedded.connection('app', database.demo), database.demoFiles)
    project.provide('database', database)
  } catch (error) {
    await stop()
    throw error
  }
  return stop
}

async function inDatabase(config: ConstructorParameters<typeof Client>[0], statements: readonly string[]) {
  const client = new Client(config)
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}
