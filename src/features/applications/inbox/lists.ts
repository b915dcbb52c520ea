import { type RawBuilder, sql } from 'kysely'
import type { Status } from '../moves'
import type { Cursor } from './cursor'

/**
 * The ordered lists that a page is merged from: each is one run of an index, by 到達日時. Under row-level security an
 * index serves only comparisons that are leakproof, `=` and `<` of text, uuid and timestamptz: a list is named by those
 * alone.
 */
export type Lists = { statuses: readonly Status[] } & (
  | { by: 'status' }
  | { by: 'unit'; units: readonly string[] }
  /** Two columns of the same length: procedures, each with a unit that has applications of it. */
  | { by: 'procedure'; procedures: readonly string[]; units: readonly string[] }
)

/** How many runs of an index these are. */
export const howMany = (lists: Lists): number =>
  lists.statuses.length * (lists.by === 'status' ? 1 : lists.units.length)

/** One row for each list, named `list`. */
export function listsAs(lists: Lists): RawBuilder<unknown> {
  const statuses = sql`unnest(${lists.statuses}::text[]) as s (status)`
  if (lists.by === 'status') return sql`(select * from ${statuses}) as list`
  if (lists.by === 'unit')
    return sql`(select * from unnest(${lists.units}::text[]) as u (unit_id), ${statuses}) as list`
  return sql`(select * from unnest(${lists.procedures}::uuid[], ${lists.units}::text[]) as p (procedure_id, unit_id),
    ${statuses}) as list`
}

/** What binds an application `a` to its `list`. */
export function inList(lists: Lists): RawBuilder<unknown> {
  const status = sql`a.status = list.status`
  if (lists.by === 'status') return status
  if (lists.by === 'unit') return sql`a.unit_id = list.unit_id and ${status}`
  return sql`a.procedure_id = list.procedure_id and a.unit_id = list.unit_id and ${status}`
}

/** In which direction a page is read, from where, and how many at most; nothing from `until` on is wanted. */
export type Reading = { newest: boolean; beyond: Cursor | null; until?: Cursor; most: number }

export const direction = ({ newest }: Pick<Reading, 'newest'>): RawBuilder<unknown> =>
  newest ? sql`desc` : sql`asc`

/** What lies between the places where the reading begins and ends, of `a`. */
export function beyond({ newest, beyond: from, until }: Reading): RawBuilder<unknown> {
  const [on, back] = newest ? [sql`<`, sql`>`] : [sql`>`, sql`<`]
  return sql`${from ? side(on, from) : sql``} ${until ? side(back, until) : sql``}`
}

const side = (than: RawBuilder<unknown>, { at, id }: Cursor): RawBuilder<unknown> =>
  sql`and (a.arrived_at, a.application_id) ${than} (${at}::timestamptz, ${id}::uuid)`

/** 到達日時 to the microsecond, as a cursor holds it. */
export const instant = (column: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`
