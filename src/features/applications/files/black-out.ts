import type { Scope } from '../../../database/scope'
import { refuse } from '../../../kernel/refusal'
import { isPicture } from '../../attachments/file-type'
import { mayBeOpened } from '../../attachments/opening'
import type { Received } from '../../attachments/receive'
import { record } from '../../history/record'
import { staffOf } from '../../staff/session'
import type { Application, Attachment } from '../application'
import { reachedCase } from '../open-case'
import { mayBlackOut } from '../policy'
import { attachmentsOfApplication, insertAttachment } from './attachment-store'
import { deleteOriginal, holdCorrectionsOf } from './delete-original'

/** A copy that was received and stored, but has no row yet. */
export type NewCopy = {
  /** Chosen by the page, so that pressing twice makes one copy. */
  id: string
  key: string
  received: Extract<Received, { size: number }>
  /** The file that it was made of is to be deleted. */
  deletes: boolean
}

/** The case and the file in it of which somebody may make a copy now. @throws {Refusal} not-found */
export async function toBlackOut(
  scope: Scope,
  number: string,
  { file: id, hold = 'look' }: { file: string; hold?: 'hold' | 'look' },
): Promise<{ application: Application; file: Attachment; files: Attachment[] }> {
  const application = await reachedCase(scope, number, hold)
  if (!mayBlackOut(scope.actor, application)) refuse('not-found')
  const files = await attachmentsOfApplication(scope, application.id)
  const file = files.find((one) => one.id === id)
  if (!file || file.deleted || !mayBeOpened(file.scan)) refuse('not-found')
  return { application, file, files }
}

/**
 * 黒塗りの写しを作る: keeps a copy beside its original, and has the original deleted where that was chosen. What was received
 * stays named in the revision, with its hash; the copy is no answer of the applicant's.
 * @returns whether it was kept; false for a second press, whose bytes are of no use
 * @throws {Refusal} not-found
 */
export async function blackOut(
  scope: Scope,
  at: { number: string; file: string },
  copy: NewCopy,
): Promise<{ kept: boolean; application: Application }> {
  const seen = await reachedCase(scope, at.number)
  if ((await attachmentsOfApplication(scope, seen.id)).some(({ id }) => id === copy.id))
    return { kept: false, application: seen }
  if (copy.deletes) await holdCorrectionsOf(scope, seen.id)
  const { application, file } = await toBlackOut(scope, at.number, { file: at.file, hold: 'hold' })
  const { received } = copy
  const made: Attachment = {
    id: copy.id,
    draftId: file.draftId,
    applicationId: application.id,
    field: file.field,
    name: received.name,
    type: received.type,
    size: received.size,
    sha256: Buffer.from(received.sha256, 'hex'),
    storageKey: copy.key,
    thumbnailKey: isPicture(received.type) ? null : '',
    thumbnailSha256: null,
    locked: received.locked,
    damagedAt: null,
    scan: scope.house.scanner.startsAs,
    masked: true,
    copyOf: file.copyOf ?? file.id,
    deleted: null,
  }
  await insertAttachment(scope, made)
  if (made.scan === 'waiting')
    await scope.house.enqueue(scope.db, {
      kind: 'files.scan',
      tenantId: scope.tenant.id,
      data: { attachmentId: made.id },
    })
  if (copy.deletes) await deleteOriginal(scope, application.id, { file, copy: made, by: staffOf(scope).name })
  await record(scope, {
    kind: 'application.blacked-out',
    applicationId: application.id,
    detail: { number: application.number, file: file.id, copy: made.id, deleted: copy.deletes },
  })
  return { kept: true, application }
}
