import type { Scope } from '../../database/scope'
import { refuse } from '../../kernel/refusal'
import { historyOf } from '../history/record'
import { procedureAt } from '../procedures/published'
import { type Application, type Attachment, namesFile } from './application'
import { attachmentsOfApplication } from './files/attachment-store'
import { withCopies } from './files/copies'
import type { OpenApplication } from './open-application'
import { mayOpen } from './policy'
import { parseReceiptNumber } from './receipt-number'
import { applicationById, applicationByNumber, revisionOf } from './store'

/** An application as staff see it: the same facts as its applicant's, reached by role and not by a session. */
export type OpenCase = OpenApplication & {
  /** Files of older revisions that the newest no longer names: staff compare. */
  earlier: Attachment[]
}

/**
 * The application with this number, if whoever acts may open it. Numbers that nobody has, another tenant's and
 * another unit's are not told apart.
 * @param hold locks its row until the transaction ends, for a deed
 * @throws {Refusal} not-found
 */
export async function reachedCase(
  scope: Scope,
  text: string,
  hold: 'hold' | 'look' = 'look',
): Promise<Application> {
  const number = parseReceiptNumber(text)
  const found = number && (await applicationByNumber(scope, number))
  if (!found || !mayOpen(scope.actor, found)) refuse('not-found')
  const application = hold === 'hold' ? await applicationById(scope, found.id, 'hold') : found
  // While we waited for the row, it may have gone to another unit.
  if (!application || !mayOpen(scope.actor, application)) refuse('not-found')
  return application
}

/**
 * The same with its answers, the files of its newest revision, copies made by staff before their originals, and its history. Records nothing: a page that shows
 * it does.
 * @throws {Refusal} not-found
 */
export async function openCase(
  scope: Scope,
  number: string,
  hold: 'hold' | 'look' = 'look',
): Promise<OpenCase> {
  const application = await reachedCase(scope, number, hold)
  const [procedure, revision, files, history] = await Promise.all([
    procedureAt(scope, application.procedureId, application.version),
    revisionOf(scope, application),
    attachmentsOfApplication(scope, application.id),
    historyOf(scope, application.id),
  ])
  const shown = withCopies(
    files,
    files.filter((file) => namesFile(revision, file.id)),
  )
  return {
    application,
    procedure,
    revision,
    files: shown,
    earlier: withCopies(
      files,
      files.filter((file) => !namesFile(revision, file.id)),
    ).filter((file) => !shown.some(({ id }) => id === file.id)),
    history,
  }
}
