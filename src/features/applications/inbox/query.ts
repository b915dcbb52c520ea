import { cleanText, cutGraphemes } from '../../../kernel/text'
import { type Status, statuses } from '../moves'
import { type Cursor, parseCursor } from './cursor'

export const inboxSorts = ['newest', 'oldest'] as const
export type InboxSort = (typeof inboxSorts)[number]
export const inboxSizes = [20, 50] as const
/** The longest search text, in visible characters. */
export const searchLength = 100

/** What is not finished, and what the inbox shows when nothing is said. */
export const openStatuses = ['waiting', 'inReview', 'returned'] as const satisfies readonly Status[]
export const everyStatus = Object.keys(statuses) as readonly Status[]

/** 受付の一覧で何を見るか, as it stands in an address. */
export type InboxQuery = {
  /** Never empty; in the order of the table of statuses. */
  statuses: readonly Status[]
  /** Id, with the units below it; '' for all of mine. */
  unit: string
  /** Slug, or '' for all. */
  procedure: string
  /** 整理番号, applicant or procedure. */
  text: string
  /** By 到達日時. */
  sort: InboxSort
  size: (typeof inboxSizes)[number]
  /** From where a page goes on, or before which it ends. */
  from: { side: 'after' | 'before'; cursor: Cursor } | null
}

/** The parts of an address by their names there, for telling people which of them could not be used. */
export type InboxPart = 'status' | 'unit' | 'procedure' | 'q' | 'sort' | 'size' | 'after' | 'before'

export type AskedInbox = { query: InboxQuery; unusable: readonly InboxPart[] }

/** The query in an address. Rubbish counts as not given, and is named. `status=all` is every status. */
export function parseInboxQuery(params: URLSearchParams): AskedInbox {
  const unusable = new Set<InboxPart>()
  const text = (part: InboxPart) => cleanText(params.get(part) ?? '').trim()
  const known = <Value>(part: InboxPart, found: Value | undefined, usual: Value): Value => {
    if (found === undefined && text(part) !== '') unusable.add(part)
    return found ?? usual
  }
  const name = (part: InboxPart) => known(part, isName(text(part)) ? text(part) : undefined, '')
  const searched = text('q').replace(/\s+/g, ' ')
  const query: InboxQuery = {
    statuses: statusesIn(params, unusable),
    unit: name('unit'),
    procedure: name('procedure'),
    text: cutGraphemes(searched, searchLength),
    sort: known(
      'sort',
      inboxSorts.find((one) => one === text('sort')),
      'newest',
    ),
    size: known(
      'size',
      inboxSizes.find((one) => String(one) === text('size')),
      20,
    ),
    from: fromIn(text, unusable),
  }
  if (query.text !== searched) unusable.add('q')
  return { query, unusable: [...unusable] }
}

function statusesIn(params: URLSearchParams, unusable: Set<InboxPart>): readonly Status[] {
  const given = params.getAll('status').filter((one) => one !== '')
  if (given.some((one) => one !== 'all' && !Object.hasOwn(statuses, one))) unusable.add('status')
  const chosen = everyStatus.filter((status) => given.includes('all') || given.includes(status))
  return chosen.length > 0 ? chosen : openStatuses
}

function fromIn(text: (part: InboxPart) => string, unusable: Set<InboxPart>): InboxQuery['from'] {
  for (const side of ['after', 'before'] as const) {
    if (text(side) === '') continue
    const cursor = parseCursor(text(side))
    if (cursor) return { side, cursor }
    unusable.add(side)
  }
  return null
}

/** The parameters of a link to this query, without what goes without saying: the inverse of parsing. */
export function inboxParams(
  query: Omit<InboxQuery, 'from'>,
  from: { after?: string; before?: string } = {},
): Record<string, string | number | readonly string[] | undefined> {
  const told = <Value>(value: Value, usual: Value) => (value === usual ? undefined : value)
  return {
    status: statusParam(query.statuses),
    unit: told(query.unit, ''),
    procedure: told(query.procedure, ''),
    q: told(query.text, ''),
    sort: told(query.sort, 'newest'),
    size: told(query.size, 20),
    ...from,
  }
}

function statusParam(chosen: readonly Status[]): readonly string[] | string | undefined {
  const same = (others: readonly Status[]) =>
    chosen.length === others.length && others.every((one) => chosen.includes(one))
  if (same(openStatuses)) return undefined
  return same(everyStatus) ? 'all' : chosen
}

const isName = (text: string) => /^[A-Za-z0-9_-]{1,64}$/.test(text)
