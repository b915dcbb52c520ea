import { Readable } from 'node:stream'
import type { Scope } from '../../../../database/scope'
import { type Answer, afterwards, raw } from '../../../../http/answer'
import { downloadHeaders } from '../../../../http/headers'
import { bucketOf, countWithin } from '../../../../http/limits'
import { dayKey } from '../../../../kernel/japanese-date'
import { accountActorOf } from '../../../applicants/account'
import { tenantIdentity } from '../../../tenants/keys'
import type { Folders } from './application-data'
import { dataJson, dataSource } from './data-stream'
import { dataZip, type ZipWords } from './data-zip'

/** How often a day an account may fetch its data: each time everything is read and decrypted. */
export const dataLimit = { max: 10, seconds: 24 * 60 * 60 }

export type DataFormat = 'json' | 'zip'

export type DataWords = ZipWords & { file: string; folders: Folders }

/**
 * My data as a file, streamed after the transaction.
 * @returns the answer, or the seconds until it may be asked for again
 */
export async function sendData(
  scope: Scope,
  format: DataFormat,
  words: DataWords,
): Promise<Answer | { wait: number }> {
  const { accountId } = accountActorOf(scope)
  const wait = await countWithin(scope, bucketOf(scope, 'my-data', accountId), dataLimit)
  if (wait > 0) return { wait }
  const source = await dataSource(scope, words.folders)
  const { identity } = await tenantIdentity(scope)
  const name = `${words.file}_${dayKey(scope.now)}.${format}`
  return afterwards(async () => {
    if (format === 'zip')
      return raw(
        new Response(dataZip(source, identity, words), { headers: downloadHeaders(name, 'application/zip') }),
      )
    const stream = Readable.from(dataJson(source), { objectMode: false })
    const headers = downloadHeaders(name, 'application/json; charset=utf-8')
    return raw(new Response(Readable.toWeb(stream) as ReadableStream, { headers }))
  })
}
