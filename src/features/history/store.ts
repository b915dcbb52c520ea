import { mine, type Scope } from '../../database/scope'
import type { ChainRow } from './chain'
import type { RecordedHappening } from './happening'

/** The newest link of an application's chain; the caller holds the application's row. */
export async function lastLink(
  scope: Scope,
  applicationId: string,
): Promise<{ position: number; hash: Buffer } | undefined> {
  return mine(scope, 'happenings')
    .select(['position', 'hash'])
    .where('application_id', '=', applicationId)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export async function append(scope: Scope, applicationId: string, row: ChainRow): Promise<void> {
  await scope.db
    .insertInto('happenings')
    .values({
      tenant_id: scope.tenant.id,
      application_id: applicationId,
      position: row.position,
      kind: row.kind,
      at: row.at,
      actor: JSON.stringify(row.actor),
      detail: JSON.stringify(row.detail),
      previous: row.previous,
      hash: row.hash,
    })
    .execute()
}

/** The whole chain of an application, oldest first. */
export async function chainOf(scope: Scope, applicationId: string): Promise<ChainRow[]> {
  const rows = await mine(scope, 'happenings')
    .selectAll()
    .where('application_id', '=', applicationId)
    .orderBy('position')
    .execute()
  return rows.map((row) => ({
    position: row.position,
    kind: row.kind as RecordedHappening['kind'],
    at: row.at,
    actor: row.actor as RecordedHappening['actor'],
    detail: row.detail as RecordedHappening['detail'],
    previous: row.previous,
    hash: row.hash,
  }))
}
