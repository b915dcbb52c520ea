import type { Scope } from '../../../database/scope'
import { isId } from '../../../kernel/ids'
import { refuse } from '../../../kernel/refusal'
import { reachOf } from '../../applicants/session'
import { mayHaveThumbnail } from '../../attachments/file-type'
import { mayBeOpened } from '../../attachments/opening'
import type { AttachedFile } from '../../forms/fields/kind'
import type { Procedure } from '../../procedures/procedure'
import { procedureAt } from '../../procedures/published'
import type { Attachment, Draft } from '../application'
import { type BothNames, bothNamesIn } from '../applied-as'
import { attachmentsOfDraft } from '../files/attachment-store'
import { applicationById } from '../store'
import { draftById } from './draft-store'

/** A draft with what filling it in needs. */
export type OpenDraft = {
  draft: Draft
  procedure: Procedure
  files: Attachment[]
  /** Both names, where an agent fills it in for somebody. */
  both: BothNames | null
  /** `expired`: this browser was let in, too long ago; it may save, and must prove itself to read. */
  reach: 'open' | 'expired'
}

/**
 * The draft that this browser was let in to.
 * @throws {Refusal} not-found, for everybody else and for an expired draft alike
 */
export async function openDraft(
  scope: Scope,
  id: string,
  hold: 'hold' | 'look' = 'look',
): Promise<OpenDraft> {
  if (!isId(id)) refuse('not-found')
  const reach = await reachOf(scope, id)
  if (reach === 'none') refuse('not-found')
  const [draft, files] = await Promise.all([draftById(scope, id, hold), attachmentsOfDraft(scope, id)])
  if (!draft || draft.expiresAt <= scope.now) refuse('not-found')
  const procedure = await procedureAt(scope, draft.procedureId, draft.version)
  return { draft, procedure, reach, files, both: await bothOf(scope, draft) }
}

/** Of a correction as it was applied for; of a new draft whoever fills it in is the agent. */
async function bothOf(scope: Scope, { principal, applicationId }: Draft): Promise<BothNames | null> {
  if (!principal) return null
  const application = applicationId ? await applicationById(scope, applicationId) : null
  if (application) return bothNamesIn(application.appliedAs)
  return { principal: principal.name, agent: scope.actor.kind === 'account' ? scope.actor.name : '' }
}

export const attachedFile = (file: Attachment): AttachedFile => ({
  id: file.id,
  name: file.name,
  size: file.size,
  type: file.type,
  sha256: file.sha256.toString('hex'),
  hasThumbnail:
    !file.deleted && file.thumbnailKey !== '' && mayHaveThumbnail(file.type) && mayBeOpened(file.scan),
  scan: file.scan,
  locked: file.locked,
  damaged: file.damagedAt !== null,
  masked: file.masked,
  ...(file.deleted && { deleted: file.deleted }),
})

/** Files by the field they were given for, each with the copies that staff made of it. */
export function attachedByField(files: readonly Attachment[]): Record<string, AttachedFile[]> {
  const byField: Record<string, AttachedFile[]> = Object.create(null)
  for (const file of files) {
    if (file.copyOf) continue
    const copies = files.filter((one) => one.copyOf === file.id).map(attachedFile)
    const attached = { ...attachedFile(file), ...(copies.length > 0 && { copies }) }
    byField[file.field] = [...(byField[file.field] ?? []), attached]
  }
  return byField
}
