import { randomInt } from 'node:crypto'
import { sql } from 'kysely'
import { mine, type Scope } from '../../../database/scope'
import { bucketOf } from '../../../http/limits'
import type { ByteSource } from '../../../outside/files/file-store'

/** How much may be sent in an hour and in a day; whichever is reached first says when it goes on. */
type Amount = { files: number; bytes: number }
type UploadLimit = { hour: Amount; day: Amount }

/**
 * Counts that many uploads share lie in as many rows, one of which each takes by chance: a hundred at once would stand in
 * line for a single one.
 */
const rowsOf: Record<keyof UploadBuckets, number> = { draft: 1, address: 16, tenant: 16 }

const rowName = (bucket: string, row: number): string => `${bucket}#${row}`

const gigabyte = 1024 ** 3
const hourMs = 3_600_000

/**
 * Against abuse (`U8`), far above what honest people send. Behind one address sit a whole office, or thousands of phones
 * of a carrier.
 */
export const uploadLimits = {
  draft: { hour: { files: 200, bytes: 8 * gigabyte }, day: { files: 500, bytes: 16 * gigabyte } },
  address: { hour: { files: 2000, bytes: 40 * gigabyte }, day: { files: 10_000, bytes: 100 * gigabyte } },
  tenant: { hour: { files: 50_000, bytes: 200 * gigabyte }, day: { files: 300_000, bytes: 1000 * gigabyte } },
} satisfies Record<string, UploadLimit>

/** Where an upload counts: it names nobody, and is the same in every process. */
export type UploadBuckets = Record<keyof typeof uploadLimits, string>

export const uploadBuckets = (scope: Scope, from: { draftId: string; address: string }): UploadBuckets => ({
  draft: bucketOf(scope, 'upload-draft', from.draftId),
  address: bucketOf(scope, 'upload-address', from.address),
  tenant: 'upload-tenant',
})

const kindsOf = (buckets: UploadBuckets) => Object.keys(buckets) as (keyof UploadBuckets)[]

const allRowsOf = (buckets: UploadBuckets, kind: keyof UploadBuckets): string[] =>
  Array.from({ length: rowsOf[kind] }, (_, row) => rowName(buckets[kind], row))

function limitsOf(scope: Scope): Record<keyof typeof uploadLimits, UploadLimit> {
  const own = scope.tenant.uploadBytesPerDay
  if (own === undefined) return uploadLimits
  const { hour, day } = uploadLimits.tenant
  return { ...uploadLimits, tenant: { hour, day: { ...day, bytes: own } } }
}

/** Counts are kept by the hour: this is the one an instant lies in. */
const hourOf = (at: Date): Date => new Date(Math.floor(at.getTime() / hourMs) * hourMs)

/**
 * Counts one file before its first byte is read, if there is room for it everywhere.
 * @returns 0 when counted, else the seconds until there may be room
 */
export async function countFile(scope: Scope, buckets: UploadBuckets): Promise<number> {
  const wait = await waitForRoom(scope, buckets)
  if (wait === 0) await add(scope, buckets, { files: 1, bytes: 0 })
  return wait
}

/** Counts what has arrived of a file, whatever became of it. */
export const countBytes = (scope: Scope, buckets: UploadBuckets, bytes: number): Promise<void> =>
  add(scope, buckets, { files: 0, bytes })

/** What passes by, counted also where it breaks off. */
export class CountedBytes {
  bytes = 0
  private readonly source: ByteSource

  constructor(source: ByteSource) {
    this.source = source
  }

  async *passing(): AsyncGenerator<Uint8Array> {
    for await (const chunk of this.source) {
      this.bytes += chunk.length
      yield chunk
    }
  }
}

async function add(scope: Scope, buckets: UploadBuckets, { files, bytes }: Amount): Promise<void> {
  const hour = hourOf(scope.now)
  await scope.db
    .insertInto('upload_counts')
    // In one order, so that two uploads never wait for each other in turn.
    .values(
      kindsOf(buckets)
        .map((kind) => rowName(buckets[kind], randomInt(rowsOf[kind])))
        .sort()
        .map((bucket) => ({ tenant_id: scope.tenant.id, bucket, hour, files, bytes })),
    )
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'bucket', 'hour']).doUpdateSet({
        files: sql<number>`upload_counts.files + excluded.files`,
        bytes: sql<number>`upload_counts.bytes + excluded.bytes`,
      }),
    )
    .execute()
}

async function waitForRoom(scope: Scope, buckets: UploadBuckets): Promise<number> {
  const now = hourOf(scope.now)
  const since = new Date(now.getTime() - 23 * hourMs)
  const rows = await mine(scope, 'upload_counts')
    .select(['bucket', 'hour', 'files', 'bytes'])
    .where(
      'bucket',
      'in',
      kindsOf(buckets).flatMap((kind) => allRowsOf(buckets, kind)),
    )
    .where('hour', '>=', since)
    .orderBy('hour', 'desc')
    .execute()
  const limits = limitsOf(scope)
  const waits = kindsOf(buckets).map((kind) => {
    const names = allRowsOf(buckets, kind)
    const counts = rows
      .filter((row) => names.includes(row.bucket))
      .map((row) => ({ hour: row.hour, files: row.files, bytes: Number(row.bytes) }))
    return freeAt(counts, limits[kind], now)
  })
  const latest = Math.max(...waits)
  return latest === 0 ? 0 : Math.max(1, Math.ceil((latest - scope.now.getTime()) / 1000))
}

type Count = Amount & { hour: Date }

/** When a bucket has room again, in milliseconds; 0 when it has. Newest counts come first. */
function freeAt(counts: readonly Count[], { hour, day }: UploadLimit, now: Date): number {
  const current = counts.filter((count) => count.hour.getTime() === now.getTime())
  const nextHour = isFull(current, hour) ? now.getTime() + hourMs : 0
  if (!isFull(counts, day)) return nextHour
  // The day is full until the count that fills it is a day old.
  const filled = counts.findIndex((_, index) => isFull(counts.slice(0, index + 1), day))
  return Math.max(nextHour, counts[filled]!.hour.getTime() + 24 * hourMs)
}

function isFull(counts: readonly Amount[], most: Amount): boolean {
  const files = counts.reduce((sum, count) => sum + count.files, 0)
  const bytes = counts.reduce((sum, count) => sum + count.bytes, 0)
  return files >= most.files || bytes >= most.bytes
}
