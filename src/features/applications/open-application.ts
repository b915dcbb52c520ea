import type { Scope } from '../../database/scope'
import { refuse } from '../../kernel/refusal'
import { reachOf } from '../applicants/session'
import type { RecordedHappening } from '../history/happening'
import { historyOf } from '../history/record'
import type { Procedure } from '../procedures/procedure'
import { procedureAt } from '../procedures/published'
import { type Application, type Attachment, namesFile, type Revision } from './application'
import { attachmentsOfApplication } from './files/attachment-store'
import { asItsApplicantSees } from './files/copies'
import { parseReceiptNumber } from './receipt-number'
import { applicationByNumber, revisionOf } from './store'

/** An application as its applicant sees it. */
export type OpenApplication = {
  application: Application
  procedure: Procedure
  revision: Revision
  /** Of the newest revision; where staff deleted one, the copies that stand in its place are among them. */
  files: Attachment[]
  history: RecordedHappening[]
}

/**
 * The application with this number, if this browser was let in to it. The number opens nothing by itself (T9).
 * @throws {Refusal} not-found
 */
export async function reachedApplication(scope: Scope, text: string): Promise<Application> {
  const number = parseReceiptNumber(text)
  const application = number && (await applicationByNumber(scope, number))
  if (!application || (await reachOf(scope, application.id)) !== 'open') refuse('not-found')
  return application
}

/** The same with its answers, files and history. */
export async function openApplication(scope: Scope, text: string): Promise<OpenApplication> {
  return wholeApplication(scope, await reachedApplication(scope, text))
}

/** An application with everything that belongs to it, for a caller who knows that it may be seen. */
export async function wholeApplication(scope: Scope, application: Application): Promise<OpenApplication> {
  const procedure = await procedureAt(scope, application.procedureId, application.version)
  const revision = await revisionOf(scope, application)
  const files = await attachmentsOfApplication(scope, application.id)
  return {
    application,
    procedure,
    revision,
    files: asItsApplicantSees(
      files,
      files.filter((file) => namesFile(revision, file.id)),
    ),
    history: await historyOf(scope, application.id),
  }
}
