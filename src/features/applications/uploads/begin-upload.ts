import type { Scope } from '../../../database/scope'
import type { Language } from '../../../kernel/language'
import { type AttachmentField, reasonAgainstFile } from '../drafts/attach'
import { openDraft } from '../drafts/open-draft'
import type { NewUpload } from './upload-store'
import { dropUpload, insertUpload, unfinishedUploads } from './upload-store'

/** Uploads that were left unfinished, besides so many as the question takes: older ones make room. */
const spare = 4

type Beginning = { upload: NewUpload; field: AttachmentField; lang: Language }

/**
 * Begins an upload, if a file of this name and length may come to the draft at all: nobody sends ten minutes for a refusal.
 * @returns why not, in words, or null
 * @throws {Refusal} not-found
 */
export async function beginUpload(
  scope: Scope,
  { upload, field, lang }: Beginning,
): Promise<{ status: 413 | 422; problem: string } | null> {
  const { draftId, name, length } = upload
  // Held, so that many who begin at once see each other.
  await openDraft(scope, draftId, 'hold')
  const reason = await reasonAgainstFile(scope, { draftId, field, lang, name, size: length })
  if (reason) return reason
  const unfinished = await unfinishedUploads(scope, draftId, field.id)
  for (const old of unfinished.slice(field.maxCount + spare - 1)) await dropUpload(scope, old)
  await insertUpload(scope, upload)
  return null
}
