import { sql } from 'kysely'
import type { Scope } from '../../../database/scope'
import { isId } from '../../../kernel/ids'
import { refuse } from '../../../kernel/refusal'
import { accountActorOf } from '../../applicants/account'
import type { Period } from '../../procedures/period'
import { dropDraft } from '../drafts/drop-draft'
import { type Since, sinceBegun } from '../drafts/since-begun'

/** 下書き of an account as it stands in a list. */
export type OwnDraft = {
  id: string
  title: string
  savedAt: Date
  expiresAt: Date
  /** 整理番号 of the application that it corrects; null for a new one. */
  corrects: string | null
  /** 本人's name, where an agent fills in. */
  principal: string | null
  /** What happened to its procedure since; null where it can be sent as it is. */
  since: Since | null
}

type Row = Omit<OwnDraft, 'since'> & Period & { version: number; published: number; listed: boolean }

/** More drafts than these nobody has in front of them. */
const most = 200

/** What is not submitted and not expired, the one that expires first at the top. */
export async function ownDrafts(scope: Scope, only?: string): Promise<OwnDraft[]> {
  const { accountId } = accountActorOf(scope)
  const { rows } = await sql<Row>`
    select d.draft_id as id, v.content->>'title' as title, d.saved_at as "savedAt", d.expires_at as "expiresAt",
      a.number as corrects, nullif(d.principal_name, '') as principal, d.version, p.version as published, p.listed, p.opens_at as "opensAt",
      p.closes_at as "closesAt"
    from account_reach r
    join drafts d on d.tenant_id = r.tenant_id and d.draft_id = r.target_id
    join procedure_versions v
      on v.tenant_id = d.tenant_id and v.procedure_id = d.procedure_id and v.version = d.version
    join procedures p on p.tenant_id = d.tenant_id and p.procedure_id = d.procedure_id
    left join applications a on a.tenant_id = d.tenant_id and a.application_id = d.application_id
    where r.tenant_id = ${scope.tenant.id} and r.account_id = ${accountId}
      and d.submitted_at is null and d.expires_at > ${scope.now}
      ${only ? sql`and r.target_id = ${only}` : sql``}
    order by d.expires_at, d.draft_id limit ${most}`.execute(scope.db)
  return rows.map(({ id, title, savedAt, expiresAt, corrects, principal, ...procedure }) => ({
    ...{ id, title, savedAt, expiresAt, corrects, principal },
    since: sinceBegun({ applicationId: corrects }, procedure, scope.now),
  }))
}

/** @throws {Refusal} not-found, for another's, a submitted and an expired one alike */
export async function ownDraft(scope: Scope, id: string): Promise<OwnDraft> {
  const [draft] = isId(id) ? await ownDrafts(scope, id) : []
  return draft ?? refuse('not-found')
}

/**
 * 下書きを削除する: at once, with its files and the links to it.
 * @throws {Refusal} not-found
 */
export async function deleteOwnDraft(scope: Scope, id: string): Promise<void> {
  const draft = await ownDraft(scope, id)
  // Submitted in another tab meanwhile: it is an application now, and stays one.
  if (!(await dropDraft(scope, draft.id))) refuse('not-found')
}

const soonMs = 7 * 86_400_000

/** Whether a draft is deleted within a week if nobody goes on with it. */
export const expiresSoon = ({ expiresAt }: Pick<OwnDraft, 'expiresAt'>, now: Date): boolean =>
  expiresAt.getTime() - now.getTime() <= soonMs
