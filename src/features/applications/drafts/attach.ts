import type { Readable } from 'node:stream'
import type { Scope } from '../../../database/scope'
import type { Transact } from '../../../http/answer'
import type { OnFile } from '../../../http/multipart'
import type { Visit } from '../../../http/visit'
import { newId } from '../../../kernel/ids'
import { byLanguage, type Language } from '../../../kernel/language'
import { Refusal } from '../../../kernel/refusal'
import type { TenantIdentity } from '../../../outside/files/encrypted'
import type { FileStore } from '../../../outside/files/file-store'
import { typeOfName } from '../../attachments/file-type'
import { deleteSoon, type Received, receiveUpload, type UploadRefusal } from '../../attachments/receive'
import { en } from '../../attachments/words.en'
import { ja } from '../../attachments/words.ja'
import { type Field, fieldsOf } from '../../forms/form'
import { tenantIdentity } from '../../tenants/keys'
import type { Attachment } from '../application'
import { attachmentsOfDraft, deleteAttachment, insertAttachment } from '../files/attachment-store'
import { touchDraft } from './draft-store'
import { openDraft } from './open-draft'

const words = byLanguage({ ja, en })

export type AttachmentField = Extract<Field, { kind: 'attachment' }>

/** Ready to receive files for a draft: what its form asks for, and where they go. */
export type Receiving = {
  visit: Visit
  transact: Transact
  draftId: string
  fields: AttachmentField[]
  identity: TenantIdentity
  store: FileStore
}

type Beginning = {
  visit: Visit
  transact: Transact
  draftId: string
  /** The id of the question that a part of the post belongs to. */
  fieldOf(part: string): string
}

/** Null for a draft that is submitted or not open to this browser. */
export async function readyToReceive(
  begin: Pick<Receiving, 'visit' | 'transact' | 'draftId'>,
): Promise<Receiving | null> {
  const { visit, transact, draftId } = begin
  return transact(async (scope) => {
    const open = await openDraft(scope, draftId).catch(nothing)
    if (open?.reach !== 'open' || open.draft.submittedAt) return null
    const fields = [...fieldsOf(open.procedure.content.form)].map(({ field }) => field)
    return {
      ...{ visit, transact, draftId },
      fields: fields.filter((field): field is AttachmentField => field.kind === 'attachment'),
      identity: await tenantIdentity(scope),
      store: scope.house.files,
    }
  })
}

/**
 * Makes ready to receive the files of a post: who sends them and what the form asks for is known before the first
 * byte is kept. Each file goes to the store first and gets its row in a transaction of its own afterwards, so that
 * no connection waits for a slow line.
 */
export async function fileReceiver(begin: Beginning): Promise<OnFile> {
  const receiving = await readyToReceive(begin)
  // Nothing is kept; the answer leads on, or refuses.
  if (!receiving) return async (part) => void part.stream.resume()
  return async (part) => {
    const field = receiving.fields.find((one) => one.id === begin.fieldOf(part.field))
    if (!field) return void part.stream.resume()
    const { name, stream } = part
    const taken = await receiveFile(receiving, field, { name, stream })
    begin.visit.uploads.push({ field: field.id, name, problem: taken?.problem ?? null })
  }
}

function nothing(error: unknown): null {
  if (error instanceof Refusal) return null
  throw error
}

/** A file while it arrives, in one post or from its pieces. */
type Arriving = {
  name: string
  stream: Readable
  /** What is done in the transaction that gives the file its row. @throws {Overtaken} where the file is to be let go */
  alongside?(scope: Scope): Promise<void>
}

/** The same file was kept by somebody else in the meantime. */
export class Overtaken extends Error {}

/** Why a file was not taken, in words; `passing` where the same file may be taken later. */
export type NotTaken = { problem: string; passing: boolean }

