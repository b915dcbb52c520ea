import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '../../../database/scope'
import { accountActorOf } from '../../applicants/account'
import { titledBy, titlesIn } from '../../procedures/titles'
import type { Cursor } from '../inbox/cursor'
import { beyond, direction, instant } from '../inbox/lists'
import type { Status } from '../moves'
import { type OwnQuery, ownPageSize } from './own-query'

/** 申込 of an account as it stands in a list, under the title of the version it was made with. */
export type OwnApplication = Cursor & {
  number: string
  status: Status
  arrivedAt: Date
  /** 返信の期限, a day in Japan. */
  replyBy: string | null
  title: string
  /** 本人's name, where this account applied as an agent. */
  principal: string | null
}

type Wanted = {
  statuses?: readonly Status[] | undefined
  procedures?: readonly string[] | undefined
  newest: boolean
  beyond: Cursor | null
  most: number
}

/** One statement, however many the account has: titles are read for the rows of the page alone. */
async function read(scope: Scope, wanted: Wanted): Promise<OwnApplication[]> {
  const { accountId } = accountActorOf(scope)
  const way = direction(wanted)
  const filters: RawBuilder<unknown>[] = []
  if (wanted.statuses) filters.push(sql`and a.status = any(${wanted.statuses}::text[])`)
  if (wanted.procedures) filters.push(sql`and a.procedure_id = any(${wanted.procedures}::uuid[])`)
  const { rows } = await sql<OwnApplication>`
    select p.application_id as id, ${instant(sql`p.arrived_at`)} as at, p.number, p.status,
      p.arrived_at as "arrivedAt", p.reply_by as "replyBy", v.content->>'title' as title,
      case when p.applied_as->>'accountId' = ${accountId}::text then p.applied_as#>>'{principal,name}' end as principal
    from (
      select a.tenant_id, a.application_id, a.number, a.status, a.arrived_at, a.reply_by, a.procedure_id, a.version,
        a.applied_as
      from account_reach r
      join applications a on a.tenant_id = r.tenant_id and a.application_id = r.target_id
      where r.tenant_id = ${scope.tenant.id} and r.account_id = ${accountId}
        ${sql.join(filters, sql` `)} ${beyond(wanted)}
      order by a.arrived_at ${way}, a.application_id ${way} limit ${wanted.most}
    ) as p
    join procedure_versions v
      on v.tenant_id = p.tenant_id and v.procedure_id = p.procedure_id and v.version = p.version
    order by p.arrived_at ${way}, p.application_id ${way}`.execute(scope.db)
  return rows
}

/** The newest few. */
export const newestOwn = (scope: Scope, most: number): Promise<OwnApplication[]> =>
  read(scope, { newest: true, beyond: null, most })

/** What was returned, the one that waits longest first. */
export const returnedOwn = (scope: Scope, most: number): Promise<OwnApplication[]> =>
  read(scope, { statuses: ['returned'], newest: false, beyond: null, most })

export type OwnPage = { rows: OwnApplication[]; before: Cursor | null; after: Cursor | null }

/** 申込一覧 of an account: a page of what the filters leave, newest first. */
export async function ownPage(scope: Scope, query: OwnQuery): Promise<OwnPage> {
  const procedures =
    query.keyword === '' ? undefined : titledBy(await titlesIn(scope), query.keyword).map(({ id }) => id)
  const back = query.from?.side === 'before'
  const rows = await read(scope, {
    statuses: query.status ? [query.status] : undefined,
    procedures,
    newest: !back,
    beyond: query.from?.cursor ?? null,
    most: ownPageSize + 1,
  })
  // Going back, fewer than a page are the beginning of the list: it is shown from there, and whole.
  if (back && rows.length <= ownPageSize) return ownPage(scope, { ...query, from: null })
  const more = rows.length > ownPageSize
  const part = rows.slice(0, ownPageSize)
  if (back) part.reverse()
  const [first, last] = [part[0], part.at(-1)]
  return {
    rows: part,
    before: query.from && first ? { at: first.at, id: first.id } : null,
    after: (more || back) && last ? { at: last.at, id: last.id } : null,
  }
}
