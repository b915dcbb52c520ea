import { Readable } from 'node:stream'
import type { Scope } from '../../database/scope'
import { type Answer, raw } from '../../http/answer'
import { downloadHeaders } from '../../http/headers'
import { newId } from '../../kernel/ids'
import { refuse } from '../../kernel/refusal'
import { decryptWith, encryptTo } from '../../outside/files/encrypted'
import { fileTypes } from '../attachments/file-type'
import { makeThumbnail, thumbnailMime } from '../attachments/thumbnail'
import { tenantIdentity } from '../tenants/keys'
import type { Attachment } from './application'
import { rememberThumbnail } from './attachment-store'

/** A file as it was given, to be saved and never shown as a page of ours (U2). */
export async function sendAttachment(
  scope: Scope,
  files: readonly Attachment[],
  id: string,
): Promise<Answer> {
  const file = files.find((one) => one.id === id) ?? refuse('not-found')
  const { identity } = await tenantIdentity(scope)
  const stream = await decryptWith(identity, await scope.house.files.get(file.storageKey))
  return raw(
    new Response(Readable.toWeb(stream) as ReadableStream, {
      headers: {
        ...downloadHeaders(file.name, fileTypes[file.type].mime),
        'Content-Length': String(file.size),
      },
    }),
  )
}

/**
 * The small picture of an image. It is made when it is first looked at, kept beside the file, and not tried again
 * where none can be made.
 */
export async function sendThumbnail(scope: Scope, files: readonly Attachment[], id: string): Promise<Answer> {
  const file = files.find((one) => one.id === id) ?? refuse('not-found')
  const identity = await tenantIdentity(scope)
  if (file.thumbnailKey === '') refuse('not-found')
  if (file.thumbnailKey) {
    const kept = await decryptWith(identity.identity, await scope.house.files.get(file.thumbnailKey))
    return picture(new Uint8Array(await new Response(Readable.toWeb(kept) as ReadableStream).arrayBuffer()))
  }
  const { house, tenant } = scope
  const open = async () => decryptWith(identity.identity, await house.files.get(file.storageKey))
  const made = await makeThumbnail({ type: file.type, size: file.size, open })
  if (!made) {
    // No refusal here: it would roll back what was learnt.
    await rememberThumbnail(scope, file.id, '')
    return raw(new Response(null, { status: 404 }))
  }
  const key = `${tenant.id}/${newId()}`
  await house.files.put(key, encryptTo(identity.recipient, Readable.from([made])))
  await rememberThumbnail(scope, file.id, key)
  return picture(made)
}

const picture = (bytes: Uint8Array): Answer =>
  raw(
    new Response(new Uint8Array(bytes), {
      headers: { 'Content-Type': thumbnailMime, 'Cache-Control': 'private, no-store' },
    }),
  )
