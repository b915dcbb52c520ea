import { sql } from 'kysely'
import { mine, type Scope } from '../../../database/scope'
import { plainDate } from '../../../kernel/japanese-date'
import { refuse } from '../../../kernel/refusal'
import { firstPassword, firstPasswordEnds, grouped } from './first-password'
import {
  type AccountImport,
  changeImport,
  fetchMinutes,
  type ImportRow,
  importHereHeld,
  rowsOf,
} from './import'
import { noted } from './issue'
import { readIssued } from './read-issued'
import { ja } from './words.ja'
import { writeCsv } from './write-csv'

/** Whether the passwords can still be fetched: once, and for some minutes again, where the download broke off. */
export const isFetchable = (
  { now }: Pick<Scope, 'now'>,
  { seed, fetchedAt }: Pick<AccountImport, 'seed' | 'fetchedAt'>,
): boolean =>
  seed !== null && (fetchedAt === null || now.getTime() - fetchedAt.getTime() < fetchMinutes * 60_000)

/**
 * 結果を受け取る: ID and first password of each row as a CSV. The passwords are made again for it; where the seed is
 * gone, nobody can.
 */
export async function fetchResult(scope: Scope, importId: string): Promise<Buffer> {
  const found = await importHereHeld(scope, importId)
  if (found.state !== 'issued' || !found.seed || !found.issuedAt || !isFetchable(scope, found))
    refuse('stale')
  const rows = (await rowsOf(scope, importId)).filter(({ chosen }) => chosen)
  const still = await unchanged(scope, rows)
  const ends = plainDate(firstPasswordEnds(found.issuedAt))
  const table = rows.map(({ typed, accountId }) => {
    const read = readIssued(typed)
    const { login, name, email } = 'details' in read ? read.details : typed
    const password = still.has(accountId)
      ? grouped(firstPassword(scope.house.keys, found.seed!, accountId))
      : ja.notAnyMore
    return [login, password, ends, name, email]
  })
  if (!found.fetchedAt) await changeImport(scope, importId, { fetched_at: scope.now })
  await noted(scope, importId)
  const { login, name, email } = ja.items
  return writeCsv([[login, ja.firstPassword, ja.ends, name, email], ...table])
}

/** The accounts that still have the password with which they were issued. */
async function unchanged(scope: Scope, rows: readonly ImportRow[]): Promise<ReadonlySet<string>> {
  const accounts = await mine(scope, 'accounts')
    .select(['account_id', 'password_hash'])
    .where('account_id', '=', sql<string>`any(${rows.map(({ accountId }) => accountId)}::uuid[])`)
    .execute()
  const hashes = new Map(accounts.map((row) => [row.account_id, row.password_hash]))
  return new Set(
    rows
      .filter(({ accountId, passwordHash }) => passwordHash && hashes.get(accountId) === passwordHash)
      .map(({ accountId }) => accountId),
  )
}
