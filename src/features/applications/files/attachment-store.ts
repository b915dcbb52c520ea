import { mine, type Scope } from '../../../database/scope'
import type { ScanState } from '../../../outside/scanner/scanner'
import type { FileType } from '../../attachments/file-type'
import type { Attachment } from '../application'
import { isPiece } from '../uploads/upload-store'

type Row = {
  attachment_id: string
  draft_id: string
  application_id: string | null
  field: string
  name: string
  type: string
  size: string
  sha256: Buffer
  storage_key: string
  thumbnail_key: string | null
  thumbnail_sha256: Buffer | null
  scan: string
  locked: boolean
  damaged_at: Date | null
  masked: boolean
  copy_of: string | null
  deleted_at: Date | null
  deleted_by: string | null
}

const attachmentOf = (row: Row): Attachment => ({
  id: row.attachment_id,
  draftId: row.draft_id,
  applicationId: row.application_id,
  field: row.field,
  name: row.name,
  type: row.type as FileType,
  size: Number(row.size),
  sha256: row.sha256,
  storageKey: row.storage_key,
  thumbnailKey: row.thumbnail_key,
  thumbnailSha256: row.thumbnail_sha256,
  scan: row.scan as ScanState,
  locked: row.locked,
  damagedAt: row.damaged_at,
  masked: row.masked,
  copyOf: row.copy_of,
  deleted: row.deleted_at && { by: row.deleted_by ?? '', at: row.deleted_at },
})

/** The files of a draft in the order they came; what staff made of them later is the application's. */
export async function attachmentsOfDraft(scope: Scope, draftId: string): Promise<Attachment[]> {
  const rows = await mine(scope, 'attachments')
    .selectAll()
    .where('draft_id', '=', draftId)
    .where('copy_of', 'is', null)
    .where('deleted_at', 'is', null)
    .orderBy('added_at')
    .orderBy('attachment_id')
    .execute()
  return rows.map(attachmentOf)
}

export async function attachmentsOfApplication(scope: Scope, applicationId: string): Promise<Attachment[]> {
  const rows = await mine(scope, 'attachments')
    .selectAll()
    .where('application_id', '=', applicationId)
    .orderBy('added_at')
    .orderBy('attachment_id')
    .execute()
  return rows.map(attachmentOf)
}

export async function insertAttachment(scope: Scope, attachment: Attachment): Promise<void> {
  await scope.db
    .insertInto('attachments')
    .values({
      tenant_id: scope.tenant.id,
      attachment_id: attachment.id,
      draft_id: attachment.draftId,
      application_id: attachment.applicationId,
      field: attachment.field,
      name: attachment.name,
      type: attachment.type,
      size: attachment.size,
      sha256: attachment.sha256,
      storage_key: attachment.storageKey,
      thumbnail_key: attachment.thumbnailKey,
      thumbnail_sha256: attachment.thumbnailSha256,
      scan: attachment.scan,
      locked: attachment.locked,
      damaged_at: attachment.damagedAt,
      masked: attachment.masked,
      copy_of: attachment.copyOf,
      added_at: scope.now,
    })
    .execute()
}

/** Binds the files that a submission holds to its application. */
export async function bindAttachments(
  scope: Scope,
  ids: readonly string[],
  applicationId: string,
): Promise<void> {
  if (ids.length === 0) return
  await scope.db
    .updateTable('attachments')
    .set({ application_id: applicationId })
    .where('tenant_id', '=', scope.tenant.id)
    .where('attachment_id', 'in', ids)
    .execute()
}

/**
 * Keeps where the small picture of a file lies, and what it is; '' where none can be made.
 * @returns false where the file was taken back meanwhile, or somebody else was first: nothing names this picture
 */
export async function rememberThumbnail(
  scope: Scope,
  id: string,
  { key, sha256 }: { key: string; sha256: Buffer | null },
): Promise<boolean> {
  const { numUpdatedRows } = await scope.db
    .updateTable('attachments')
    .set({ thumbnail_key: key, thumbnail_sha256: sha256 })
    .where('tenant_id', '=', scope.tenant.id)
    .where('attachment_id', '=', id)
    .where('thumbnail_key', 'is', null)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Whether a file that was found is still there, with the same bytes. */
export async function stillHas(scope: Scope, { id, storageKey }: Attachment): Promise<boolean> {
  const found = await mine(scope, 'attachments')
    .select('attachment_id')
    .where('attachment_id', '=', id)
    .where('storage_key', '=', storageKey)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  return found !== undefined
}

/** That these bytes are not what was received, or are so again: in every row that names them. */
export async function markDamaged(scope: Scope, storageKey: string, at: Date | null): Promise<void> {
  await scope.db
    .updateTable('attachments')
    .set({ damaged_at: at })
    .where('tenant_id', '=', scope.tenant.id)
    .where('storage_key', '=', storageKey)
    .execute()
}

export async function deleteAttachment(scope: Scope, id: string): Promise<void> {
  await scope.db
    .deleteFrom('attachments')
    .where('tenant_id', '=', scope.tenant.id)
    .where('attachment_id', '=', id)
    .execute()
}

/** Lets a job delete an object of the file store, once no row needs it. */
export const dropObject = (scope: Scope, key: string): Promise<void> =>
  scope.house.enqueue(scope.db, { kind: 'files.delete', tenantId: scope.tenant.id, data: { key } })

/** Whether any row still needs an object of the file store; a correction shares the files it did not replace. */
export async function isStored(scope: Scope, storageKey: string): Promise<boolean> {
  const attachment = await mine(scope, 'attachments')
    .select('attachment_id')
    .where('deleted_at', 'is', null)
    .where((where) =>
      where.or([where('storage_key', '=', storageKey), where('thumbnail_key', '=', storageKey)]),
    )
    .limit(1)
    .executeTakeFirst()
  if (attachment) return true
  const download = await mine(scope, 'downloads')
    .select('download_id')
    .where('storage_key', '=', storageKey)
    .limit(1)
    .executeTakeFirst()
  return download !== undefined || isPiece(scope, storageKey)
}
