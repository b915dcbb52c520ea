import type { Scope } from '../../../database/scope'
import { maskAddress } from '../../../kernel/mail-address'
import { refuse } from '../../../kernel/refusal'
import { recordAccess } from '../../history/access-log'
import { happenedTo } from '../../history/happened'
import { type ProcedureTitle, titlesIn } from '../../procedures/titles'
import { unitsBelow } from '../../staff/roles'
import { type Unit, unitsOf } from '../../tenants/organization'
import type { Status } from '../moves'
import { unitsOpenTo } from '../policy'
import { type Count, counted } from './count'
import { formatCursor } from './cursor'
import { type AskedInbox, everyStatus, type InboxPart, type InboxQuery } from './query'
import { type Page, readInboxPage } from './read-page'
import type { StoredRow } from './store'
import { type InboxUnit, mostUnitsCounted, unitTree, withCounts } from './units'

/** One line of the inbox. */
export type InboxRow = {
  number: string
  status: Status
  procedure: { slug: string; title: string }
  /** Name as typed, or the mail address with its letters hidden where the form asks for no name. */
  applicant: string
  named: boolean
  unit: { id: string; name: string }
  arrivedAt: Date
  movedAt: Date
  revision: number
  /** No member of staff opened it yet. */
  unread: boolean
  /** It waits again, after a 返却: 再提出. */
  resubmitted: boolean
  /** 返信の期限 while it is returned, a day in Japan; null without one. */
  replyBy: string | null
}

/** 受付の一覧, as one member of staff sees it. */
export type Inbox = {
  /** What was really looked for: a unit or a procedure that is not theirs is taken out. */
  query: InboxQuery
  unusable: readonly InboxPart[]
  rows: readonly InboxRow[]
  /** Cursors for `after` and `before`; null where nothing follows. */
  next: string | null
  previous: string | null
  /** How many the filters find; while something is searched, null unless all of them are on this page. */
  total: Count | null
  /** Of the chosen unit, or of all of mine, whatever is searched. */
  counts: Readonly<Record<Status, Count>>
  /** In the order of the tree. */
  units: readonly InboxUnit[]
  /** Those of my units, in their own order. */
  procedures: readonly { slug: string; title: string }[]
  /** Since when the oldest 処理待ち of the chosen unit waits. */
  waitingSince: Date | null
}

/**
 * 受付の一覧を見る: applications of the units that are open to whoever acts, as asked for. That something was searched
 * is recorded, what is not: names are nobody's business in a log.
 * @throws {Refusal} not-found for staff to whom no unit is open
 */
export async function inbox(scope: Scope, asked: AskedInbox): Promise<Inbox> {
  const mine = unitsOpenTo(scope.actor)
  if (mine.length === 0) refuse('not-found')
  const [units, titles] = await Promise.all([unitsOf(scope), titlesIn(scope)])
  const { query, unusable } = withinReach(asked, { mine, units, titles })
  const tree = unitTree(units, mine)
  const page = await readInboxPage(scope, query, {
    units: query.unit === '' ? mine : within(mine, unitsBelow(units, query.unit)),
    counted: tree.length > mostUnitsCounted ? [] : tree.map(({ id }) => id),
    titles,
  })
  if (query.text !== '') await recordAccess(scope, { kind: 'inbox.searched' })
  return {
    query,
    unusable,
    rows: await shown(scope, page.rows, { units, titles }),
    ...ends(page),
    total: page.total === null ? null : counted(page.total),
    counts: Object.fromEntries(
      everyStatus.map((status) => [status, counted(page.statuses[status] ?? 0)]),
    ) as Record<Status, Count>,
    units: withCounts(tree, { units, open: page.units }),
    procedures: titles.filter(({ unitId }) => mine === 'all' || mine.includes(unitId)),
    waitingSince: page.waitingSince ? new Date(page.waitingSince) : null,
  }
}

type Known = { units: readonly Unit[]; titles: readonly ProcedureTitle[] }

/** A unit that is not mine and a procedure that there is not count as not given, and are told like rubbish. */
function withinReach(
  asked: AskedInbox,
  { mine, units, titles }: Known & { mine: 'all' | readonly string[] },
) {
  const { unit, procedure } = asked.query
  const strangeUnit = unit !== '' && !unitTree(units, mine).some(({ id }) => id === unit)
  const strangeProcedure = procedure !== '' && !titles.some(({ slug }) => slug === procedure)
  const strange: InboxPart[] = [
    ...(strangeUnit ? (['unit'] as const) : []),
    ...(strangeProcedure ? (['procedure'] as const) : []),
  ]
  return {
    query: {
      ...asked.query,
      unit: strangeUnit ? '' : unit,
      procedure: strangeProcedure ? '' : procedure,
    },
    unusable: [...asked.unusable, ...strange],
  }
}

const within = (mine: 'all' | readonly string[], units: readonly string[]): readonly string[] =>
  mine === 'all' ? units : units.filter((unit) => mine.includes(unit))

const ends = ({ rows, more, before }: Page): Pick<Inbox, 'next' | 'previous'> => {
  const [first, last] = [rows[0], rows.at(-1)]
  return {
    next: more && last ? formatCursor(last) : null,
    previous: before ? formatCursor(first ?? before) : null,
  }
}

async function shown(scope: Scope, rows: readonly StoredRow[], known: Known): Promise<InboxRow[]> {
  const again = rows.filter(({ status, revision }) => status === 'waiting' && revision > 1)
  const ids = again.map(({ id }) => id)
  // Nothing but a 再提出 leads back to 処理待ち.
  const resubmitted = await happenedTo(scope, ids, 'application.resubmitted')
  return rows.map((row) => {
    const title = known.titles.find(({ id }) => id === row.procedureId)
    return {
      number: row.number,
      status: row.status,
      procedure: { slug: title?.slug ?? '', title: title?.title ?? '' },
      applicant: row.applicantName || maskAddress(row.email),
      named: row.applicantName !== '',
      unit: { id: row.unitId, name: known.units.find(({ id }) => id === row.unitId)?.name ?? '' },
      arrivedAt: new Date(row.arrivedAt),
      movedAt: new Date(row.movedAt),
      revision: row.revision,
      unread: !row.opened,
      resubmitted: resubmitted.has(row.id),
      replyBy: row.status === 'returned' ? row.replyBy : null,
    }
  })
}
