import type { Selectable } from 'kysely'
import { type House, inScope, mine, type Scope } from '../../../database/scope'
import type { Tables } from '../../../database/tables'
import type { Tenant } from '../../../kernel/tenant'
import { changeAccount } from '../../applicants/account'
import { type IdleAccount, idleStep, shortestIdleMs } from '../../applicants/idle'
import { record } from '../../history/record'
import { closeAccount } from './close-account'

/** Accounts are looked at so many at a time, and changed each in a transaction of its own. */
const batch = 200

/**
 * 730日: warns accounts that nobody logs in to, and deletes them in the end. It may stop anywhere and begin again: what
 * was done stands in each account.
 * @throws what went wrong with one of them, after the others had their turn
 */
export async function sweepIdleAccounts(house: House, tenant: Tenant, until: Date): Promise<void> {
  const actor = { kind: 'system', task: 'accounts.idle' } as const
  const problems: unknown[] = []
  let after: string | null = null
  for (;;) {
    const ids: string[] = await inScope(house, tenant, actor, (scope) => longUnused(scope, after))
    for (const id of ids) {
      if (house.clock.now() > until) return
      await inScope(house, tenant, actor, (scope) => attend(scope, id)).catch((problem: unknown) =>
        problems.push(problem),
      )
    }
    after = ids.at(-1) ?? null
    if (ids.length < batch) break
  }
  if (problems.length > 0) throw problems[0]
}

async function longUnused(scope: Scope, after: string | null): Promise<string[]> {
  const since = new Date(scope.now.getTime() - shortestIdleMs)
  const rows = await mine(scope, 'accounts')
    .select('account_id')
    .where((where) =>
      where.or([
        where('last_login_at', '<=', since),
        where.and([where('last_login_at', 'is', null), where('created_at', '<=', since)]),
      ]),
    )
    .$if(after !== null, (query) => query.where('account_id', '>', after))
    .orderBy('account_id')
    .limit(batch)
    .execute()
  return rows.map((row) => row.account_id)
}

const columns = [
  'last_login_at',
  'created_at',
  'warned_days',
  'warned_at',
  'warning_asked_at',
] as const satisfies readonly (keyof Tables['accounts'])[]

const idleOf = (row: Pick<Selectable<Tables['accounts']>, (typeof columns)[number]>): IdleAccount => ({
  usedAt: row.last_login_at ?? row.created_at,
  warnedDays: row.warned_days,
  warnedAt: row.warned_at,
  askedAt: row.warning_asked_at,
})

/** What is due for one account now, with its row held: a login that comes at this moment comes before or after. */
async function attend(scope: Scope, id: string): Promise<void> {
  const row = await mine(scope, 'accounts')
    .select(columns)
    .where('account_id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  const step = row ? idleStep(idleOf(row), scope.now) : null
  if (step === 'close') await closeAccount(scope, id, 'idle')
  else if (step) await warn(scope, id, step.warn)
}

async function warn(scope: Scope, id: string, days: 30 | 7): Promise<void> {
  await changeAccount(scope, id, { warned_days: days, warned_at: null, warning_asked_at: scope.now })
  await record(scope, { kind: 'account.idle', detail: { accountId: id, days } })
}
