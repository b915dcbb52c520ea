import { Readable } from 'node:stream'
import type { House, Scope } from '../../../database/scope'
import { type Answer, afterwards, raw, type Transact } from '../../../http/answer'
import { downloadHeaders } from '../../../http/headers'
import { newId } from '../../../kernel/ids'
import { refuse } from '../../../kernel/refusal'
import { decryptWith, encryptTo, type TenantIdentity } from '../../../outside/files/encrypted'
import { fileTypes } from '../../attachments/file-type'
import { mayBeOpened } from '../../attachments/opening'
import { makeThumbnail, thumbnailMime } from '../../attachments/thumbnail'
import { tenantIdentity } from '../../tenants/keys'
import type { Attachment } from '../application'
import { rememberThumbnail } from './attachment-store'

/** The file, unless it may not leave the house: found to be malware, or not scanned yet where scanning is set. */
function openable(files: readonly Attachment[], id: string): Attachment {
  const file = files.find((one) => one.id === id)
  return file && mayBeOpened(file.scan) ? file : refuse('not-found')
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
  const { files: store } = scope.house
  return afterwards(async () => {
    const stream = await decryptWith(identity, await store.get(file.storageKey))
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
  const { house } = scope
  const { thumbnailKey } = file
  return afterwards(async (transact) =>
    thumbnailKey
      ? picture(await decryptWith(identity.identity, await house.files.get(thumbnailKey)))
      : firstThumbnail(transact, { house, identity, file }),
  )
}

type Making = { house: House; identity: TenantIdentity; file: Attachment }

async function firstThumbnail(transact: Transact, { house, identity, file }: Making): Promise<Answer> {
  const open = async () => decryptWith(identity.identity, await house.files.get(file.storageKey))
  const made = await makeThumbnail({ type: file.type, size: file.size, open })
  const [folder] = file.storageKey.split('/')
  const key = made ? `${folder}/${newId()}` : ''
  if (made) await house.files.put(key, encryptTo(identity.recipient, Readable.from([made])))
  await transact((scope) => rememberThumbnail(scope, file.id, key))
  return made ? picture(Readable.from([made])) : refuse('not-found')
}

const picture = (stream: Readable): Answer =>
  raw(
    new Response(Readable.toWeb(stream) as ReadableStream, {
      headers: { 'Content-Type': thumbnailMime, 'Cache-Control': 'private, no-store' },
    }),
  )
