import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { Scope } from '../../../database/scope'
import { type Answer, afterwards, raw, type Transact } from '../../../http/answer'
import { downloadHeaders } from '../../../http/headers'
import { newId } from '../../../kernel/ids'
import { refuse } from '../../../kernel/refusal'
import { decryptWith, encryptTo, FileDamaged } from '../../../outside/files/encrypted'
import { fileTypes } from '../../attachments/file-type'
import { mayBeOpened } from '../../attachments/opening'
import { makeThumbnail, thumbnailMime } from '../../attachments/thumbnail'
import { tenantIdentity } from '../../tenants/keys'
import type { Attachment } from '../application'
import { dropObject, rememberThumbnail } from './attachment-store'
import { type Opened, openedIn, openPlain, unlessTakenBack } from './plain-file'

/** The file, unless it may not leave the house: found to be malware, not scanned yet where scanning is set, or gone. */
function openable(files: readonly Attachment[], id: string): Attachment {
  const file = files.find((one) => one.id === id)
  return file && !file.deleted && mayBeOpened(file.scan) ? file : refuse('not-found')
}

/**
 * A file as it was given, to be saved and never shown as a page of ours (U2). The store is asked after the
 * transaction: one that is slow or away keeps no connection of the database busy.
 */
export async function sendAttachment(
  scope: Scope,
  files: readonly Attachment[],
  id: string,
): Promise<Answer> {
  const file = openable(files, id)
  const { identity } = await tenantIdentity(scope)
  const opened = openedIn(scope, identity, file)
  return afterwards(async () => {
    const stream = await openPlain(opened)
    return raw(
      new Response(Readable.toWeb(stream) as ReadableStream, {
        headers: {
          ...downloadHeaders(file.name, fileTypes[file.type].mime),
          'Content-Length': String(file.size),
        },
      }),
    )
  })
}

/**
 * The small picture of an image. It is made when it is first looked at, kept beside the file, and not tried again
 * where none can be made. Pictures are decoded one at a time, so those that wait hold no connection meanwhile.
 */
export async function sendThumbnail(scope: Scope, files: readonly Attachment[], id: string): Promise<Answer> {
  const file = openable(files, id)
  if (file.thumbnailKey === '') refuse('not-found')
  const identity = await tenantIdentity(scope)
  const opened = openedIn(scope, identity.identity, file)
  return afterwards(async (transact) =>
    file.thumbnailKey
      ? picture(Readable.from([await knownThumbnail(opened, file.thumbnailKey)]))
      : firstThumbnail(transact, opened, identity.recipient),
  )
}

/** Small enough to be read whole, so that nothing leaves before it is proven. */
async function knownThumbnail(opened: Opened, key: string): Promise<Buffer> {
  const { house, identity, file } = opened
  const stored = await house.files.get(key).catch(async (error) => {
    throw await unlessTakenBack(opened, error)
  })
  const bytes = await buffer(await decryptWith(identity, stored))
  if (file.thumbnailSha256 && !sha256Of(bytes).equals(file.thumbnailSha256)) {
    house.report('file.damaged', new FileDamaged(null))
    refuse('not-found')
  }
  return bytes
}

const sha256Of = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest()

async function firstThumbnail(transact: Transact, opened: Opened, recipient: string): Promise<Answer> {
  const { house, file } = opened
  const open = () => openPlain(opened)
  const made = await makeThumbnail({ type: file.type, size: file.size, open }).catch(notDamaged)
  const [folder] = file.storageKey.split('/')
  const key = made ? `${folder}/${newId()}` : ''
  if (made) await house.files.put(key, encryptTo(recipient, Readable.from([made])))
  await transact(async (scope) => {
    const kept = await rememberThumbnail(scope, file.id, { key, sha256: made && sha256Of(made) })
    if (made && !kept) await dropObject(scope, key)
  })
  return made ? picture(Readable.from([made])) : refuse('not-found')
}

/** What is not what was received gets no picture; its file says so to staff. */
function notDamaged(error: unknown): never {
  if (error instanceof FileDamaged) refuse('not-found')
  throw error
}

const picture = (stream: Readable): Answer =>
  raw(
    new Response(Readable.toWeb(stream) as ReadableStream, {
      headers: { 'Content-Type': thumbnailMime, 'Cache-Control': 'private, no-store' },
    }),
  )
