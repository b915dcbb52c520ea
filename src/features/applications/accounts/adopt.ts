import { sql } from 'kysely'
import { mine, type Scope } from '../../../database/scope'
import { compareKey } from '../../../kernel/mail-address'
import {
  type Account,
  accountActorOf,
  accountById,
  accountByIdHeld,
  loginKey,
} from '../../applicants/account'
import { reachOfAccount } from '../../applicants/session'
import type { OwnApplication } from './own-applications'

/** 取り込める申込: made as a guest with the address of this account, and nobody's yet. */
export type Adoptable = Pick<OwnApplication, 'id' | 'number' | 'title' | 'arrivedAt' | 'status'>

/** As many as a page shows; what is left is offered again afterwards. */
const most = 100

/**
 * The address that an account has proven by a mail: the one it logs in with. Null for an issued ID, whose address a
 * department wrote down, and for an account that only a provider lets in: what a provider says is no proof to us.
 */
export function provenAddress(account: Pick<Account, 'login' | 'email' | 'issuedByUnit'>): string | null {
  const { login, email, issuedByUnit } = account
  if (login === null || issuedByUnit !== null) return null
  const key = compareKey(email)
  return loginKey(login) === key ? key : null
}

/**
 * What the account may take over. A guest's address was proven by the mail that opened the form; what an account
 * applied for is left out, for its address may be unproven.
 */
async function adoptableFor(scope: Scope, account: Account, hold = false): Promise<Adoptable[]> {
  const address = provenAddress(account)
  if (address === null) return []
  const { rows } = await sql<Adoptable>`
    select a.application_id as id, a.number, a.status, a.arrived_at as "arrivedAt", v.content->>'title' as title
    from applications a
    join procedure_versions v
      on v.tenant_id = a.tenant_id and v.procedure_id = a.procedure_id and v.version = a.version
    where a.tenant_id = ${scope.tenant.id} and a.email_key = ${address}
      and a.applied_as->>'kind' = 'guest'
      and not exists (
        select from account_reach r where r.tenant_id = a.tenant_id and r.target_id = a.application_id)
    order by a.arrived_at desc, a.application_id desc limit ${most}
    ${hold ? sql`for update of a` : sql``}`.execute(scope.db)
  return rows
}

/** The guest's applications that whoever is logged in may take into the account. */
export async function adoptable(scope: Scope): Promise<Adoptable[]> {
  const account = await accountById(scope, accountActorOf(scope).accountId)
  return account ? adoptableFor(scope, account) : []
}

/**
 * 取り込む: makes them the account's own, as far as they may still be. The account's row is held, so that a change of its
 * address at this moment comes before or after.
 * @returns how many
 */
export async function adopt(scope: Scope, numbers: readonly string[]): Promise<number> {
  const account = await accountByIdHeld(scope, accountActorOf(scope).accountId)
  const offered = account ? await adoptableFor(scope, account, true) : []
  const chosen = offered.filter(({ number }) => numbers.includes(number))
  // Of two at once the second waited for the rows; what the first took meanwhile is not counted again.
  const ids = chosen.map(({ id }) => id)
  const taken = new Set(ids.length > 0 ? await ownedAmong(scope, ids) : [])
  for (const { id } of chosen) if (account && !taken.has(id)) await reachOfAccount(scope, account.id, id)
  return chosen.length - taken.size
}

async function ownedAmong(scope: Scope, ids: readonly string[]): Promise<string[]> {
  const rows = await mine(scope, 'account_reach').select('target_id').where('target_id', 'in', ids).execute()
  return rows.map((row) => row.target_id)
}
