import { sql } from 'kysely'
import { mine, type Scope } from '../../database/scope'
import { newId } from '../../kernel/ids'

/** 閲覧記録の種類: what staff looked at, saved or tried. */
export const accessKinds = [
  'staff.logged-in',
  'staff.login-refused',
  'staff.locked',
  'staff.logged-out',
  'staff.changed',
  'settings.changed',
  'inbox.searched',
  'application.opened',
  'attachment.viewed',
  'attachment.downloaded',
  'application.noted',
  'mandate.viewed',
  'mandate.decided',
  // Of applicants: `object` is the account.
  'account.logged-in',
  'account.login-refused',
  'account.locked',
  'account.logged-out',
  'account.changed',
  'account.closed',
] as const

export type AccessKind = (typeof accessKinds)[number]

/** `object` names what of it, e.g. an attachment's id; never an answer, a name or an address. */
export type Access = { kind: AccessKind; applicationId?: string; object?: string }

/** 閲覧を記録する, in the transaction that shows what was looked at. */
export const recordAccess = (scope: Scope, access: Access): Promise<void> => recordAccesses(scope, [access])

/** The same for many things at once, an entry each. */
export async function recordAccesses(scope: Scope, accesses: readonly Access[]): Promise<void> {
  if (accesses.length === 0) return
  const staff = scope.actor.kind === 'staff' ? scope.actor : null
  await scope.db
    .insertInto('access_entries')
    .values(
      accesses.map(({ kind, applicationId, object }) => ({
        tenant_id: scope.tenant.id,
        entry_id: newId(),
        kind,
        staff_id: staff?.staffId ?? null,
        staff_name: staff?.name ?? '',
        post: staff?.post ?? '',
        application_id: applicationId ?? null,
        object: object ?? null,
        batch: null,
      })),
    )
    .execute()
}

/** Turning, magnifying and going back and forth is one look at a thing. */
const oneLook = sql<Date>`clock_timestamp() - interval '10 minutes'`

/** The same for looking, which people do again and again: once for a person, a thing and ten minutes. */
export async function recordLook(scope: Scope, access: Access): Promise<void> {
  const staffId = scope.actor.kind === 'staff' ? scope.actor.staffId : null
  const before = await mine(scope, 'access_entries')
    .select('entry_id')
    .where('staff_id', '=', staffId)
    .where('at', '>', oneLook)
    .where('kind', '=', access.kind)
    .where('application_id', 'is not distinct from', access.applicationId ?? null)
    .where('object', 'is not distinct from', access.object ?? null)
    .limit(1)
    .executeTakeFirst()
  if (!before) await recordAccess(scope, access)
}

/** An access as it is shown beside an application. */
export type RecordedAccess = { kind: AccessKind; at: Date; name: string; post: string; object: string | null }

/** What staff did with an application, newest first: at most `most` entries. */
export async function accessesOf(
  scope: Scope,
  applicationId: string,
  most: number,
): Promise<RecordedAccess[]> {
  const rows = await mine(scope, 'access_entries')
    .select(['kind', 'at', 'staff_name', 'post', 'object'])
    .where('application_id', '=', applicationId)
    .orderBy('at', 'desc')
    .limit(most)
    .execute()
  return rows.map((row) => ({
    kind: row.kind as AccessKind,
    at: row.at,
    name: row.staff_name,
    post: row.post,
    object: row.object,
  }))
}
