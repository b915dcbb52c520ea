import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { type House, inScope, mine, type Scope } from '../../database/scope'
import type { Tenant } from '../../kernel/tenant'
import { canonical, chainStart } from './chain'

const mostEntries = 5000

type Entry = {
  entry_id: string
  at: Date
  kind: string
  staff_id: string | null
  staff_name: string
  post: string
  application_id: string | null
  object: string | null
}

const columns = [
  'entry_id',
  'at',
  'kind',
  'staff_id',
  'staff_name',
  'post',
  'application_id',
  'object',
] as const

type Batch = { batch: number; previous: Buffer; entries: readonly Entry[] }

/** SHA-256 over the batch before and everything the entries say, in the order of their ids. */
const sealOf = (scope: Scope, { batch, previous, entries }: Batch): Buffer =>
  createHash('sha256')
    .update(previous)
    .update(
      canonical([scope.tenant.id, batch, ...entries.map((one) => columns.map((name) => plain(one[name])))]),
    )
    .digest()

const plain = (value: string | Date | null): string | null =>
  value instanceof Date ? value.toISOString() : value

/**
 * 閲覧記録を封じる: puts the entries that lie open into batches, each of which holds the hash of the one before it.
 * An entry whose transaction ends later than this one waits for the next time, whatever its clock said.
 */
export async function sealAccessLog(house: House, tenant: Tenant): Promise<void> {
  const actor = { kind: 'system', task: 'access.seal' } as const
  let sealed: number
  do sealed = await inScope(house, tenant, actor, sealOneBatch)
  while (sealed === mostEntries)
}

async function sealOneBatch(scope: Scope): Promise<number> {
  // One at a time for a tenant: a batch names the one before it.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`access.seal ${scope.tenant.id}`}, 0))`.execute(
    scope.db,
  )
  const entries = await mine(scope, 'access_entries')
    .select(columns)
    .where('batch', 'is', null)
    .orderBy('entry_id')
    .limit(mostEntries)
    .execute()
  if (entries.length === 0) return 0
  const last = await mine(scope, 'access_batches')
    .select(['batch', 'hash'])
    .orderBy('batch', 'desc')
    .limit(1)
    .executeTakeFirst()
  const batch = { batch: (last?.batch ?? 0) + 1, previous: last?.hash ?? chainStart, entries }
  await scope.db
    .insertInto('access_batches')
    .values({
      tenant_id: scope.tenant.id,
      batch: batch.batch,
      entries: entries.length,
      previous: batch.previous,
      hash: sealOf(scope, batch),
      sealed_at: scope.now,
    })
    .execute()
  await scope.db
    .updateTable('access_entries')
    .set({ batch: batch.batch })
    .where('tenant_id', '=', scope.tenant.id)
    .where('batch', 'is', null)
    .where(
      'entry_id',
      'in',
      entries.map((one) => one.entry_id),
    )
    .execute()
  return entries.length
}

/** What does not fit in the sealed log: entries were taken out, put in or changed, or a whole batch is gone. */
export type BrokenSeal = { batch: number; why: 'missing' | 'added' | 'changed' | 'gap' }

/** 封を確かめる: reads the whole log and names every batch that is not as it was sealed; none when it is whole. */
export async function brokenSeals(scope: Scope): Promise<BrokenSeal[]> {
  const batches = await mine(scope, 'access_batches').selectAll().orderBy('batch').execute()
  const broken: BrokenSeal[] = []
  let previous: Buffer = chainStart
  for (const [index, { batch, entries: count, hash, ...row }] of batches.entries()) {
    const entries = await mine(scope, 'access_entries')
      .select(columns)
      .where('batch', '=', batch)
      .orderBy('entry_id')
      .execute()
    const before = batches[index - 1]?.batch ?? 0
    if (batch !== before + 1 || !row.previous.equals(previous)) broken.push({ batch, why: 'gap' })
    if (entries.length < count) broken.push({ batch, why: 'missing' })
    else if (entries.length > count) broken.push({ batch, why: 'added' })
    else if (!sealOf(scope, { batch, previous: row.previous, entries }).equals(hash))
      broken.push({ batch, why: 'changed' })
    previous = hash
  }
  return broken
}