/** Receives one file for a question: judged, hashed, encrypted, stored, then given its row. @returns null where it is kept */
export async function receiveFile(
  receiving: Receiving,
  field: AttachmentField,
  file: Arriving,
): Promise<NotTaken | null> {
  const { draftId, visit, store, identity, transact } = receiving
  const { lang } = visit
  const { name, stream } = file
  const id = newId()
  const key = `${visit.tenant.id}/${id}`
  const full = await transact((scope) => room(scope, { draftId, field, lang }))
  if (full) {
    stream.resume()
    return { problem: full, passing: false }
  }
  const { types: allowed, maxBytes } = field
  const { recipient } = identity
  const received = await receiveUpload({ stream, name, allowed, maxBytes, store, recipient, key })
  if ('refused' in received) {
    const { refused } = received
    return { problem: words(lang).refused(refused, name, field), passing: refused === 'not-stored' }
  }
  const keep = async (scope: Scope) => {
    const problem = await keepFile(scope, draftId, { id, key, field, lang, name, received })
    if (!problem) await file.alongside?.(scope)
    return problem
  }
  const problem = await transact(keep).catch(async (error: unknown) => {
    if (error instanceof Overtaken) await deleteSoon(store, key)
    throw error
  })
  if (!problem) return null
  await deleteSoon(store, key)
  return { problem, passing: false }
}

type Announced = { draftId: string; field: AttachmentField; lang: Language; name: string; size: number }

/** What is against a file before its first byte is there, by its name and length alone. */
export async function reasonAgainstFile(
  scope: Scope,
  file: Announced,
): Promise<{ status: 413 | 422; problem: string } | null> {
  const { field, lang, name, size } = file
  const refused = (reason: UploadRefusal) => words(lang).refused(reason, name, field)
  if (size === 0) return { status: 422, problem: refused('empty') }
  const type = typeOfName(name)
  if (!type || !field.types.includes(type)) return { status: 422, problem: refused('type-not-allowed') }
  if (size > field.maxBytes) return { status: 413, problem: refused('too-large') }
  const full = await room(scope, file)
  return full ? { status: 413, problem: full } : null
}

type Room = { draftId: string; field: AttachmentField; lang: Language; size?: number }

/** Why no more file fits into a field, or null. */
async function room(scope: Scope, { draftId, field, lang, size = 0 }: Room): Promise<string | null> {
  const files = (await attachmentsOfDraft(scope, draftId)).filter((file) => file.field === field.id)
  if (files.length >= field.maxCount) return words(lang).tooMany(field.maxCount)
  const total = files.reduce((sum, file) => sum + file.size, size)
  return total > field.maxTotalBytes ? words(lang).tooLargeTogether(field.maxTotalBytes) : null
}

type NewFile = {
  id: string
  key: string
  field: AttachmentField
  lang: Language
  name: string
  received: Extract<Received, { size: number }>
}

/** Gives a stored file its row, if there is still room: two tabs may have sent files at the same time. */
async function keepFile(scope: Scope, draftId: string, file: NewFile): Promise<string | null> {
  const { draft, reach } = await openDraft(scope, draftId, 'hold')
  if (reach !== 'open' || draft.submittedAt) return words(file.lang).tooLate
  const { field, lang, received } = file
  const full = await room(scope, { draftId, field, lang, size: received.size })
  if (full) return full
  await insertAttachment(scope, {
    id: file.id,
    draftId,
    applicationId: null,
    field: file.field.id,
    name: file.name,
    type: file.received.type,
    size: file.received.size,
    sha256: Buffer.from(file.received.sha256, 'hex'),
    storageKey: file.key,
    thumbnailKey: file.received.type === 'pdf' ? '' : null,
    scan: scope.house.scanner.startsAs,
  })
  if (scope.house.scanner.startsAs === 'waiting')
    await scope.house.enqueue(scope.db, {
      kind: 'files.scan',
      tenantId: scope.tenant.id,
      data: { attachmentId: file.id },
    })
  await touchDraft(scope, draftId)
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
