import { Readable } from 'node:stream'
import { refuse } from '../../../kernel/refusal'
import { decryptWith, type TenantIdentity } from '../../../outside/files/encrypted'
import { FileMissing, type FileStore } from '../../../outside/files/file-store'
import type { AttachmentField } from '../drafts/attach'
import { Overtaken, type Receiving, receiveFile } from '../drafts/receive-file'
import type { Piece } from './upload'
import { endUpload, piecesOf, uploadById } from './upload-store'

/** What became of a whole upload; `passing` is worth trying again, with nothing sent anew. */
export type Finished = { problem: string | null; passing: boolean }

/**
 * Makes an attachment of an upload whose last byte is there, by the way of every other file: judged, hashed, encrypted,
 * stored, and given its row in the transaction that lets go of the pieces. Finishing twice makes one attachment.
 * @throws {Refusal} not-found
 */
export async function finishUpload(
  receiving: Receiving,
  field: AttachmentField,
  uploadId: string,
): Promise<Finished> {
  const { transact, store, identity } = receiving
  const { upload, pieces } = await transact(async (scope) => {
    const found = await uploadById(scope, uploadId)
    if (!found) refuse('not-found')
    return { upload: found, pieces: await piecesOf(scope, uploadId) }
  })
  if (upload.ended) return { problem: upload.ended.problem, passing: false }
  const stream = Readable.from(wholeOf(pieces, store, identity))
  // Who does not read it to its end is not told what goes wrong in it.
  stream.on('error', () => {})
  try {
    const taken = await receiveFile(receiving, field, {
      name: upload.name,
      stream,
      told: { masked: upload.about.masked, replaces: upload.about.replaces ?? '' },
      isCounted: true,
      async alongside(scope) {
        if (!(await endUpload(scope, uploadId, null))) throw new Overtaken()
      },
    })
    if (!taken) return { problem: null, passing: false }
    if (!taken.passing) await transact((scope) => endUpload(scope, uploadId, taken.problem))
    return { problem: taken.problem, passing: taken.passing ?? false }
  } catch (error) {
    // The other one's job may have taken the pieces away before we had read them.
    if (!(error instanceof Overtaken || error instanceof FileMissing)) throw error
    const now = await transact((scope) => uploadById(scope, uploadId))
    if (!now?.ended) throw error
    return { problem: now.ended.problem, passing: false }
  } finally {
    stream.destroy()
  }
}

/** The plain file, piece after piece. */
async function* wholeOf(
  pieces: readonly Piece[],
  store: FileStore,
  { identity }: TenantIdentity,
): AsyncGenerator<Uint8Array> {
  for (const { storageKey } of pieces) yield* await decryptWith(identity, await store.get(storageKey))
}
