import type { Scope } from '../../database/scope'
import { newId } from '../../kernel/ids'
import { refuse } from '../../kernel/refusal'
import { reachFrom, sessionOf } from '../applicants/session'
import { restoreEntries } from '../forms/answers'
import { currentTerms } from '../terms/terms'
import { insertAttachment } from './attachment-store'
import { canMove } from './moves'
import { openApplication } from './open-application'
import { draftDays } from './request-address'
import { insertDraft } from './store'

/**
 * 修正する: a draft that holds what the application holds now. Its files share their bytes with the application's.
 * @returns the draft
 * @throws {Refusal} not-found; stale when it can no longer be corrected
 */
export async function beginCorrection(scope: Scope, number: string): Promise<string> {
  const { application, procedure, revision, files } = await openApplication(scope, number)
  if (!canMove(application.status, 'correct')) refuse('stale')
  const draftId = newId(scope.now.getTime())
  const copies = files.map((file) => ({
    ...file,
    id: newId(scope.now.getTime()),
    draftId,
    applicationId: null,
  }))
  await insertDraft(scope, {
    id: draftId,
    procedureId: application.procedureId,
    version: application.version,
    email: application.email,
    applicationId: application.id,
    entries: restoreEntries(procedure.content.form, revision.answers),
    expiresAt: new Date(scope.now.getTime() + draftDays * 86_400_000),
    termsVersion: (await currentTerms(scope))?.version ?? 0,
  })
  for (const copy of copies) await insertAttachment(scope, copy)
  const session = sessionOf(scope)
  if (session) await reachFrom(scope, session.id, draftId)
  return draftId
}
