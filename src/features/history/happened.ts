import { sql } from 'kysely'
import { mine, type Scope } from '../../database/scope'
import type { HappeningKind } from './happening'

/** To which of some applications something of a kind ever happened. */
export async function happenedTo(
  scope: Scope,
  applicationIds: readonly string[],
  kind: HappeningKind,
): Promise<ReadonlySet<string>> {
  if (applicationIds.length === 0) return new Set()
  const rows = await mine(scope, 'happenings')
    .select('application_id')
    .where('application_id', '=', sql<string>`any(${applicationIds}::uuid[])`)
    .where('kind', '=', kind)
    .execute()
  return new Set(rows.map((row) => row.application_id))
}
