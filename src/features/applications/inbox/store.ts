import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '../../../database/scope'
import type { Status } from '../moves'
import { mostCounted } from './count'
import type { Cursor } from './cursor'
import { beyond, direction, inList, instant, type Lists, listsAs, type Reading } from './lists'
import { openStatuses } from './query'

export type StoredRow = Cursor & {
  number: string
  status: Status
  procedureId: string
  unitId: string
  arrivedAt: string
  movedAt: string
  revision: number
  applicantName: string
  email: string
  replyBy: string | null
  opened: boolean
}

/** What a page of the inbox shows of the database, in one snapshot. */
export type StoredInbox = {
  /** One more than asked for where there are more. */
  rows: StoredRow[]
  /** These are at most {@link mostCounted} + 1 each. */
  total: number | null
  statuses: Record<string, number>
  units: Record<string, number>
  waitingSince: string | null
}

/** Which applications a page shows: the first of these lists, or those that a search found. */
export type Chosen = { lists: Lists; reading: Reading } | { found: readonly string[]; newest: boolean }

/** What is counted beside them. */
export type Counted = {
  /** Of the chosen unit, or of all. */
  statuses: Lists
  /** Each by itself. */
  units: readonly string[]
  /** What the filters find, where the counts of statuses do not say it. */
  total: Lists | null
}

/** A page with its counts: one statement, so that what is counted and what is shown are of one moment. */
export async function readInbox(scope: Scope, chosen: Chosen, counted: Counted): Promise<StoredInbox> {
  const { rows } = await inboxStatement(scope, chosen, counted).execute(scope.db)
  return rows[0]!
}

const inboxStatement = (scope: Scope, chosen: Chosen, counted: Counted) => sql<StoredInbox>`select
  (${rowsOf(scope, chosen)}) as rows,
  (${counted.total ? sql`select n from ${counting(scope, counted.total)}` : sql`null::int`}) as total,
  (${statusCounts(scope, counted.statuses)}) as statuses,
  (${unitCounts(scope, counted.units)}) as units,
  (${waitingSince(scope, counted.statuses)}) as "waitingSince"`

/** Only the keys come from the lists: what else a row shows is read for the rows of the page alone. */
function rowsOf(scope: Scope, chosen: Chosen): RawBuilder<unknown> {
  const keys =
    'found' in chosen
      ? sql`select unnest(${chosen.found}::uuid[]) as application_id`
      : firstOf(scope, chosen.lists, chosen.reading)
  const way = direction('found' in chosen ? chosen : chosen.reading)
  return sql`select coalesce(json_agg(json_build_object(
      'id', a.application_id, 'at', ${instant(sql`a.arrived_at`)}, 'number', a.number, 'status', a.status,
      'procedureId', a.procedure_id, 'unitId', a.unit_id, 'arrivedAt', a.arrived_at, 'movedAt', a.moved_at,
      'revision', a.revision, 'applicantName', a.applicant_name, 'email', a.email, 'replyBy', a.reply_by,
      'opened', a.opened_at is not null
    ) order by a.arrived_at ${way}, a.application_id ${way}), '[]')
    from (${keys}) as key
    join applications a on a.tenant_id = ${scope.tenant.id} and a.application_id = key.application_id`
}

/** The first keys of several lists, merged. */
export function firstOf(scope: Scope, lists: Lists, reading: Reading): RawBuilder<Cursor> {
  const way = direction(reading)
  return sql<Cursor>`select one.application_id, one.arrived_at
    from ${listsAs(lists)} cross join lateral (
      select a.application_id, a.arrived_at from applications a
      where a.tenant_id = ${scope.tenant.id} and ${inList(lists)} ${beyond(reading)}
      order by a.arrived_at ${way}, a.application_id ${way} limit ${reading.most}
    ) as one
    order by one.arrived_at ${way}, one.application_id ${way} limit ${reading.most}`
}

/** How many there are in several lists together, as a table of one row. */
const counting = (scope: Scope, lists: Lists): RawBuilder<unknown> => sql`lateral (
  select count(*)::int as n from (
    select from ${listsAs(lists)} cross join lateral (
      select from applications a where a.tenant_id = ${scope.tenant.id} and ${inList(lists)}
      limit ${mostCounted + 1}
    ) as one limit ${mostCounted + 1}
  ) as few
) as counted`

/** Of each status by itself. */
function statusCounts(scope: Scope, lists: Lists): RawBuilder<unknown> {
  const each = lists.statuses.map(
    (status) =>
      sql`select ${sql.lit(status)} as status, n from ${counting(scope, { ...lists, statuses: [status] })}`,
  )
  return sql`select json_object_agg(status, n) from (${sql.join(each, sql` union all `)}) as each`
}

/** What is not finished in each unit by itself. */
const unitCounts = (scope: Scope, units: readonly string[]): RawBuilder<unknown> => sql`
  select coalesce(json_object_agg(u.unit_id, counted.n), '{}') from unnest(${units}::text[]) as u (unit_id)
  cross join lateral (
    select count(*)::int as n from (
      select from unnest(${openStatuses}::text[]) as s (status) cross join lateral (
        select from applications a
        where a.tenant_id = ${scope.tenant.id} and a.unit_id = u.unit_id and a.status = s.status
        limit ${mostCounted + 1}
      ) as one limit ${mostCounted + 1}
    ) as few
  ) as counted`

const waitingSince = (scope: Scope, lists: Lists): RawBuilder<unknown> =>
  sql`select arrived_at from (${firstOf(
    scope,
    { ...lists, statuses: ['waiting'] },
    { newest: false, beyond: null, most: 1 },
  )}) as oldest`
