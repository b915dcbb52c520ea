import { type House, inScope, mine, type Scope } from '../../../database/scope'
import type { Job } from '../../../jobs/jobs'
import { hashPassword } from '../../../kernel/password'
import type { Tenant } from '../../../kernel/tenant'
import { actingStaff } from '../../staff/acting-staff'
import { firstPassword } from './first-password'
import { changeImport, chooseRows, importHeld, rowsOf } from './import'
import { issueAccounts } from './issue'
import { mayIssueIn } from './policy'
import { judged } from './preview'
import { enqueueIssuing } from './start-issuing'

/** So many are hashed before it is written down: what a worker that dies has to do again, and how progress is told. */
const atOnce = 20
/** A job ends well before its queue gives it to another worker; another one goes on. */
const longestMs = 100_000

const system = { kind: 'system', task: 'accounts.issue' } as const

/**
 * まとめて発行する: hashes the first passwords, a few at a time and outside any transaction, then issues all rows in
 * one. It may run twice: passwords are made again the same, and what was issued is not issued again.
 */
export async function issueImported(house: House, tenant: Tenant, job: Job): Promise<void> {
  const importId = String(job.data.importId)
  const until = house.clock.now().getTime() + longestMs
  for (;;) {
    const work = await inScope(house, tenant, system, (scope) => nextRows(scope, importId))
    if (work === null) return
    if (work.rows.length === 0) break
    if (house.clock.now().getTime() > until)
      return inScope(house, tenant, system, (scope) => enqueueIssuing(scope, importId))
    const hashed = await hashesOf(house, work)
    await inScope(house, tenant, system, (scope) => keepHashes(scope, importId, { seed: work.seed, hashed }))
  }
  await inScope(house, tenant, system, (scope) => issueAll(scope, importId))
}

type Work = { seed: Buffer; rows: { accountId: string }[] }
type Hashed = { accountId: string; hash: string }

/** The next rows without a hash; null where there is nothing to do, e.g. since another worker did it. */
async function nextRows(scope: Scope, importId: string): Promise<Work | null> {
  const found = await importHeld(scope, importId)
  if (found?.state !== 'issuing' || !found.seed) return null
  const rows = await mine(scope, 'account_import_rows')
    .select('account_id')
    .where('import_id', '=', importId)
    .where('chosen', '=', true)
    .where('password_hash', 'is', null)
    .orderBy('line')
    .limit(atOnce)
    .execute()
  return { seed: found.seed, rows: rows.map((row) => ({ accountId: row.account_id })) }
}

/** Two at a time, so that who logs in meanwhile waits for one hash at most (P6). */
async function hashesOf(house: House, { seed, rows }: Work): Promise<Hashed[]> {
  const waiting = [...rows]
  const done: Hashed[] = []
  const lane = async () => {
    for (let row = waiting.shift(); row; row = waiting.shift()) {
      const { accountId } = row
      done.push({ accountId, hash: await hashPassword(firstPassword(house.keys, seed, accountId)) })
    }
  }
  await Promise.all([lane(), lane()])
  return done
}

/** Another worker may have written the same, or issued everything already: then what stands there stays. */
async function keepHashes(
  scope: Scope,
  importId: string,
  { seed, hashed }: { seed: Buffer; hashed: readonly Hashed[] },
): Promise<void> {
  const found = await importHeld(scope, importId)
  if (found?.state !== 'issuing' || !found.seed?.equals(seed)) return
  for (const { accountId, hash } of hashed)
    await scope.db
      .updateTable('account_import_rows')
      .set({ password_hash: hash })
      .where('tenant_id', '=', scope.tenant.id)
      .where('import_id', '=', importId)
      .where('account_id', '=', accountId)
      .where('password_hash', 'is', null)
      .execute()
}

async function issueAll(scope: Scope, importId: string): Promise<void> {
  const found = await importHeld(scope, importId)
  if (found?.state !== 'issuing') return
  const rows = await judged(
    scope,
    (await rowsOf(scope, importId)).filter(({ chosen }) => chosen),
  )
  const actor = await actingStaff(scope, found.staffId)
  // Somebody has one of the IDs by now, or who asked for it may do so no more: nothing is issued, the page says so.
  if (!actor || !mayIssueIn(actor, found.unit) || rows.some(({ details }) => !details))
    return backToPreview(scope, importId)
  const toIssue = rows.flatMap(({ row, details }) =>
    details && row.passwordHash ? [{ id: row.accountId, details, passwordHash: row.passwordHash }] : [],
  )
  const issued = await issueAccounts({ ...scope, actor }, found.unit, toIssue)
  if (issued !== rows.length) throw new Error('an ID was taken while it was issued')
  await changeImport(scope, importId, { state: 'issued', issued_at: scope.now })
}

async function backToPreview(scope: Scope, importId: string): Promise<void> {
  await chooseRows(scope, importId, [])
  await changeImport(scope, importId, { state: 'preview', seed: null })
}
