import { mine, type Scope } from '../../database/scope'

/** 前回のログイン: when somebody logged in before the last time; null where this is the first. */
export async function loginBefore(scope: Scope, staffId: string): Promise<Date | null> {
  const row = await mine(scope, 'access_entries')
    .select('at')
    .where('staff_id', '=', staffId)
    .where('kind', '=', 'staff.logged-in')
    .orderBy('at', 'desc')
    .offset(1)
    .limit(1)
    .executeTakeFirst()
  return row?.at ?? null
}
