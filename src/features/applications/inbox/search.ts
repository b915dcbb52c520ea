import { sql } from 'kysely'
import type { Scope } from '../../../database/scope'
import type { Status } from '../moves'
import type { Cursor } from './cursor'
import { beyond, direction, howMany, inList, instant, type Lists, listsAs, type Reading } from './lists'
import { searchedText } from './searched-text'
import { firstOf } from './store'

/** How many of the newest a search looks through before it asks the index, and how many where it already found some. */
const firstLook = 600
const longestLook = 4000
const some = 5

/** Whom a search is for: what the folded text has to contain, and where. */
export type Search = {
  text: string
  /** null: all of the tenant's. */
  units: readonly string[] | null
  statuses: readonly Status[]
  /** null: all. */
  procedures: readonly string[] | null
}

/**
 * Applications of people whose name, kana or mail address says a text, in order.
 *
 * An index of pieces finds what is rare at once, but what many have it finds all of before it knows the newest. So the
 * first of the lists are looked through: whatever is frequent fills a page there, or shows how far one has to look. Only
 * the rest is left to the index.
 */
export async function findPeople(
  scope: Scope,
  search: Search,
  { lists, reading }: { lists: Lists; reading: Reading },
): Promise<Cursor[]> {
  const needle = searchedText(search.text)
  if (needle === '') return []
  const keys: Cursor[] = []
  let rest = reading
  for (let look = firstLook, looked = 0; look > 0; ) {
    const near = await lookThrough(scope, needle, { lists, reading: rest, look })
    keys.push(...near.keys)
    if (near.end === null || keys.length >= reading.most) return keys
    rest = { ...rest, beyond: { at: near.end, id: reading.newest ? lastId : firstId } }
    looked += look
    const further = Math.ceil((1.6 * looked * (reading.most - keys.length)) / Math.max(1, keys.length))
    look = keys.length < some ? 0 : Math.min(longestLook - looked, further)
  }
  const { rows } = await findStatement(search, needle, rest).execute(scope.db)
  return [...keys, ...rows]
}

const firstId = '00000000-0000-0000-0000-000000000000'
const lastId = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

/** The keys that the page shows when they were found by several ways. */
export function mergeKeys(found: readonly Cursor[][], { newest, most }: Reading): Cursor[] {
  const byId = new Map(found.flat().map((key) => [key.id, key]))
  const sign = newest ? -1 : 1
  const order = (a: Cursor, b: Cursor) => (a.at + a.id < b.at + b.id ? -sign : sign)
  return [...byId.values()].sort(order).slice(0, most)
}

export async function keysOf(scope: Scope, lists: Lists, reading: Reading): Promise<Cursor[]> {
  const { rows } = await sql<Cursor>`select application_id as id, ${instant(sql`arrived_at`)} as at
    from (${firstOf(scope, lists, reading)}) as keys`.execute(scope.db)
  return rows
}

/** What was found, and up to which instant every list was looked through; null: to its end. */
type Near = { keys: Cursor[]; end: string | null }
type Looking = { lists: Lists; reading: Reading; look: number }

async function lookThrough(scope: Scope, needle: string, looking: Looking): Promise<Near> {
  const { rows } = await nearStatement(scope, needle, looking).execute(scope.db)
  return rows[0]!
}

/**
 * Those among the first of each list, as far as every list was looked through: where a list was cut, what lies beyond
 * the cut is not known to come next.
 */
function nearStatement(scope: Scope, needle: string, { lists, reading, look }: Looking) {
  const way = direction(reading)
  const each = Math.max(10, Math.ceil(look / Math.max(1, howMany(lists))))
  const last = reading.newest ? sql`min` : sql`max`
  const nearest = reading.newest ? sql`max` : sql`min`
  const nearer = reading.newest ? sql`>` : sql`<`
  return sql<Near>`with seen as materialized (
      select list.place, one.* from (select *, row_number() over () as place from ${listsAs(lists)}) as list
      cross join lateral (
        select a.application_id, a.arrived_at, strpos(a.sought, ${needle}) > 0 as hit from applications a
        where a.tenant_id = ${scope.tenant.id} and ${inList(lists)} ${beyond(reading)}
        order by a.arrived_at ${way}, a.application_id ${way} limit ${each}
      ) as one
    ), cut as (
      select ${nearest}(reached) as at from (
        select ${last}(arrived_at) as reached from seen group by place having count(*) = ${each}
      ) as ends
    ), hits as (
      select application_id, arrived_at from seen, cut
      where hit and (cut.at is null or arrived_at ${nearer} cut.at)
      order by arrived_at ${way}, application_id ${way} limit ${reading.most}
    )
    select (select coalesce(json_agg(json_build_object('id', application_id, 'at', ${instant(sql`arrived_at`)})), '[]')
      from hits) as keys, (select ${instant(sql`at`)} from cut) as "end"`
}

const findStatement = (search: Search, needle: string, { newest, beyond: from, most }: Reading) =>
  sql<Cursor>`select application_id as id, ${instant(sql`arrived_at`)} as at from find_applications(
    ${needle}, ${search.units}::text[], ${search.statuses}::text[], ${search.procedures}::uuid[],
    ${newest}, ${from?.at ?? null}::timestamptz, ${from?.id ?? null}::uuid, ${most}::int)`

/** In which of these units there are applications of these procedures: a step on the index for each pair that exists. */
const pairsStatement = (scope: Scope, procedures: readonly string[]) => sql<{
  procedure: string
  unit: string
}>`with recursive pair (procedure_id, unit_id) as (
    select p.procedure_id, first.unit_id from unnest(${procedures}::uuid[]) as p (procedure_id)
    cross join lateral (
      select a.unit_id from applications a
      where a.tenant_id = ${scope.tenant.id} and a.procedure_id = p.procedure_id
      order by a.unit_id limit 1
    ) as first
    union all
    select pair.procedure_id, further.unit_id from pair
    cross join lateral (
      select a.unit_id from applications a
      where a.tenant_id = ${scope.tenant.id} and a.procedure_id = pair.procedure_id and a.unit_id > pair.unit_id
      order by a.unit_id limit 1
    ) as further
  )
  select procedure_id as procedure, unit_id as unit from pair`

/** The lists of some procedures in some units (null: all of them). */
export async function procedureLists(
  scope: Scope,
  { procedures, units, statuses }: Omit<Search, 'text'> & { procedures: readonly string[] },
): Promise<Lists> {
  const { rows } = await pairsStatement(scope, procedures).execute(scope.db)
  const pairs = rows.filter(({ unit }) => units === null || units.includes(unit))
  return {
    by: 'procedure',
    statuses,
    procedures: pairs.map(({ procedure }) => procedure),
    units: pairs.map(({ unit }) => unit),
  }
}
