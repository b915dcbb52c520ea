import { sql } from 'kysely'
import { mine, type Scope } from '../../../database/scope'
import { type Account, accountToClose } from '../../applicants/account'
import { sealedAddress } from '../../applicants/sealed-address'
import { recordAccess } from '../../history/access-log'
import { record } from '../../history/record'
import { dropDraft } from '../drafts/drop-draft'
import { holdMandatesOf } from '../mandates/mandate-store'

/** 本人の申出, or nobody logged in for 730 days. */
type ClosingReason = 'asked' | 'idle'

/** What an account holds, as 退会 tells it before. */
export type Holdings = { drafts: number; files: number; applications: number; returned: number }

export async function holdingsOf(scope: Scope, accountId: string): Promise<Holdings> {
  const { rows } = await sql<Holdings>`
    with own as (select target_id from account_reach
      where tenant_id = ${scope.tenant.id} and account_id = ${accountId}),
    unfinished as (select draft_id from drafts join own on draft_id = target_id
      where tenant_id = ${scope.tenant.id} and submitted_at is null)
    select (select count(*)::int from unfinished) as drafts,
      (select count(*)::int from attachments join unfinished using (draft_id)
        where tenant_id = ${scope.tenant.id}) as files,
      count(*)::int as applications,
      (count(*) filter (where a.status = 'returned'))::int as returned
    from applications a join own on a.application_id = own.target_id
    where a.tenant_id = ${scope.tenant.id}`.execute(scope.db)
  return rows[0]!
}

/**
 * 退会, asked for or after 730 days: the account with everything that hangs on it, its open drafts with their files. Applications
 * stay as long as their own retention says and belong to nobody from now on; links that were mailed for them still work.
 *
 * Sessions are held first, then drafts, then mandates, then the account: the order in which a submission takes them, of an
 * agent too. One that runs at the same time either becomes an application before, which stays, or finds its draft or its
 * mandate gone.
 * @returns whether there was such an account; of two at once the second finds none
 */
export async function closeAccount(scope: Scope, accountId: string, reason: ClosingReason): Promise<boolean> {
  await mine(scope, 'sessions')
    .select('session_id')
    .where('account_id', '=', accountId)
    .orderBy('session_id')
    .forUpdate()
    .execute()
  await dropDraftsOf(scope, accountId)
  await holdMandatesOf(scope, accountId)
  const account = await accountToClose(scope, accountId)
  if (!account) return false
  // Begun since its drafts were looked for.
  await dropDraftsOf(scope, accountId)
  await remember(scope, account, reason)
  await scope.db
    .deleteFrom('accounts')
    .where('tenant_id', '=', scope.tenant.id)
    .where('account_id', '=', accountId)
    .execute()
  return true
}

async function dropDraftsOf(scope: Scope, accountId: string): Promise<void> {
  const rows = await mine(scope, 'drafts')
    .select('draft_id')
    .where('submitted_at', 'is', null)
    .where(
      'draft_id',
      'in',
      mine(scope, 'account_reach').select('target_id').where('account_id', '=', accountId),
    )
    .orderBy('draft_id')
    .execute()
  for (const { draft_id } of rows) await dropDraft(scope, draft_id)
}

/** What is left: a line without a name, an entry in 閲覧記録, and the last mail, whose address lies in no table. */
async function remember(scope: Scope, account: Account, reason: ClosingReason): Promise<void> {
  await scope.db
    .insertInto('closed_accounts')
    .values({
      tenant_id: scope.tenant.id,
      account_id: account.id,
      kind: account.kind,
      reason,
      created_at: account.createdAt,
      last_login_at: account.lastLoginAt,
      closed_at: scope.now,
    })
    .execute()
  await recordAccess(scope, { kind: 'account.closed', object: account.id })
  await record(scope, {
    kind: 'account.closed',
    detail: {
      reason,
      language: account.language,
      to: sealedAddress(scope.house.keys, account.email),
      at: scope.now.toISOString(),
    },
  })
}
