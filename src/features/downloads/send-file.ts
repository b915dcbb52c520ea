import { Readable } from 'node:stream'
import type { Scope } from '../../database/scope'
import { type Answer, afterwards, raw } from '../../http/answer'
import { downloadHeaders } from '../../http/headers'
import { decryptWith } from '../../outside/files/encrypted'
import { tenantIdentity } from '../tenants/keys'
import type { Download } from './downloads'

/** A published file, decrypted on its way out; the same for everybody, so browsers may keep it for a while. */
export async function sendDownload(scope: Scope, download: Download): Promise<Answer> {
  const { identity } = await tenantIdentity(scope)
  const { files } = scope.house
  return afterwards(async () => {
    const stream = await decryptWith(identity, await files.get(download.storageKey))
    return raw(
      new Response(Readable.toWeb(stream) as ReadableStream, {
        headers: {
          ...downloadHeaders(download.fileName, download.mediaType),
          'Content-Length': String(download.size),
          'Cache-Control': 'public, max-age=300',
        },
      }),
    )
  })
}
