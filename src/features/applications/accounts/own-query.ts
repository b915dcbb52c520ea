import { cleanText } from '../../../kernel/text'
import type { Query } from '../../../urls'
import { type Cursor, formatCursor, parseCursor } from '../inbox/cursor'
import { type Status, statuses } from '../moves'

/** How many applications stand on a page of 申込一覧. */
export const ownPageSize = 20

const longestKeyword = 100

/** What somebody looks for among their own applications, as it stands in the address. */
export type OwnQuery = {
  status: Status | null
  /** Words of a 手続き名. */
  keyword: string
  /** From where a page goes on, or goes back. */
  from: { side: 'after' | 'before'; cursor: Cursor } | null
}

const isStatus = (text: string): text is Status => Object.hasOwn(statuses, text)

/** What an address says; what means nothing is left out. */
export function parseOwnQuery(search: URLSearchParams): OwnQuery {
  const status = search.get('status') ?? ''
  const side = search.has('before') ? 'before' : 'after'
  const cursor = parseCursor(search.get(side) ?? '')
  return {
    status: isStatus(status) ? status : null,
    keyword: cleanText(search.get('q') ?? '')
      .trim()
      .slice(0, longestKeyword),
    from: cursor && { side, cursor },
  }
}

/** The same as an address, from another place of the list. */
export const ownQueryAt = (
  { status, keyword }: OwnQuery,
  from: { side: 'after' | 'before'; cursor: Cursor } | null,
): Query => ({
  status: status ?? undefined,
  q: keyword || undefined,
  ...(from && { [from.side]: formatCursor(from.cursor) }),
})

export const isFiltered = ({ status, keyword }: OwnQuery): boolean => status !== null || keyword !== ''
