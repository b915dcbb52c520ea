import { mine, type Scope } from '../../database/scope'
import { dayKey } from '../../kernel/japanese-date'
import type { AccessKind } from './access-log'

/** What counts as looking at an application. */
export const looking: readonly AccessKind[] = [
  'application.opened',
  'attachment.viewed',
  'attachment.downloaded',
]

/** この申込を見た職員: on which day, 所属・役割 as it was then, and the name where the tenant shows it. */
export type Viewer = { at: Date; post: string; name: string | null; files: boolean }

/**
 * Who of the staff looked at an application, each once a day, newest first. As the tenant decides: with the name,
 * by 所属・役割 alone, or (null) not told at all.
 */
export async function viewersOf(scope: Scope, applicationId: string): Promise<Viewer[] | null> {
  const { showViewers } = scope.tenant
  if (showViewers === 'none') return null
  const rows = await mine(scope, 'access_entries')
    .select(['at', 'kind', 'post', 'staff_name'])
    .where('application_id', '=', applicationId)
    .where('kind', 'in', looking)
    .where('staff_id', 'is not', null)
    .orderBy('at', 'desc')
    .orderBy('entry_id', 'desc')
    .limit(2000)
    .execute()
  const viewers = new Map<string, Viewer>()
  for (const { at, kind, post, staff_name } of rows) {
    const name = showViewers === 'name' ? staff_name : null
    const key = JSON.stringify([dayKey(at), post, name])
    const viewer = viewers.get(key) ?? { at, post, name, files: false }
    viewers.set(key, { ...viewer, files: viewer.files || kind !== 'application.opened' })
  }
  return [...viewers.values()]
}
