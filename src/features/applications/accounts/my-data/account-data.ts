import { mine, type Scope } from '../../../../database/scope'
import type { AccountActor } from '../../../../kernel/actor'
import { type Account, accountById } from '../../../applicants/account'
import { accountSessions } from '../../../applicants/account-session'
import { favouritesOf } from '../../../procedures/favourites/favourite'
import { titlesIn } from '../../../procedures/titles'

/** So many logins are told, the newest. */
const mostLogins = 1000

/** What the service knows of an account itself, as its file says it; plain JSON in the order of reading. */
export async function accountData(scope: Scope, { accountId }: AccountActor): Promise<object> {
  const account = await accountById(scope, accountId)
  if (!account) return {}
  return {
    account: accountFacts(account),
    profile: account.profile,
    consents: await consentsOf(scope, accountId),
    identities: await identitiesOf(scope, accountId),
    passkeys: await passkeysOf(scope, accountId),
    sessions: (await accountSessions(scope, accountId)).map(({ device, since, seenAt }) => ({
      device,
      since,
      seenAt,
    })),
    logins: await loginsOf(scope, accountId),
    favourites: await favouritesOf(scope),
    mandates: await mandatesOf(scope, accountId),
  }
}

const accountFacts = (account: Account): object => ({
  kind: account.kind,
  login: account.login,
  issuedByUnit: account.issuedByUnit,
  email: account.email,
  language: account.language,
  termsVersion: account.termsVersion,
  createdAt: account.createdAt,
  lastLoginAt: account.lastLoginAt,
  previousLoginAt: account.previousLoginAt,
  passwordMadeAt: account.passwordMadeAt,
})

const consentsOf = (scope: Scope, accountId: string): Promise<object[]> =>
  mine(scope, 'consents')
    .select(['version', 'agreed_at as agreedAt'])
    .where('account_id', '=', accountId)
    .orderBy('version')
    .execute()

const identitiesOf = (scope: Scope, accountId: string): Promise<object[]> =>
  mine(scope, 'identities')
    .select(['provider', 'issuer', 'subject', 'claims', 'linked_at as linkedAt', 'used_at as usedAt'])
    .where('account_id', '=', accountId)
    .orderBy('linked_at')
    .execute()

const passkeysOf = (scope: Scope, accountId: string): Promise<object[]> =>
  mine(scope, 'passkeys')
    .select(['name', 'made_at as madeAt', 'used_at as usedAt'])
    .where('account_id', '=', accountId)
    .orderBy('made_at')
    .execute()

/** When somebody logged in, was refused, logged out: what 閲覧記録 says of the account. */
const loginsOf = (scope: Scope, accountId: string): Promise<object[]> =>
  mine(scope, 'access_entries')
    .select(['kind', 'at'])
    .where('object', '=', accountId)
    .where('staff_id', 'is', null)
    .orderBy('at', 'desc')
    .limit(mostLogins)
    .execute()

/** 委任状, given and received, with the name of the other side. */
async function mandatesOf(scope: Scope, accountId: string): Promise<object[]> {
  const rows = await mine(scope, 'mandates')
    .selectAll()
    .where((where) => where.or([where('principal_id', '=', accountId), where('agent_id', '=', accountId)]))
    .orderBy('granted_at')
    .execute()
  const titles = rows.length > 0 ? await titlesIn(scope) : []
  const made: object[] = []
  for (const row of rows) {
    const given = row.principal_id === accountId
    const otherId = given ? row.agent_id : row.principal_id
    const other = otherId ? await accountById(scope, otherId) : null
    made.push({
      direction: given ? 'given' : 'received',
      with: other?.profile.name ?? null,
      procedure: titles.find(({ id }) => id === row.procedure_id)?.title ?? null,
      category: row.category_id,
      grantedAt: row.granted_at,
      endsOn: row.ends_on,
      revokedAt: row.revoked_at,
      revokedBy: row.revoked_by,
      approval: row.approval,
      decidedAt: row.decided_at,
    })
  }
  return made
}
