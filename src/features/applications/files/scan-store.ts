import { sql } from 'kysely'
import { mine, type Scope } from '../../../database/scope'
import type { ScanResult } from '../../../outside/scanner/scanner'

/** A file of which the scanner has not said anything. */
export type Unscanned = { id: string; storageKey: string; addedAt: Date }

/** Written out, so that the index over such rows serves it. */
const isOpen = sql<boolean>`scan in ('waiting', 'unscanned')`

const unscanned = (scope: Scope) =>
  mine(scope, 'attachments')
    .select(['attachment_id as id', 'storage_key as storageKey', 'added_at as addedAt'])
    .where(isOpen)
    .where('deleted_at', 'is', null)

/** This file, unless the scanner has spoken or it is gone. */
export const unscannedFile = (scope: Scope, id: string): Promise<Unscanned | undefined> =>
  unscanned(scope).where('attachment_id', '=', id).executeTakeFirst()

/** The next files that came before an instant, oldest first, after another one. */
export function unscannedFiles(
  scope: Scope,
  page: { before: Date; after: Unscanned | null; most: number },
): Promise<Unscanned[]> {
  const { before, after, most } = page
  const query = unscanned(scope).where('added_at', '<', before)
  const rest = after
    ? query.where((where) =>
        where(where.refTuple('added_at', 'attachment_id'), '>', where.tuple(after.addedAt, after.id)),
      )
    : query
  return rest.orderBy('added_at').orderBy('attachment_id').limit(most).execute()
}

/**
 * Keeps what the scanner said of some bytes, in every row that names them. What was said before stands.
 * @returns the applications that hold such a file and did not know, each once; what staff made themselves is told to nobody
 */
export async function rememberScan(
  scope: Scope,
  storageKey: string,
  result: Exclude<ScanResult, { state: 'unavailable' }>,
): Promise<{ applicationId: string; field: string }[]> {
  const known = await mine(scope, 'attachments')
    .select('application_id')
    .where('storage_key', '=', storageKey)
    .where(sql<boolean>`not ${isOpen}`)
    .execute()
  const rows = await scope.db
    .updateTable('attachments')
    .set({
      // Nothing bad in what nobody can look into is not a clean file (`U11`).
      scan:
        result.state === 'clean'
          ? sql<string>`case when locked then 'protected' else 'clean' end`
          : result.state,
      scanned_at: scope.now,
      finding: result.state === 'clean' ? null : result.finding,
    })
    .where('tenant_id', '=', scope.tenant.id)
    .where('storage_key', '=', storageKey)
    .where(isOpen)
    .returning(['application_id', 'field', 'copy_of'])
    .execute()
  const told = new Set(known.map((row) => row.application_id))
  const news: { applicationId: string; field: string }[] = []
  for (const { application_id, field, copy_of } of rows) {
    if (application_id === null || copy_of !== null || told.has(application_id)) continue
    told.add(application_id)
    news.push({ applicationId: application_id, field })
  }
  return news
}
