import { Client } from 'pg'
import { expect, inject, it } from 'vitest'
import { administrator } from './embedded/cluster'
import { databaseName, makeRoles } from './roles'

it('gives its rights in our database, whichever one the administrator’s address names', async () => {
  const { host, port } = inject('database')
  const inOurs = new Client({ host, port, user: administrator, database: databaseName })
  await inOurs.connect()
  try {
    await inOurs.query('revoke all on schema public from madoguchi_searcher, madoguchi_app')
    await makeRoles({
      connectionString: `postgres://${administrator}@localhost:${port}/postgres?host=${encodeURIComponent(host)}`,
    })
    const { rows } = await inOurs.query(
      `select has_schema_privilege('madoguchi_searcher', 'public', 'create') as may`,
    )
    expect(rows).toEqual([{ may: true }])
  } finally {
    await inOurs.end()
  }
})
