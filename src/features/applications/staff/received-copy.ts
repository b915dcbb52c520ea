import type { FileReceiver } from '../../../http/surface'
import { param, type Visit } from '../../../http/visit'
import { newId } from '../../../kernel/ids'
import { japaneseOnly } from '../../../kernel/language'
import { Refusal } from '../../../kernel/refusal'
import type { FileType } from '../../attachments/file-type'
import { type Received, receiveUpload } from '../../attachments/receive'
import { ja } from '../../attachments/words.ja'
import { tenantIdentity } from '../../tenants/keys'
import { toBlackOut } from '../files/black-out'

const words = japaneseOnly({ ja })

export const copyTypes: readonly FileType[] = ['jpeg', 'png', 'gif', 'tiff', 'pdf']
export const mostCopyBytes = 20 * 1024 * 1024

type Stored = { key: string; received: Extract<Received, { size: number }> }

/** What was received of a post's file, stored and without a row; or why it was not kept, in words. */
export const receivedCopy = new WeakMap<Visit, Stored | { problem: string }>()

/** Receives the copy like every file. Of who may not make one, nothing is kept; the answer refuses. */
export const receiveCopy: FileReceiver = async ({ visit, transact }) => {
  const ready = await transact(async (scope) => {
    await toBlackOut(scope, param(visit, 'number'), { file: param(visit, 'attachment') })
    return { identity: await tenantIdentity(scope), store: scope.house.files }
  }).catch((error: unknown) => {
    if (error instanceof Refusal) return null
    throw error
  })
  return async ({ field, name, stream }) => {
    if (!ready || field !== 'file' || receivedCopy.has(visit)) return void stream.resume()
    const key = `${visit.tenant.id}/${newId()}`
    const limits = { types: copyTypes, maxBytes: mostCopyBytes }
    const received = await receiveUpload({
      ...{ stream, name, key, ...ready },
      ...{ allowed: limits.types, maxBytes: limits.maxBytes },
    })
    receivedCopy.set(
      visit,
      'refused' in received
        ? {
            problem: words(visit.lang).refused(received.refused, name, { ...limits, entry: received.entry }),
          }
        : { key, received },
    )
  }
}
