import type { SelectQueryBuilder } from 'kysely'
import type { Enqueue } from '../jobs/jobs'
import type { Actor } from '../kernel/actor'
import type { Clock } from '../kernel/clock'
import type { Keys } from '../kernel/secrets'
import type { Tenant } from '../kernel/tenant'
import type { FileStore } from '../outside/files/file-store'
import type { IdentityProviders } from '../outside/identity/identity'
import type { Mailer } from '../outside/mail/mail'
import type { Scanner } from '../outside/scanner/scanner'
import type { Changes } from './changes'
import type { Db } from './connection'
import type { Database } from './database'
import type { Tables } from './tables'

/** What a deployment has that use cases need besides rows; made once at start. */
export type House = {
  database: Database
  /** What this process is told of changes that others, or itself, committed. */
  changes: Changes
  files: FileStore
  mailer: Mailer
  scanner: Scanner
  identity: IdentityProviders
  keys: Keys
  clock: Clock
  /** The configured origin, without a trailing slash: links in mails never follow the request's Host (M4). */
  baseUrl: string
  mailFrom: string
  enqueue: Enqueue
  /** Tells whoever runs the machine; an event says what, never whose. */
  report(event: string, problem: Error): void
  /** The table of src/follow-ups.ts: happening → kinds of job. */
  followUps: Readonly<Record<string, readonly string[]>>
  /** True in tests that roll back: nothing read may be kept in memory beyond its transaction. */
  fresh: boolean
}

/**
 * 範囲: for which tenant, by whom, when, in which transaction. A function that takes a Scope does something; one
 * that does not only knows something.
 */
export type Scope = {
  tenant: Tenant
  actor: Actor
  now: Date
  db: Db
  house: House
}

/** Where every query starts: the tenant's own rows of a table. Row-level security stands behind it. */
export function mine<T extends keyof Tables & string>(scope: Pick<Scope, 'tenant' | 'db'>, table: T) {
  // Kysely cannot type a column of a table known only as T; tenant_id is in every one of them.
  return scope.db
    .selectFrom(table as 'drafts')
    .where('tenant_id', '=', scope.tenant.id) as unknown as SelectQueryBuilder<
    Tables,
    T,
    // biome-ignore lint/complexity/noBannedTypes: Kysely's own word for "nothing selected yet"
    {}
  >
}

/** A scope for work that no request began: jobs and commands. */
export function inScope<T>(
  house: House,
  tenant: Tenant,
  actor: Actor,
  work: (scope: Scope) => Promise<T>,
): Promise<T> {
  return house.database.inTenant(tenant.id, (db) =>
    work({ tenant, actor, now: house.clock.now(), db, house }),
  )
}
