import { dayKey, startOfDayPlus, wallClock } from '../../../kernel/japanese-date'
import { japaneseOnly } from '../../../kernel/language'
import { url } from '../../../urls'
import type { Inbox, InboxRow } from '../inbox/inbox'
import { everyStatus, type InboxQuery, inboxParams, openStatuses } from '../inbox/query'
import type { Status } from '../moves'
import { ja } from './inbox-words.ja'

export const inboxWords = japaneseOnly({ ja })

/** What every part of the page is made from. */
export type InboxView = { tenant: string; inbox: Inbox; now: Date }

type Change = Partial<Omit<InboxQuery, 'from'>>

/** The address of the same list seen otherwise; a change of what is looked for begins on the first page. */
export const inboxHref = (
  { tenant, inbox }: Pick<InboxView, 'tenant' | 'inbox'>,
  change: Change = {},
  from: { after?: string; before?: string; preview?: string } = {},
): string => url('inbox', { tenant }, inboxParams({ ...inbox.query, ...change }, from))

export const sameStatuses = (one: readonly Status[], other: readonly Status[]): boolean =>
  one.length === other.length && one.every((status) => other.includes(status))

/** Which of the usual sets of statuses is shown; null for another one. */
export function statusView({ statuses }: InboxQuery): 'unfinished' | 'all' | Status | null {
  if (sameStatuses(statuses, openStatuses)) return 'unfinished'
  if (sameStatuses(statuses, everyStatus)) return 'all'
  return statuses.length === 1 ? statuses[0]! : null
}

/** Whether the list is the whole of what it could be, or something is left out by a condition. */
export const isFiltered = ({ text, procedure, statuses }: InboxQuery): boolean =>
  text !== '' || procedure !== '' || !sameStatuses(statuses, openStatuses)

export type ArrivalGroup = 'today' | 'yesterday' | 'week' | 'earlier'

/** The group of an arrival: a week begins on Monday. */
export function arrivalGroup(arrivedAt: Date, now: Date): ArrivalGroup {
  const day = dayKey(arrivedAt)
  if (day >= dayKey(now)) return 'today'
  if (day === dayKey(startOfDayPlus(now, -1))) return 'yesterday'
  const sinceMonday = '月火水木金土日'.indexOf(wallClock(now).weekday)
  return day >= dayKey(startOfDayPlus(now, -sinceMonday)) ? 'week' : 'earlier'
}

/** Rows in the order of the list, those of one group together. */
export function inGroups(rows: readonly InboxRow[], now: Date): { group: ArrivalGroup; rows: InboxRow[] }[] {
  const groups: { group: ArrivalGroup; rows: InboxRow[] }[] = []
  for (const row of rows) {
    const group = arrivalGroup(row.arrivedAt, now)
    const last = groups.at(-1)
    if (last?.group === group) last.rows.push(row)
    else groups.push({ group, rows: [row] })
  }
  return groups
}
