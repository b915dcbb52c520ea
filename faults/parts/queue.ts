import { join } from 'node:path'
import { PgBoss } from 'pg-boss'
import type { Deployment } from '../../journeys/server'

/** The queue of a deployment with its own database, opened by another process as the application's role. */
export async function openQueue({ dataDir }: Pick<Deployment, 'dataDir'>): Promise<PgBoss> {
  const boss = new PgBoss({
    host: join(dataDir, 'postgres-socket'),
    user: 'madoguchi_app',
    database: 'madoguchi',
    schema: 'pgboss',
    migrate: false,
    createSchema: false,
    supervise: false,
    schedule: false,
    monitorIntervalSeconds: 1,
  })
  boss.on('error', () => {})
  await boss.start()
  return boss
}

/** Lets a routine run now, which the clock would run at night. */
export async function runRoutine(at: Pick<Deployment, 'dataDir'>, kind: string): Promise<void> {
  const boss = await openQueue(at)
  await boss.send('long', { kind, tenantId: '', data: {} })
  await boss.stop({ graceful: false })
}
