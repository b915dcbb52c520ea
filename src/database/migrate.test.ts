import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { copyOf, type DatabaseCopy } from '../../testing/database/copy'
import { packageRoot } from '../kernel/package-root'
import { fingerprint, type Migration, migrate, missingMigrations, readMigrations } from './migrate'

let copy: DatabaseCopy
let migrations: Migration[]

beforeAll(async () => {
  copy = await copyOf('empty')
  migrations = await readMigrations(join(packageRoot(), 'migrations'))
})
afterAll(() => copy.drop())

it('runs each migration once, in order', async () => {
  expect(migrations.length).toBeGreaterThan(2)
  expect(migrations.map(({ name }) => name)).toEqual(migrations.map(({ name }) => name).toSorted())
  expect(await migrate(copy.connection('owner'), migrations)).toEqual([])
  const more = [...migrations, { name: '9998_a.sql', sql: 'create table a (x int)' }]
  expect(await migrate(copy.connection('owner'), more)).toEqual(['9998_a.sql'])
  expect(await missingMigrations(copy.connection('app'), more)).toEqual([])
})

it('leaves nothing of a migration that fails', async () => {
  const broken = { name: '9999_b.sql', sql: 'create table b (x int); select no_such_function()' }
  await expect(migrate(copy.connection('owner'), [...migrations, broken])).rejects.toThrow('no_such_function')
  expect(await missingMigrations(copy.connection('app'), [broken])).toEqual(['9999_b.sql'])
  const client = new Client(copy.connection('owner'))
  await client.connect()
  const { rows } = await client.query("select to_regclass('b') as found")
  await client.end()
  expect(rows).toEqual([{ found: null }])
})

it('runs once when two processes start together', async () => {
  const more = [...migrations, { name: '9997_c.sql', sql: 'create table c (x int); select pg_sleep(0.1)' }]
  const both = await Promise.all([
    migrate(copy.connection('owner'), more),
    migrate(copy.connection('owner'), more),
  ])
  expect(both.flat()).toEqual(['9997_c.sql'])
})

it('is not the application’s to run', async () => {
  await expect(
    migrate(copy.connection('app'), [{ name: '9996_d.sql', sql: 'create table d (x int)' }]),
  ).rejects.toThrow(/permission denied/)
})

it('names each state of the schema', () => {
  const names = [
    migrations,
    migrations.slice(1),
    migrations.map((one) => ({ ...one, sql: `${one.sql} ` })),
  ].map(fingerprint)
  expect(new Set(names).size).toBe(3)
  expect(names[0]).toMatch(/^[0-9a-f]{16}$/)
  expect(fingerprint(migrations)).toBe(names[0])
})
