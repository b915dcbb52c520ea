import type { Scope } from '../../../database/scope'
import type { Transact } from '../../../http/answer'
import type { FormInput, OnFile, UploadPart } from '../../../http/multipart'
import type { Visit } from '../../../http/visit'
import { newId } from '../../../kernel/ids'
import { byLanguage, type Language } from '../../../kernel/language'
import { Refusal } from '../../../kernel/refusal'
import type { TenantIdentity } from '../../../outside/files/encrypted'
import { isPicture } from '../../attachments/file-type'
import { deleteSoon, type Received, receiveUpload } from '../../attachments/receive'
import { en } from '../../attachments/words.en'
import { ja } from '../../attachments/words.ja'
import { type Field, fieldsOf } from '../../forms/form'
import { tenantIdentity } from '../../tenants/keys'
import type { Attachment } from '../application'
import { attachmentsOfDraft, deleteAttachment, insertAttachment } from '../files/attachment-store'
import { touchDraft } from './draft-store'
import { openDraft } from './open-draft'
import { CountedBytes, countBytes, countFile, type UploadBuckets, uploadBuckets } from './upload-limits'

const words = byLanguage({ ja, en })

type AttachmentField = Extract<Field, { kind: 'attachment' }>

type Receiving = {
  visit: Visit
  transact: Transact
  draftId: string
  fields: AttachmentField[]
  identity: TenantIdentity
}

type Beginning = {
  visit: Visit
  transact: Transact
  draftId: string
  /** The id of the question that a part of the post belongs to. */
  fieldOf(part: string): string
  /** What was told of a file before it came; nothing in a post whose fields are answers. */
  toldOf?(before: FormInput): Told
}

/** 差し替え: the file in whose place one comes, and whether its applicant made something in it black. */
type Told = { replaces: string; masked: boolean }

const nothingTold: Told = { replaces: '', masked: false }

/** What the page's script tells of a file that it sends by itself. */
export const toldByScript = (before: FormInput): Told => ({
  replaces: before.text('replaces'),
  masked: before.text('masked') === '1',
})

/**
 * Makes ready to receive the files of a post: who sends them and what the form asks for is known before the first
 * byte is kept. Each file goes to the store first and gets its row in a transaction of its own afterwards, so that
 * no connection waits for a slow line.
 */
export async function fileReceiver(begin: Beginning): Promise<OnFile> {
  const ready = await begin.transact(async (scope) => {
    // Nothing is kept for a draft that is submitted or not open to this browser; the answer leads on, or refuses.
    const open = await openDraft(scope, begin.draftId).catch(nothing)
    if (open?.reach !== 'open' || open.draft.submittedAt) return null
    const fields = [...fieldsOf(open.procedure.content.form)].map(({ field }) => field)
    return {
      fields: fields.filter((field): field is AttachmentField => field.kind === 'attachment'),
      identity: await tenantIdentity(scope),
      store: scope.house.files,
    }
  })
  if (!ready) return async (part) => void part.stream.resume()
  const receiving: Receiving = { ...begin, ...ready }
  return async (part, before) => {
    const field = ready.fields.find((one) => one.id === begin.fieldOf(part.field))
    if (!field) return void part.stream.resume()
    const refused = await receiveOne(receiving, field, {
      part,
      store: ready.store,
      told: begin.toldOf?.(before) ?? nothingTold,
    })
    begin.visit.uploads.push({ field: field.id, name: part.name, problem: null, ...refused })
  }
}

function nothing(error: unknown): null {
  if (error instanceof Refusal) return null
  throw error
}

async function receiveOne(
  receiving: Receiving,
  field: AttachmentField,
  { part, store, told }: { part: UploadPart; store: Scope['house']['files']; told: Told },
): Promise<NotTaken | null> {
  const id = newId()
  const { draftId, visit } = receiving
  const key = `${visit.tenant.id}/${id}`
  const may = await receiving.transact((scope) => mayArrive(scope, receiving, { field, told }))
  if ('problem' in may) {
    part.stream.resume()
    return may
  }
  const counted = new CountedBytes(part.stream)
  const received = await receiveUpload({
    stream: counted.passing(),
    name: part.name,
    allowed: field.types,
    maxBytes: field.maxBytes,
    store,
    identity: receiving.identity,
    key,
  }).finally(() => receiving.transact((scope) => countBytes(scope, may.buckets, counted.bytes)))
  if ('refused' in received) {
    const { types, maxBytes } = field
    const { refused, entry } = received
    return { problem: words(visit.lang).refused(refused, part.name, { types, maxBytes, entry }) }
  }
  const problem = await receiving.transact((scope) =>
    keepFile(scope, draftId, { id, key, field, lang: visit.lang, received, told }),
  )
  if (problem) await deleteSoon(store, key)
  return problem ? { problem } : null
}

type Room = {
  draftId: string
  field: AttachmentField
  lang: Language
  size?: number
  /** The file that goes when the new one is kept. */
  replaces: string
}

/** Why no more file fits into a field, or null. */
async function room(
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

/** Why a file was not taken, in words; `retryAfter` in seconds where there is no room for now (`U8`). */
type NotTaken = { problem: string; retryAfter?: number }

/** Whether this file may be sent at all; if so, it is counted before its first byte is read. */
async function mayArrive(
  scope: Scope,
  { draftId, visit }: Receiving,
  { field, told }: { field: AttachmentField; told: Told },
): Promise<NotTaken | { buckets: UploadBuckets }> {
  const full = await room(scope, { draftId, field, lang: visit.lang, replaces: told.replaces })
  if (full) return { problem: full }
  const buckets = uploadBuckets(scope, { draftId, address: visit.address })
  const wait = await countFile(scope, buckets)
  return wait === 0 ? { buckets } : { problem: words(visit.lang).later(wait), retryAfter: wait }
}

/** Gives a stored file its row, if there is still room: two tabs may have sent files at the same time. */
async function keepFile(scope: Scope, draftId: string, file: NewFile): Promise<string | null> {
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
    thumbnailKey: isPicture(received.type) ? null : '',
    thumbnailSha256: null,
    locked: received.locked,
    damagedAt: null,
    scan: scope.house.scanner.startsAs,
    // What was black once stays so in what is made of it.
    masked: told.masked || (replaced?.masked ?? false),
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
  for (const key of [file.storageKey, file.thumbnailKey]) {
    if (key)
      await scope.house.enqueue(scope.db, { kind: 'files.delete', tenantId: scope.tenant.id, data: { key } })
  }
}
