import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { copyOf, type DatabaseCopy } from '../../testing/database/copy'
import { newId } from '../kernel/ids'
import { PooledDatabase } from './database'

let copy: DatabaseCopy
let database: PooledDatabase
const tenants: string[] = []

beforeAll(async () => {
  copy = await copyOf('demo')
  database = new PooledDatabase({ ...copy.connection('app'), max: 3 })
  const rows = await database.outside((db) =>
    db.selectFrom('tenants').select('tenant_id').orderBy('slug').execute(),
  )
  tenants.push(...rows.map((row) => row.tenant_id))
})
afterAll(async () => {
  await database.close()
  await copy.drop()
})

const categories = (tenant: string) =>
  database.inTenant(tenant, (db) => db.selectFrom('categories').select('category_id').execute())

const insert = (tenant: string, id: string, then: () => void = () => {}) =>
  database.inTenant(tenant, async (db) => {
    await db
      .insertInto('categories')
      .values({ tenant_id: tenant, category_id: id, name: id, icon: 'home', ordinal: 99 })
      .execute()
    then()
  })

describe('a transaction', () => {
  it('is kept when its work returns, and leaves nothing when it throws', async () => {
    const before = (await categories(tenants[0]!)).length
    await insert(tenants[0]!, 'kept')
    const fails = insert(tenants[0]!, 'lost', () => {
      throw new Error('on purpose')
    })
    await expect(fails).rejects.toThrow('on purpose')
    const after = await categories(tenants[0]!)
    expect(after.map((row) => row.category_id)).toContain('kept')
    expect(after).toHaveLength(before + 1)
  })

  it('sees its own tenant, also when the connection served another one just before', async () => {
    for (let n = 0; n < 12; n++) {
      const [mine, another] = await Promise.all([categories(tenants[0]!), categories(tenants[1]!)])
      expect(another.map((row) => row.category_id)).not.toContain('kept')
      expect(mine.map((row) => row.category_id)).toContain('kept')
      expect(await database.outside((db) => db.selectFrom('categories').selectAll().execute())).toEqual([])
    }
  })

  it('takes nothing for a tenant that is no id', () => {
    for (const id of [
      '',
      "x'; drop table drafts; --",
      `${newId()}'`,
      newId().toUpperCase().replace('0', 'G'),
    ])
      expect(() => database.inTenant(id, async () => 1)).toThrow('not a tenant id')
  })

  it('that is cut off by the database fails, and the next one gets a fresh connection', async () => {
    const cut = database.inTenant(tenants[0]!, (db) =>
      sql`select pg_terminate_backend(pg_backend_pid())`.execute(db),
    )
    await expect(cut).rejects.toThrow()
    expect((await categories(tenants[0]!)).length).toBeGreaterThan(0)
  })

  it('does not leave its connection behind when it fails, however often', async () => {
    for (let n = 0; n < 10; n++)
      await expect(database.outside((db) => sql`select no_such`.execute(db))).rejects.toThrow()
    expect(database.pool.totalCount).toBeLessThanOrEqual(3)
    expect(database.pool.idleCount).toBe(database.pool.totalCount)
  })
})
