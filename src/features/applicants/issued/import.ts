import { sql } from 'kysely'
import { mine, type Scope } from '../../../database/scope'
import { isId, newId } from '../../../kernel/ids'
import { refuse } from '../../../kernel/refusal'
import { mayIssueIn } from './policy'
import type { CsvRow } from './read-csv'
import type { IssuedTyped } from './read-issued'

const hour = 3_600_000
/** What was only looked at is kept for a day; a result that nobody fetched for a week. */
const previewMs = 24 * hour
const resultMs = 7 * 24 * hour
/** A download that broke off may be asked for again for as long as this; then the seed goes. */
export const fetchMinutes = 10

/** 読み込み: a CSV of IDs to be issued; its page is for who gave it in, and nobody else. */
export type AccountImport = {
  id: string
  unit: string
  fileName: string
  passedOver: readonly string[]
  state: 'preview' | 'issuing' | 'issued'
  /** Of what the first passwords are made; null once they were fetched. */
  seed: Buffer | null
  staffId: string
  issuedAt: Date | null
  fetchedAt: Date | null
}

/** A row, and the account that it becomes where it was chosen to be issued. */
export type ImportRow = CsvRow & { accountId: string; chosen: boolean; passwordHash: string | null }

/** Keeps what a file says. @returns the id of the import */
export async function keepImport(
  scope: Scope,
  file: { unit: string; fileName: string; rows: readonly CsvRow[]; passedOver: readonly string[] },
): Promise<string> {
  if (scope.actor.kind !== 'staff' || !mayIssueIn(scope.actor, file.unit)) refuse('not-found')
  const id = newId(scope.now.getTime())
  await scope.db
    .insertInto('account_imports')
    .values({
      ...{ tenant_id: scope.tenant.id, import_id: id, unit_id: file.unit, staff_id: scope.actor.staffId },
      ...{ file_name: file.fileName, passed_over: [...file.passedOver], state: 'preview', seed: null },
      created_at: scope.now,
    })
    .execute()
  await scope.db
    .insertInto('account_import_rows')
    .values(
      file.rows.map(({ line, typed, whys }) => ({
        ...{ tenant_id: scope.tenant.id, import_id: id, line, whys: [...whys] },
        cells: JSON.stringify(typed),
        account_id: newId(scope.now.getTime()),
      })),
    )
    .execute()
  return id
}

const importRow = (scope: Scope, id: string) => mine(scope, 'account_imports').where('import_id', '=', id)

type Row = {
  import_id: string
  unit_id: string
  staff_id: string
  file_name: string
  passed_over: string[]
} & {
  state: AccountImport['state']
  seed: Buffer | null
  issued_at: Date | null
  fetched_at: Date | null
}

const importOf = (row: Row): AccountImport => ({
  id: row.import_id,
  unit: row.unit_id,
  fileName: row.file_name,
  passedOver: row.passed_over,
  state: row.state,
  seed: row.seed,
  staffId: row.staff_id,
  issuedAt: row.issued_at,
  fetchedAt: row.fetched_at,
})

/** An import to look at. @throws {Refusal} not-found for who did not give it in, or manages that unit no more */
export const importHere = async (scope: Scope, id: string): Promise<AccountImport> =>
  ofActor(scope, isId(id) ? await importRow(scope, id).selectAll().executeTakeFirst() : undefined)

/** The same to change it: its row is held. */
export const importHereHeld = async (scope: Scope, id: string): Promise<AccountImport> =>
  ofActor(scope, isId(id) ? await importRow(scope, id).selectAll().forUpdate().executeTakeFirst() : undefined)

function ofActor({ actor }: Scope, row: Row | undefined): AccountImport {
  const found = row && importOf(row)
  if (!found || actor.kind !== 'staff' || found.staffId !== actor.staffId || !mayIssueIn(actor, found.unit))
    refuse('not-found')
  return found
}

/** An import for the job that works on it, its row held. */
export async function importHeld(scope: Scope, id: string): Promise<AccountImport | null> {
  const row = await importRow(scope, id).selectAll().forUpdate().executeTakeFirst()
  return row ? importOf(row) : null
}

export async function rowsOf(scope: Scope, importId: string): Promise<ImportRow[]> {
  const rows = await mine(scope, 'account_import_rows')
    .selectAll()
    .where('import_id', '=', importId)
    .orderBy('line')
    .execute()
  return rows.map((row) => ({
    line: row.line,
    typed: row.cells as IssuedTyped,
    whys: row.whys as ImportRow['whys'],
    accountId: row.account_id,
    chosen: row.chosen,
    passwordHash: row.password_hash,
  }))
}

export async function changeImport(
  scope: Scope,
  id: string,
  change: Partial<{ state: AccountImport['state']; seed: Buffer | null; issued_at: Date; fetched_at: Date }>,
): Promise<void> {
  await scope.db
    .updateTable('account_imports')
    .set(change)
    .where('tenant_id', '=', scope.tenant.id)
    .where('import_id', '=', id)
    .execute()
}

/** Which rows are to be issued; what was hashed of them before is gone. */
export async function chooseRows(scope: Scope, importId: string, lines: readonly number[]): Promise<void> {
  await scope.db
    .updateTable('account_import_rows')
    .set({ chosen: sql<boolean>`line = any(${lines}::int[])`, password_hash: null })
    .where('tenant_id', '=', scope.tenant.id)
    .where('import_id', '=', importId)
    .execute()
}

/** Imports nobody needs any more, with what was typed for them; and the seeds of results that were fetched. */
export async function purgeImports(scope: Scope): Promise<void> {
  const ago = (ms: number) => new Date(scope.now.getTime() - ms)
  const all = scope.db.deleteFrom('account_imports').where('tenant_id', '=', scope.tenant.id)
  await all.where('issued_at', 'is', null).where('created_at', '<', ago(previewMs)).execute()
  await all.where('issued_at', '<', ago(resultMs)).execute()
  await scope.db
    .updateTable('account_imports')
    .set({ seed: null })
    .where('tenant_id', '=', scope.tenant.id)
    .where('fetched_at', '<', ago(fetchMinutes * 60_000))
    .execute()
}
