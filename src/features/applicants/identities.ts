import { sql } from 'kysely'
import { mine, type Scope } from '../../database/scope'
import { newId } from '../../kernel/ids'
import type { ProvenIdentity } from '../../outside/identity/identity'
import type { ApplicantProvider } from '../providers/provider'
import type { Account } from './account'

/** 本人 of an account: who a provider knows somebody as. Issuer and subject name it, never a mail address (O4). */
export type Identity = {
  id: string
  accountId: string
  provider: ApplicantProvider
  /** What the provider said last, cleaned. */
  claims: unknown
  linkedAt: Date
  usedAt: Date
}

type Named = Pick<ProvenIdentity, 'issuer' | 'subject'>

const rows = (scope: Scope) => mine(scope, 'identities').selectAll()

type Row = Awaited<ReturnType<ReturnType<typeof rows>['executeTakeFirstOrThrow']>>

const identityFrom = (row: Row): Identity => ({
  id: row.identity_id,
  accountId: row.account_id,
  provider: row.provider,
  claims: row.claims,
  linkedAt: row.linked_at,
  usedAt: row.used_at,
})

/** The identity of who came from a provider; nobody else does anything with it until the transaction ends. */
export async function identityHeld(scope: Scope, { issuer, subject }: Named): Promise<Identity | null> {
  const name = `${scope.tenant.id}:identity:${issuer}:${subject}`
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(scope.db)
  const row = await rows(scope).where('issuer', '=', issuer).where('subject', '=', subject).executeTakeFirst()
  return row ? identityFrom(row) : null
}

/** The identities of an account, the first one first. */
export async function identitiesOf(scope: Scope, accountId: string): Promise<Identity[]> {
  const all = await rows(scope).where('account_id', '=', accountId).orderBy('linked_at').execute()
  return all.map(identityFrom)
}

type NewIdentity = Named & { accountId: string; provider: ApplicantProvider; claims: unknown }

export async function insertIdentity(scope: Scope, one: NewIdentity): Promise<void> {
  await scope.db
    .insertInto('identities')
    .values({
      tenant_id: scope.tenant.id,
      identity_id: newId(scope.now.getTime()),
      account_id: one.accountId,
      provider: one.provider,
      issuer: one.issuer,
      subject: one.subject,
      claims: JSON.stringify(one.claims),
      linked_at: scope.now,
      used_at: scope.now,
    })
    .execute()
}

/** What the provider knows now. */
export async function refreshIdentity(scope: Scope, id: string, claims: unknown): Promise<void> {
  await scope.db
    .updateTable('identities')
    .set({ claims: JSON.stringify(claims), used_at: scope.now })
    .where('tenant_id', '=', scope.tenant.id)
    .where('identity_id', '=', id)
    .execute()
}

export async function deleteIdentity(scope: Scope, id: string): Promise<void> {
  await scope.db
    .deleteFrom('identities')
    .where('tenant_id', '=', scope.tenant.id)
    .where('identity_id', '=', id)
    .execute()
}

/** Whether an account could still be entered without one of its identities: by password, パスキー or another. */
export async function hasAnotherWay(
  scope: Scope,
  account: Account,
  identities: readonly Identity[],
): Promise<boolean> {
  if ((account.login !== null && account.passwordHash !== null) || identities.length > 1) return true
  const passkey = await mine(scope, 'passkeys')
    .select('passkey_id')
    .where('account_id', '=', account.id)
    .limit(1)
    .executeTakeFirst()
  return passkey !== undefined
}

/** An abandoned first login leaves nothing behind after this. */
const abandonedMs = 24 * 60 * 60_000

/** Accounts that a provider's login made and nobody ever got into: terms not agreed to, no address proven. */
export async function purgeAbandoned(scope: Scope): Promise<void> {
  await scope.db
    .deleteFrom('accounts')
    .where('tenant_id', '=', scope.tenant.id)
    .where('login', 'is', null)
    .where('last_login_at', 'is', null)
    .where('created_at', '<', new Date(scope.now.getTime() - abandonedMs))
    .execute()
}
