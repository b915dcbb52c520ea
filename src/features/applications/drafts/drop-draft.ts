import { mine, type Scope } from '../../../database/scope'
import { endLinks } from '../../applicants/link'
import { forgetTarget } from '../../applicants/session'
import { attachmentsOfDraft, deleteAttachment } from '../files/attachment-store'
import { dropUploadsOf } from '../uploads/upload-store'
import { dropObjects } from './attach'

/**
 * Deletes an unfinished draft with its files, its links and everybody's way to it. One that is being submitted at this
 * moment is waited for, and then left alone: it is an application.
 * @returns whether there was such a draft
 */
export async function dropDraft(scope: Scope, draftId: string): Promise<boolean> {
  const row = await mine(scope, 'drafts')
    .select('draft_id')
    .where('draft_id', '=', draftId)
    .where('submitted_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return false
  for (const file of await attachmentsOfDraft(scope, draftId)) {
    await deleteAttachment(scope, file.id)
    await dropObjects(scope, file)
  }
  await dropUploadsOf(scope, draftId)
  await endLinks(scope, draftId)
  await forgetTarget(scope, draftId)
  await scope.db
    .deleteFrom('drafts')
    .where('tenant_id', '=', scope.tenant.id)
    .where('draft_id', '=', draftId)
    .execute()
  return true
}
