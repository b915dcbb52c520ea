import { sql } from 'kysely'
import { mine, type Scope } from '../database/scope'
import { newId } from '../kernel/ids'

/** 制限: at most `max` in any `seconds`. */
export type Limit = { max: number; seconds: number }

/**
 * The bucket something is counted in. What it names (an address, a number) goes in as a keyed hash: the table tells
 * nobody who asked for what.
 */
export const bucketOf = (scope: Scope, purpose: string, subject: string): string =>
  `${purpose}:${scope.house.keys.sign(`limit:${purpose}`, Buffer.from(subject)).subarray(0, 16).toString('base64url')}`

const lockBucket = (scope: Scope, bucket: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`${scope.tenant.id}:${bucket}`}, 0))`.execute(scope.db)

/**
 * Counts one event if the limit still has room for it; shared by all processes.
 * @returns 0 when counted, else the seconds until there is room again
 */
export async function countWithin(scope: Scope, bucket: string, limit: Limit): Promise<number> {
  await lockBucket(scope, bucket)
  const wait = await waitFor(scope, bucket, limit)
  if (wait > 0) return wait
  await count(scope, bucket)
  return 0
}

/** Seconds until a bucket has room; 0 when it has. Counts nothing. */
export async function waitFor(scope: Scope, bucket: string, limit: Limit): Promise<number> {
  const since = new Date(scope.now.getTime() - limit.seconds * 1000)
  const rows = await mine(scope, 'limit_events')
    .select('at')
    .where('bucket', '=', bucket)
    .where('at', '>', since)
    .orderBy('at', 'desc')
    .limit(limit.max)
    .execute()
  const oldest = rows[limit.max - 1]
  if (!oldest) return 0
  return Math.max(1, Math.ceil((oldest.at.getTime() + limit.seconds * 1000 - scope.now.getTime()) / 1000))
}

/** Counts one event, e.g. a wrong password, whatever the limit says. */
export async function count(scope: Scope, bucket: string): Promise<void> {
  await scope.db
    .insertInto('limit_events')
    .values({ tenant_id: scope.tenant.id, event_id: newId(), bucket, at: scope.now })
    .execute()
}

/** Takes back what was counted in a bucket. */
export async function forget(scope: Scope, bucket: string): Promise<void> {
  await scope.db
    .deleteFrom('limit_events')
    .where('tenant_id', '=', scope.tenant.id)
    .where('bucket', '=', bucket)
    .execute()
}
