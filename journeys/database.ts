import { join } from 'node:path'
import { Client } from 'pg'
import type { Deployment } from './server'

/** Asks the deployment's database directly, for what no page shows, and to let time pass. */
export async function ask<Row extends object>(
  { dataDir, corner }: Pick<Deployment, 'dataDir' | 'corner'>,
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const embedded = {
    host: join(dataDir, 'postgres-socket'),
    port: 5432,
    user: 'madoguchi_owner',
    database: 'madoguchi',
  }
  const client = new Client(corner ? { connectionString: corner.ownerUrl } : embedded)
  await client.connect()
  try {
    return (await client.query<Row>(sql, values)).rows
  } finally {
    await client.end()
  }
}

/** How many drafts, applications and files there are. */
export async function stored(
  deployment: Deployment,
): Promise<{ drafts: number; applications: number; files: number }> {
  const [row] = await ask<{ drafts: number; applications: number; files: number }>(
    deployment,
    `select (select count(*)::int from drafts) as drafts,
      (select count(*)::int from applications) as applications,
      (select count(*)::int from attachments) as files`,
  )
  if (!row) throw new Error('a count has a row')
  return row
}
