import type { Readable } from 'node:stream'
import type { Scope } from '../../../database/scope'
import type { Transact } from '../../../http/answer'
import type { FormInput, OnFile } from '../../../http/multipart'
import type { Visit } from '../../../http/visit'
import { newId } from '../../../kernel/ids'
import { byLanguage } from '../../../kernel/language'
import { Refusal } from '../../../kernel/refusal'
import type { TenantIdentity } from '../../../outside/files/encrypted'
import type { FileStore } from '../../../outside/files/file-store'
import { deleteSoon, receiveUpload } from '../../attachments/receive'
import { en } from '../../attachments/words.en'
import { ja } from '../../attachments/words.ja'
import { fieldsOf } from '../../forms/form'
import { tenantIdentity } from '../../tenants/keys'
import { type AttachmentField, keepFile, room, type Told } from './attach'
import { openDraft } from './open-draft'
import { CountedBytes, countBytes, countFile, type UploadBuckets, uploadBuckets } from './upload-limits'

const words = byLanguage({ ja, en })

/** Ready to receive files for a draft: what its form asks for, and where they go. */
export type Receiving = {
  visit: Visit
  transact: Transact
  draftId: string
  fields: AttachmentField[]
  identity: TenantIdentity
  store: FileStore
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

function nothing(error: unknown): null {
  if (error instanceof Refusal) return null
  throw error
}

type Beginning = Pick<Receiving, 'visit' | 'transact' | 'draftId'> & {
  /** The id of the question that a part of the post belongs to. */
  fieldOf(part: string): string
  /** What was told of a file before it came; nothing in a post whose fields are answers. */
  toldOf?(before: FormInput): Told
}

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
  const receiving = await readyToReceive(begin)
  // Nothing is kept; the answer leads on, or refuses.
  if (!receiving) return async (part) => void part.stream.resume()
  return async ({ field: part, name, stream }, before) => {
    const field = receiving.fields.find((one) => one.id === begin.fieldOf(part))
    if (!field) return void stream.resume()
    const told = begin.toldOf?.(before) ?? nothingTold
    const refused = await receiveFile(receiving, field, { name, stream, told })
    begin.visit.uploads.push({ field: field.id, name, problem: null, ...refused })
  }
}

/** A file while it arrives, in one post or from its pieces. */
type Arriving = {
  name: string
  stream: Readable
  told: Told
  /** Its pieces were counted when they came. */
  isCounted?: boolean
  /** What is done in the transaction that gives the file its row. @throws {Overtaken} where the file is to be let go */
  alongside?(scope: Scope): Promise<void>
}

/** The same file was kept by somebody else in the meantime. */
export class Overtaken extends Error {}

/**
 * Why a file was not taken, in words; `passing` where the same bytes may be taken later, `retryAfter` in seconds where
 * there is no room for now (`U8`).
 */
export type NotTaken = { problem: string; passing?: boolean; retryAfter?: number }

/** Receives one file for a question: judged, hashed, encrypted, stored, then given its row. @returns null where it is kept */
export async function receiveFile(
  receiving: Receiving,
  field: AttachmentField,
  file: Arriving,
): Promise<NotTaken | null> {
  const { visit, draftId, transact, store } = receiving
  const { stream, name, told } = file
  const id = newId()
  const key = `${visit.tenant.id}/${id}`
  const may = await transact((scope) => mayArrive(scope, receiving, { field, ...file }))
  if ('problem' in may) {
    stream.resume()
    return may
  }
  const counted = new CountedBytes(stream)
  const { types, maxBytes } = field
  const received = await receiveUpload({
    ...{ stream: counted.passing(), name, allowed: types, maxBytes },
    ...{ store, identity: receiving.identity, key },
  }).finally(() => transact((scope) => countBytes(scope, may.buckets, file.isCounted ? 0 : counted.bytes)))
  if ('refused' in received) {
    const { refused, entry } = received
    const problem = words(visit.lang).refused(refused, name, { types, maxBytes, entry })
    return { problem, passing: refused === 'not-stored' }
  }
  const keep = async (scope: Scope) => {
    const problem = await keepFile(scope, draftId, { id, key, field, lang: visit.lang, received, told })
    if (!problem) await file.alongside?.(scope)
    return problem
  }
  const problem = await transact(keep).catch(async (error: unknown) => {
    if (error instanceof Overtaken) await deleteSoon(store, key)
    throw error
  })
  if (!problem) return null
  await deleteSoon(store, key)
  return { problem }
}

/** Whether this file may be sent at all; if so, it is counted before its first byte is read. */
async function mayArrive(
  scope: Scope,
  { draftId, visit }: Receiving,
  { field, told, isCounted }: { field: AttachmentField } & Arriving,
): Promise<NotTaken | { buckets: UploadBuckets }> {
  const full = await room(scope, { draftId, field, lang: visit.lang, replaces: told.replaces })
  if (full) return { problem: full }
  const buckets = uploadBuckets(scope, { draftId, address: visit.address })
  const wait = isCounted ? 0 : await countFile(scope, buckets)
  return wait === 0 ? { buckets } : { problem: words(visit.lang).later(wait), retryAfter: wait }
}
