import type { Scope } from '../../../database/scope'
import { byLanguage, type Language } from '../../../kernel/language'
import { isAllowed, typeOfName } from '../../attachments/file-type'
import type { UploadRefusal } from '../../attachments/receive'
import { en } from '../../attachments/words.en'
import { ja } from '../../attachments/words.ja'
import { type AttachmentField, room } from '../drafts/attach'
import { openDraft } from '../drafts/open-draft'
import { countFile, type UploadBuckets } from '../drafts/upload-limits'
import type { NewUpload } from './upload-store'
import { dropUpload, insertUpload, unfinishedUploads } from './upload-store'

const words = byLanguage({ ja, en })

/** Uploads that were left unfinished, besides so many as the question takes: older ones make room. */
const spare = 4

type Beginning = { upload: NewUpload; field: AttachmentField; lang: Language; buckets: UploadBuckets }

/** Why an upload was not begun, in words; `retryAfter` in seconds where there is no room for now (`U8`). */
export type NotBegun = { status: 413 | 422 | 429; problem: string; retryAfter?: number }

/**
 * Begins an upload, if a file of this name and length may come to the draft at all: nobody sends ten minutes for a refusal.
 * @returns why not, in words, or null
 * @throws {Refusal} not-found
 */
export async function beginUpload(
  scope: Scope,
  { upload, field, lang, buckets }: Beginning,
): Promise<NotBegun | null> {
  const { draftId } = upload
  // Held, so that many who begin at once see each other.
  await openDraft(scope, draftId, 'hold')
  const reason = await reasonAgainst(scope, { upload, field, lang })
  if (reason) return reason
  const wait = await countFile(scope, buckets)
  if (wait > 0) return { status: 429, problem: words(lang).later(wait), retryAfter: wait }
  const unfinished = await unfinishedUploads(scope, draftId, field.id)
  for (const old of unfinished.slice(field.maxCount + spare - 1)) await dropUpload(scope, old)
  await insertUpload(scope, upload)
  return null
}

/** What is against a file before its first byte is there, by its name and length alone. */
async function reasonAgainst(
  scope: Scope,
  { upload, field, lang }: Omit<Beginning, 'buckets'>,
): Promise<NotBegun | null> {
  const { draftId, name, length, about } = upload
  const refused = (reason: UploadRefusal) => words(lang).refused(reason, name, field)
  const type = typeOfName(name)
  if (length === 0) return { status: 422, problem: refused('empty') }
  if (!type || !isAllowed(type, field.types)) return { status: 422, problem: refused('type-not-allowed') }
  if (length > field.maxBytes) return { status: 413, problem: refused('too-large') }
  const full = await room(scope, { draftId, field, lang, size: length, replaces: about.replaces ?? '' })
  return full ? { status: 413, problem: full } : null
}
