import { sql } from 'kysely'
import { inScope } from '../../src/database/scope'
import type { World } from '../world'

export const tenant = 'pref-aomori-u'

type Made = {
  kind: string
  login: string | null
  email: string
  profile: Record<string, string>
  way: string | null
  said: Record<string, string> | null
}

/** The accounts that no login of our own leads to, with the newest session of each. */
export async function accountsMade(world: Pick<World, 'house' | 'tenants'>): Promise<Made[]> {
  const here = (await world.tenants.find(tenant))!
  return inScope(world.house, here, { kind: 'system', task: 'test' }, async ({ db }) => {
    const { rows } = await sql<Made>`
      select kind, login, email, profile, way, said from accounts
      left join lateral (select way, said from sessions where sessions.account_id = accounts.account_id
        order by session_id desc limit 1) newest on true
      where login is null order by account_id`.execute(db)
    return rows
  })
}

/** The only one. */
export async function accountRow(world: Pick<World, 'house' | 'tenants'>): Promise<Made> {
  const [made, ...more] = await accountsMade(world)
  if (!made || more.length > 0) throw new Error(`${more.length + (made ? 1 : 0)} accounts were made, not one`)
  return made
}
