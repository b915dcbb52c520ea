import type { Scope } from '../../../database/scope'
import { type ProcedureTitle, titledBy } from '../../procedures/titles'
import type { Status } from '../moves'
import { mayOpen } from '../policy'
import { parseReceiptNumber } from '../receipt-number'
import { applicationByNumber } from '../store'
import type { Cursor } from './cursor'
import type { Lists, Reading } from './lists'
import { everyStatus, type InboxQuery, openStatuses } from './query'
import { findPeople, keysOf, mergeKeys, procedureLists } from './search'
import { type Chosen, readInbox, type StoredInbox, type StoredRow } from './store'

/** In which units the query looks (already those of whoever acts), and which are counted one by one. */
type Where = {
  units: 'all' | readonly string[]
  counted: readonly string[]
  titles: readonly ProcedureTitle[]
}

export type Page = Omit<StoredInbox, 'total'> & {
  rows: StoredRow[]
  /** Whether something comes after the last row. */
  more: boolean
  /** From where to go back; null on the first page. */
  before: Cursor | null
  total: number | null
}

/** The rows of one page with the counts beside them. */
export async function readInboxPage(scope: Scope, query: InboxQuery, where: Where): Promise<Page> {
  const back = query.from?.side === 'before'
  const reading: Reading = {
    newest: (query.sort === 'newest') !== back,
    beyond: query.from?.cursor ?? null,
    most: query.size + 1,
  }
  const lists = await listsOf(scope, query, where)
  const chosen = await chosenBy(scope, query, { lists, reading, where })
  const stored = await readInbox(scope, chosen, {
    statuses: inUnits(where.units, everyStatus),
    units: where.counted.length > 1 ? where.counted : [],
    total: query.procedure === '' || query.text !== '' ? null : lists,
  })
  const { rows } = stored
  // Going back, fewer than a page are the beginning of the list: it is shown from there, and whole.
  if (back && rows.length <= query.size) return readInboxPage(scope, { ...query, from: null }, where)
  const more = back || rows.length > query.size
  const part = rows.slice(0, query.size)
  const whole = query.from === null && !more
  return {
    ...stored,
    rows: back ? part.reverse() : part,
    more,
    before: query.from ? query.from.cursor : null,
    units: where.counted.length > 1 ? stored.units : onlyUnit(where, stored),
    total: query.text === '' ? (stored.total ?? sumOf(stored, query.statuses)) : whole ? rows.length : null,
  }
}

/** Of a single unit the statuses say it already. */
const onlyUnit = ({ counted }: Where, stored: StoredInbox): StoredInbox['units'] =>
  Object.fromEntries(counted.map((unit) => [unit, sumOf(stored, openStatuses)]))

const sumOf = ({ statuses }: StoredInbox, some: readonly Status[]): number =>
  some.reduce((sum, status) => sum + (statuses[status] ?? 0), 0)

const inUnits = (units: Where['units'], statuses: Lists['statuses']): Lists =>
  units === 'all' ? { by: 'status', statuses } : { by: 'unit', units, statuses }

/** What the filters leave, before any search. */
async function listsOf(scope: Scope, { procedure, statuses }: InboxQuery, where: Where): Promise<Lists> {
  if (procedure === '') return inUnits(where.units, statuses)
  const procedures = where.titles.filter(({ slug }) => slug === procedure).map(({ id }) => id)
  return procedureLists(scope, { procedures, units: unitsOrNull(where), statuses })
}

const unitsOrNull = ({ units }: Where): readonly string[] | null => (units === 'all' ? null : units)

type Within = { lists: Lists; reading: Reading; where: Where }

async function chosenBy(scope: Scope, query: InboxQuery, { lists, reading, where }: Within): Promise<Chosen> {
  if (query.text === '') return { lists, reading }
  const number = parseReceiptNumber(query.text)
  const found = number
    ? await withNumber(scope, number)
    : await withText(scope, query, { lists, reading, where })
  return { found, newest: reading.newest }
}

/** One application of mine, whatever the filters say: who types its number wants that one. */
async function withNumber(scope: Scope, number: string): Promise<string[]> {
  const one = await applicationByNumber(scope, number)
  return one && mayOpen(scope.actor, one) ? [one.id] : []
}

/** By name, kana or mail address, and by the title of a procedure. */
async function withText(
  scope: Scope,
  query: InboxQuery,
  { lists, reading, where }: Within,
): Promise<string[]> {
  const { text, statuses } = query
  const candidates = where.titles.filter(({ slug }) => query.procedure === '' || slug === query.procedure)
  const procedures = titledBy(candidates, text).map(({ id }) => id)
  const units = unitsOrNull(where)
  const titled =
    procedures.length === 0
      ? []
      : await keysOf(scope, await procedureLists(scope, { procedures, units, statuses }), reading)
  // Where procedures alone fill the page, people are looked for as far as it goes.
  const until = titled.length < reading.most ? undefined : titled.at(-1)
  const people = await findPeople(
    scope,
    { text, units, statuses, procedures: query.procedure === '' ? null : candidates.map(({ id }) => id) },
    { lists, reading: { ...reading, ...(until && { until }) } },
  )
  return mergeKeys([people, titled], reading).map(({ id }) => id)
}
