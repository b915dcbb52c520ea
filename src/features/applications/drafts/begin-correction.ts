import type { Scope } from '../../../database/scope'
import { refuse } from '../../../kernel/refusal'
import { restoreEntries } from '../../forms/answers'
import { principalIn } from '../applied-as'
import { standIns } from '../files/copies'
import { canMove, type Status } from '../moves'
import { openApplication, reachedApplication } from '../open-application'
import { applicationById } from '../store'
import { copyToDraft } from './copy-to-draft'

/** Whether the applicant may put something right now: by themselves, or because staff asked. */
export const mayCorrect = (status: Status): boolean =>
  canMove(status, 'correct') || canMove(status, 'resubmit')

/**
 * 修正する, 直す: a draft that holds what the application holds now, or the one begun before from the same revision.
 * @returns the draft
 * @throws {Refusal} not-found; stale when it can no longer be corrected
 */
export async function beginCorrection(scope: Scope, number: string): Promise<string> {
  const { id } = await reachedApplication(scope, number)
  // Held, so that two devices that begin at once begin one draft.
  await applicationById(scope, id, 'hold')
  const { application, procedure, revision, files } = await openApplication(scope, number)
  if (!mayCorrect(application.status)) refuse('stale')
  const { draftId } = await copyToDraft(scope, {
    procedureId: application.procedureId,
    version: application.version,
    email: application.email,
    applicationId: application.id,
    basedOn: application.revision,
    againOf: null,
    language: application.language,
    entries: restoreEntries(procedure.content.form, revision.answers),
    files: standIns(files),
    principal: principalIn(application.appliedAs),
  })
  return draftId
}
