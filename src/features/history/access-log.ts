import type { Scope } from '../../database/scope'
import { newId } from '../../kernel/ids'

/** 閲覧記録の種類: what staff looked at, saved or tried. */
export const accessKinds = [
  'staff.logged-in',
  'staff.login-refused',
  'staff.locked',
  'staff.logged-out',
  'staff.changed',
  'inbox.searched',
  'application.opened',
  'attachment.viewed',
  'attachment.downloaded',
  'application.noted',
] as const

export type AccessKind = (typeof accessKinds)[number]

/** `object` names what of it, e.g. an attachment's id; never an answer, a name or an address. */
export type Access = { kind: AccessKind; applicationId?: string; object?: string }

/** 閲覧を記録する, in the transaction that shows what was looked at. */
export async function recordAccess(scope: Scope, { kind, applicationId, object }: Access): Promise<void> {
  const staff = scope.actor.kind === 'staff' ? scope.actor : null
  await scope.db
    .insertInto('access_entries')
    .values({
      tenant_id: scope.tenant.id,
      entry_id: newId(),
      kind,
      staff_id: staff?.staffId ?? null,
      staff_name: staff?.name ?? '',
      post: staff?.post ?? '',
      application_id: applicationId ?? null,
      object: object ?? null,
      batch: null,
    })
    .execute()
}
