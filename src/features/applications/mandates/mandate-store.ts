import { mine, type Scope } from '../../../database/scope'
import { isId, newId } from '../../../kernel/ids'
import { loginKey, nameIn } from '../../applicants/account'
import type { Mandate, MandateFor } from './mandate'

const withNames = (scope: Scope) =>
  scope.db
    .selectFrom('mandates')
    .where('mandates.tenant_id', '=', scope.tenant.id)
    .innerJoin('accounts as principal', (join) =>
      join
        .onRef('principal.tenant_id', '=', 'mandates.tenant_id')
        .onRef('principal.account_id', '=', 'mandates.principal_id'),
    )
    .leftJoin('accounts as agent', (join) =>
      join
        .onRef('agent.tenant_id', '=', 'mandates.tenant_id')
        .onRef('agent.account_id', '=', 'mandates.agent_id'),
    )
    .selectAll('mandates')
    .select(['principal.profile as principal_profile', 'agent.profile as agent_profile'])

type Row = Awaited<ReturnType<ReturnType<typeof withNames>['executeTakeFirstOrThrow']>>

const mandateOf = (row: Row): Mandate => ({
  id: row.mandate_id,
  principalId: row.principal_id,
  principalName: nameIn(row.principal_profile),
  agentLogin: row.agent_login,
  agentId: row.agent_id,
  agentName: row.agent_profile ? nameIn(row.agent_profile) : '',
  what: row.procedure_id ? { procedureId: row.procedure_id } : { categoryId: row.category_id ?? '' },
  grantedAt: row.granted_at,
  acceptedAt: row.accepted_at,
  endsOn: row.ends_on,
  revokedAt: row.revoked_at,
  revokedBy: row.revoked_by,
  approval: row.approval,
  decisionReason: row.decision_reason,
})

const all = async (query: ReturnType<typeof withNames>): Promise<Mandate[]> =>
  (await query.orderBy('granted_at', 'desc').execute()).map(mandateOf)

/** What somebody granted, newest first. */
export const mandatesBy = (scope: Scope, principalId: string): Promise<Mandate[]> =>
  all(withNames(scope).where('principal_id', '=', principalId))

/** What was offered to somebody's 利用者ID, or taken up by them, newest first. */
export const mandatesFor = (scope: Scope, agent: { id: string; login: string | null }): Promise<Mandate[]> =>
  all(
    withNames(scope).where((row) =>
      row.or([
        row('agent_id', '=', agent.id),
        row.and([row('agent_id', 'is', null), row('agent_key', '=', loginKey(agent.login ?? ''))]),
      ]),
    ),
  )

/** What waits for the decision of staff, oldest first. */
export async function pendingMandates(scope: Scope): Promise<Mandate[]> {
  const rows = await withNames(scope)
    .where('approval', '=', 'pending')
    .where('accepted_at', 'is not', null)
    .where('revoked_at', 'is', null)
    .orderBy('granted_at')
    .execute()
  return rows.map(mandateOf)
}

/** Holds the rows of all that an account granted or took up, until the transaction ends. */
export async function holdMandatesOf(scope: Scope, accountId: string): Promise<void> {
  await mine(scope, 'mandates')
    .select('mandate_id')
    .where((row) => row.or([row('principal_id', '=', accountId), row('agent_id', '=', accountId)]))
    .orderBy('mandate_id')
    .forUpdate()
    .execute()
}

/** A mandate; null for an unknown one, and one that went with an account. */
export async function mandateById(scope: Scope, id: string): Promise<Mandate | null> {
  const row = await withNames(scope).where('mandate_id', '=', id).executeTakeFirst()
  return row ? mandateOf(row) : null
}

/** A mandate, its row held until the transaction ends; null for an unknown one. */
export async function mandateHeld(scope: Scope, id: string): Promise<Mandate | null> {
  if (!isId(id)) return null
  const row = await withNames(scope).where('mandate_id', '=', id).forUpdate('mandates').executeTakeFirst()
  return row ? mandateOf(row) : null
}

export type NewMandate = {
  principalId: string
  agentLogin: string
  what: MandateFor
  endsOn: string | null
  approval: 'not-needed' | 'pending'
}

export async function insertMandate(scope: Scope, mandate: NewMandate): Promise<string> {
  const id = newId(scope.now.getTime())
  const { what } = mandate
  await scope.db
    .insertInto('mandates')
    .values({
      tenant_id: scope.tenant.id,
      mandate_id: id,
      principal_id: mandate.principalId,
      agent_login: mandate.agentLogin,
      agent_key: loginKey(mandate.agentLogin),
      procedure_id: 'procedureId' in what ? what.procedureId : null,
      category_id: 'categoryId' in what ? what.categoryId : null,
      granted_at: scope.now,
      ends_on: mandate.endsOn,
      approval: mandate.approval,
    })
    .execute()
  return id
}

type Change = {
  agent_id?: string
  accepted_at?: Date
  revoked_at?: Date
  revoked_by?: 'principal' | 'agent'
  approval?: 'approved' | 'refused'
  decided_at?: Date
  decided_by?: string
  decision_reason?: string | null
}

export async function changeMandate(scope: Scope, id: string, change: Change): Promise<void> {
  await scope.db
    .updateTable('mandates')
    .set(change)
    .where('tenant_id', '=', scope.tenant.id)
    .where('mandate_id', '=', id)
    .execute()
}

/** How many mandates somebody granted since an instant. */
export async function countGranted(scope: Scope, principalId: string, since: Date): Promise<number> {
  const rows = await mine(scope, 'mandates')
    .select('mandate_id')
    .where('principal_id', '=', principalId)
    .where('granted_at', '>', since)
    .execute()
  return rows.length
}
