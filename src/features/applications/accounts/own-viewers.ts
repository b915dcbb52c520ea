import { sql } from 'kysely'
import type { Scope } from '../../../database/scope'
import { accountActorOf } from '../../applicants/account'
import { looking, type Viewer } from '../../history/viewers'
import type { Cursor } from '../inbox/cursor'
import { instant } from '../inbox/lists'

/** Who looked at which of my applications: each once a day. */
export type OwnViewer = Viewer & {
  id: string
  number: string
  title: string
  /** Its place in the list. */
  place: string
}

const viewersPageSize = 50

export type OwnViewers = { rows: OwnViewer[]; after: Cursor | null }

/** 申込を見た職員 over all applications of an account, newest first; null where the tenant does not tell. */
export async function ownViewers(scope: Scope, from: Cursor | null): Promise<OwnViewers | null> {
  const { showViewers } = scope.tenant
  if (showViewers === 'none') return null
  const { accountId } = accountActorOf(scope)
  const name = showViewers === 'name' ? sql`e.staff_name` : sql`null::text`
  const last = sql`max(e.at)`
  const lastId = sql`max(e.entry_id::text)::uuid`
  const { rows } = await sql<OwnViewer>`
    select found.*, a.number, v.content->>'title' as title from (
      select e.application_id, e.post, ${name} as name, ${last} as at, ${instant(last)} as place,
        ${lastId} as id, bool_or(e.kind <> 'application.opened') as files
      from account_reach r
      join access_entries e on e.tenant_id = r.tenant_id and e.application_id = r.target_id
      where r.tenant_id = ${scope.tenant.id} and r.account_id = ${accountId}
        and e.kind = any(${looking}::text[]) and e.staff_id is not null
      group by e.application_id, (e.at at time zone 'Asia/Tokyo')::date, e.post, ${name}
      ${from ? sql`having (${last}, ${lastId}) < (${from.at}::timestamptz, ${from.id}::uuid)` : sql``}
      order by ${last} desc, ${lastId} desc limit ${viewersPageSize + 1}
    ) as found
    join applications a on a.tenant_id = ${scope.tenant.id} and a.application_id = found.application_id
    join procedure_versions v
      on v.tenant_id = a.tenant_id and v.procedure_id = a.procedure_id and v.version = a.version
    order by found.at desc, found.id desc`.execute(scope.db)
  const part = rows.slice(0, viewersPageSize)
  const end = part.at(-1)
  return {
    rows: part,
    after: rows.length > viewersPageSize && end ? { at: end.place, id: end.id } : null,
  }
}
