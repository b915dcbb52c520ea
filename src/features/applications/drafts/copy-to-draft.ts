import type { Scope } from '../../../database/scope'
import { newId } from '../../../kernel/ids'
import { reachFromHere } from '../../applicants/session'
import { currentTerms } from '../../terms/terms'
import type { Attachment, Draft } from '../application'
import { insertAttachment } from '../files/attachment-store'
import { draftDays, insertDraft, prolongDraft, unfinishedDraft } from './draft-store'

const draftEnd = (now: Date): Date => new Date(now.getTime() + draftDays * 86_400_000)

/** Nothing is filled in anew from a profile: what was answered before stands. */
type Copied = Omit<
  Draft,
  | 'id'
  | 'edits'
  | 'handOver'
  | 'touched'
  | 'conflicts'
  | 'prefilled'
  | 'begunAt'
  | 'savedAt'
  | 'submittedAt'
  | 'expiresAt'
> & { files: readonly Attachment[] }

/**
 * A draft that holds what an application held; its files share their bytes with the application's. Where one was
 * begun before from the same state, it is continued, so that nothing typed is lost: on another device, after a
 * second press. The caller holds the application's row.
 * @returns the draft, which this browser reaches from now on, and whether it was begun just now
 */
export async function copyToDraft(
  scope: Scope,
  { files, ...copied }: Copied,
): Promise<{ draftId: string; begun: boolean }> {
  const old = await unfinishedDraft(scope, copied)
  const draftId = old?.id ?? newId(scope.now.getTime())
  const expiresAt = draftEnd(scope.now)
  if (old) await prolongDraft(scope, old.id, expiresAt)
  else {
    const termsVersion = (await currentTerms(scope))?.version ?? 0
    await insertDraft(scope, { ...copied, id: draftId, expiresAt, termsVersion })
    // Made in one moment, they are listed by their ids.
    const ids = files.map(() => newId(scope.now.getTime())).sort()
    for (const [index, file] of files.entries())
      await insertAttachment(scope, { ...file, id: ids[index]!, draftId, applicationId: null })
  }
  await reachFromHere(scope, draftId)
  return { draftId, begun: !old }
}
