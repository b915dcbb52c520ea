import { mine, type Scope } from '../../../database/scope'
import type { Attachment } from '../application'
import { touchDraft } from '../drafts/draft-store'
import { dropObject } from './attachment-store'

type Replaced = { file: Attachment; copy: Attachment; by: string }

const corrections = (scope: Scope, applicationId: string) =>
  mine(scope, 'drafts')
    .select('draft_id')
    .where('application_id', '=', applicationId)
    .where('submitted_at', 'is', null)

/** Drafts are held before their application, as a submission does. */
export async function holdCorrectionsOf(scope: Scope, applicationId: string): Promise<void> {
  await corrections(scope, applicationId).orderBy('draft_id').forUpdate().execute()
}

/**
 * 元のファイルを削除する: wherever its application holds these bytes, in older revisions too, a line stays that says who had
 * them deleted and when. In a correction that was begun and not sent, the copy stands in their place, so that they do not
 * come back with it. Jobs delete the bytes unless another application of the same person holds them. The caller holds the
 * application.
 */
export async function deleteOriginal(
  scope: Scope,
  applicationId: string,
  { file, copy, by }: Replaced,
): Promise<void> {
  await putIntoCorrections(scope, applicationId, { file, copy })
  const held = await mine(scope, 'attachments')
    .select('thumbnail_key')
    .where('application_id', '=', applicationId)
    .where('storage_key', '=', file.storageKey)
    .execute()
  await scope.db
    .updateTable('attachments')
    .set({ deleted_at: scope.now, deleted_by: by, thumbnail_key: '', thumbnail_sha256: null })
    .where('tenant_id', '=', scope.tenant.id)
    .where('application_id', '=', applicationId)
    .where('storage_key', '=', file.storageKey)
    .where('deleted_at', 'is', null)
    .execute()
  const keys = new Set([file.storageKey, ...held.map((row) => row.thumbnail_key)])
  for (const key of keys) if (key) await dropObject(scope, key)
}

async function putIntoCorrections(
  scope: Scope,
  applicationId: string,
  { file, copy }: Pick<Replaced, 'file' | 'copy'>,
): Promise<void> {
  const rows = await mine(scope, 'attachments')
    .select(['attachment_id', 'draft_id', 'thumbnail_key'])
    .where('storage_key', '=', file.storageKey)
    .where('draft_id', 'in', corrections(scope, applicationId))
    .execute()
  for (const { attachment_id, draft_id, thumbnail_key } of rows) {
    const { name, type, size, sha256, scan, locked } = copy
    await scope.db
      .updateTable('attachments')
      .set({
        ...{ name, type, size, sha256, scan, locked, masked: true },
        ...{ storage_key: copy.storageKey, thumbnail_key: copy.thumbnailKey, thumbnail_sha256: null },
        ...{ scanned_at: null, finding: null, damaged_at: null },
      })
      .where('tenant_id', '=', scope.tenant.id)
      .where('attachment_id', '=', attachment_id)
      .execute()
    await touchDraft(scope, draft_id)
    if (thumbnail_key) await dropObject(scope, thumbnail_key)
  }
}
