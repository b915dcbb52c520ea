import { type House, inScope, mine, type Scope } from '../../database/scope'
import type { Tenant } from '../../kernel/tenant'
import { purgeChecks } from '../applicants/address-check'
import { purgeAbandoned } from '../applicants/identities'
import { purgeImports } from '../applicants/issued/import'
import { purgeLinks } from '../applicants/link'
import { purgeSessions } from '../applicants/session'
import { purgeDepartures } from '../providers/departure'
import { purgeStaffSessions } from '../staff/session'
import { dropDraft } from './drafts/drop-draft'
import { isStored } from './files/attachment-store'
import { dropUpload, leftUploads } from './uploads/upload-store'

const hour = 3_600_000
/** An object without a row is an upload that broke off; nobody comes back to it after two days (U8). */
const orphanAgeMs = 48 * hour
/** Expired drafts are deleted a few at a time, each in a transaction of its own. */
const batch = 200

/** Deletes what nobody can reach any more: expired drafts with their files, uploads that were left unfinished, old links, sessions and counts. */
export async function purgeExpired(house: House, tenant: Tenant): Promise<void> {
  const actor = { kind: 'system', task: 'purge' } as const
  for (;;) {
    const expired = await inScope(house, tenant, actor, expiredDrafts)
    for (const id of expired) await inScope(house, tenant, actor, (scope) => dropDraft(scope, id))
    if (expired.length < batch) break
  }
  for (;;) {
    const left = await inScope(house, tenant, actor, (scope) => leftUploads(scope, batch))
    for (const id of left) await inScope(house, tenant, actor, (scope) => dropUpload(scope, id))
    if (left.length < batch) break
  }
  await inScope(house, tenant, actor, async (scope) => {
    await purgeLinks(scope)
    await purgeSessions(scope)
    await purgeChecks(scope)
    await purgeImports(scope)
    await purgeStaffSessions(scope)
    await purgeDepartures(scope)
    await purgeAbandoned(scope)
    await scope.db
      .deleteFrom('limit_events')
      .where('tenant_id', '=', tenant.id)
      .where('at', '<', new Date(scope.now.getTime() - 24 * hour))
      .execute()
    await scope.db
      .deleteFrom('upload_counts')
      .where('tenant_id', '=', tenant.id)
      .where('hour', '<', new Date(scope.now.getTime() - 48 * hour))
      .execute()
  })
}

async function expiredDrafts(scope: Scope): Promise<string[]> {
  const rows = await mine(scope, 'drafts')
    .select('draft_id')
    .where('submitted_at', 'is', null)
    .where('expires_at', '<', scope.now)
    .limit(batch)
    .execute()
  return rows.map((row) => row.draft_id)
}

/** Deletes the bytes of one file, unless a row needs them after all. */
export async function deleteObject(house: House, tenant: Tenant, key: string): Promise<void> {
  const actor = { kind: 'system', task: 'files.delete' } as const
  const needed = await inScope(house, tenant, actor, (scope) => isStored(scope, key))
  if (!needed) await house.files.delete(key)
}

/** Deletes objects that no row names: their upload broke off before it was entered. */
export async function purgeOrphans(house: House, tenant: Tenant): Promise<void> {
  const before = house.clock.now().getTime() - orphanAgeMs
  for await (const object of house.files.list(`${tenant.id}/`)) {
    if (object.modifiedAt.getTime() < before) await deleteObject(house, tenant, object.key)
  }
}
