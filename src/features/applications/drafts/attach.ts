import type { Scope } from '../../../database/scope'
import { byLanguage, type Language } from '../../../kernel/language'
import { mayHaveThumbnail } from '../../attachments/file-type'
import type { Received } from '../../attachments/receive'
import { en } from '../../attachments/words.en'
import { ja } from '../../attachments/words.ja'
import type { Field } from '../../forms/form'
import type { Attachment } from '../application'
import { attachmentsOfDraft, deleteAttachment, dropObject, insertAttachment } from '../files/attachment-store'
import { touchDraft } from './draft-store'
import { openDraft } from './open-draft'

const words = byLanguage({ ja, en })

export type AttachmentField = Extract<Field, { kind: 'attachment' }>

/** 差し替え: the file in whose place one comes, and whether its applicant made something in it black. */
export type Told = { replaces: string; masked: boolean }

type Room = {
  draftId: string
  field: AttachmentField
  lang: Language
  size?: number
  /** The file that goes when the new one is kept. */
  replaces: string
}

/** Why no more file fits into a field, or null. */
export async function room(
  scope: Scope,
  { draftId, field, lang, size = 0, replaces }: Room,
): Promise<string | null> {
  const files = (await attachmentsOfDraft(scope, draftId)).filter(
    (file) => file.field === field.id && file.id !== replaces,
  )
  if (files.length >= field.maxCount) return words(lang).tooMany(field.maxCount)
  const total = files.reduce((sum, file) => sum + file.size, size)
  return total > field.maxTotalBytes ? words(lang).tooLargeTogether(field.maxTotalBytes) : null
}

type NewFile = {
  id: string
  key: string
  field: AttachmentField
  lang: Language
  received: Extract<Received, { size: number }>
  told: Told
}

/** Gives a stored file its row, if there is still room: two tabs may have sent files at the same time. */
export async function keepFile(scope: Scope, draftId: string, file: NewFile): Promise<string | null> {
  const { draft, reach, files } = await openDraft(scope, draftId, 'hold')
  if (reach !== 'open' || draft.submittedAt) return words(file.lang).tooLate
  const { field, lang, received, told } = file
  const replaced = files.find(({ id, field: own }) => id === told.replaces && own === field.id)
  const full = await room(scope, { draftId, field, lang, size: received.size, replaces: told.replaces })
  if (full) return full
  await insertAttachment(scope, {
    id: file.id,
    draftId,
    applicationId: null,
    field: file.field.id,
    name: received.name,
    type: received.type,
    size: received.size,
    sha256: Buffer.from(received.sha256, 'hex'),
    storageKey: file.key,
    thumbnailKey: mayHaveThumbnail(received.type) && !received.locked ? null : '',
    thumbnailSha256: null,
    locked: received.locked,
    damagedAt: null,
    scan: scope.house.scanner.startsAs,
    // What was black once stays so in what is made of it.
    masked: told.masked || (replaced?.masked ?? false),
    copyOf: null,
    deleted: null,
  })
  if (scope.house.scanner.startsAs === 'waiting')
    await scope.house.enqueue(scope.db, {
      kind: 'files.scan',
      tenantId: scope.tenant.id,
      data: { attachmentId: file.id },
    })
  if (replaced) await detach(scope, files, replaced.id)
  else await touchDraft(scope, draftId)
  return null
}

/** 解除: takes a file out of a draft; its bytes go when nothing else needs them. The caller holds the draft. */
export async function detach(scope: Scope, files: readonly Attachment[], id: string): Promise<boolean> {
  const file = files.find((one) => one.id === id)
  if (!file) return false
  await deleteAttachment(scope, file.id)
  await touchDraft(scope, file.draftId)
  await dropObjects(scope, file)
  return true
}

/** Lets a job delete the bytes of a file whose row is gone, once no other row needs them. */
export async function dropObjects(scope: Scope, file: Attachment): Promise<void> {
  for (const key of [file.storageKey, file.thumbnailKey]) if (key) await dropObject(scope, key)
}
