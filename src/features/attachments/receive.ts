import { ArrivingFile } from '../../outside/files/arriving-file'
import { decryptWith, encryptTo, type TenantIdentity } from '../../outside/files/encrypted'
import { type ByteSource, type FileStore, StoreFailed } from '../../outside/files/file-store'
import type { ArchiveRefusal } from './archive/archive'
import { Arrival } from './arrival'
import { type ArrivingType, type FileType, judge, type TypeRefusal, typeOfHead } from './file-type'
import { asksForPassword, EncryptionWatch } from './locked-pdf'
import { ByteReader, NotWhole } from './metadata/byte-reader'
import { withoutMetadata } from './metadata/without-metadata'
import { StoredBytes } from './stored-bytes'
import { isReadWhole, type Prepared, prepareWhole } from './whole-file'

export type UploadRefusal = TypeRefusal | ArchiveRefusal | 'too-large' | 'not-stored'

/** Why an upload was not kept; `entry` names what is wrong inside an archive. */
export type NotReceived = { refused: UploadRefusal; entry?: string }

/**
 * What became of an upload: kept, or why not. `size` in bytes and `sha256` in hex are of what is kept, `name` and `type`
 * too: a photo may have become a JPEG. `locked` asks for a password that nobody here has.
 */
export type Received =
  | { size: number; sha256: string; type: FileType; name: string; locked: boolean }
  | NotReceived

export type Upload = {
  stream: ByteSource
  /** As shown; its ending is what the file claims to be. */
  name: string
  allowed: readonly FileType[]
  maxBytes: number
  store: FileStore
  /** The tenant's key. */
  identity: TenantIdentity
  /** Where it will lie; new and ours. */
  key: string
}

/**
 * Receives a file: measured, its type judged by its first and last bytes, freed of metadata (`U7`), hashed, encrypted and
 * stored, mostly in one pass while it arrives, whatever its size. What is refused is not kept. Reading stops at the first
 * byte too many (`U8`). A store that is away or full is a refusal too (`R5`): the rest of the form is kept, and the file
 * can be sent again.
 * @throws what the stream throws; nothing is kept then either
 */
export async function receiveUpload(upload: Upload): Promise<Received> {
  const arrival = new Arrival(upload.stream, upload.maxBytes)
  try {
    const bytes = new ByteReader(arrival.bytes())
    const type = typeOfHead(await bytes.peek(16))
    return isReadWhole(type)
      ? await receiveWhole(upload, arrival, bytes.rest())
      : await receivePassing(upload, arrival, { source: withoutMetadata(type, bytes.rest()), claimed: type })
  } catch (error) {
    if (arrival.tooLarge) return { refused: 'too-large' }
    if (error instanceof StoreFailed) return { refused: 'not-stored' }
    throw error
  }
}

/** One pass: it is stored while it arrives, and judged when its end is known. */
async function receivePassing(
  upload: Upload,
  arrival: Arrival,
  { source, claimed }: { source: ByteSource; claimed: ArrivingType | null },
): Promise<Received> {
  const watch = new EncryptionWatch()
  const isOther = claimed !== null && claimed !== 'pdf'
  const stored = await put(upload, isOther ? source : watch.passing(source)).catch(unlessCutOff)
  const judgement = await judgeArrived(upload, arrival)
  if ('refused' in judgement || !stored || isReadWhole(judgement.type)) {
    await deleteSoon(upload.store, upload.key)
    return 'refused' in judgement ? judgement : { refused: 'broken' }
  }
  const { type } = judgement
  const open = async () => decryptWith(upload.identity.identity, await upload.store.get(upload.key))
  const locked = type === 'pdf' && watch.found && (await asksForPassword(stored.size, open))
  return { ...stored, type, name: upload.name, locked }
}

/** A picture without an end is none to keep; what else is wrong with it is told first. */
function unlessCutOff(error: unknown): null {
  if (error instanceof NotWhole) return null
  throw error
}

/** Two passes: it is judged and read here and there first, and then stored. */
async function receiveWhole(upload: Upload, arrival: Arrival, source: ByteSource): Promise<Received> {
  const { name, allowed, maxBytes } = upload
  const file = await ArrivingFile.receive(upload.store.arrivals, source)
  try {
    const judgement = await judgeArrived(upload, arrival)
    if ('refused' in judgement) return judgement
    const type: ArrivingType = judgement.type
    if (!isReadWhole(type)) return { refused: 'broken' }
    const prepared = await prepareWhole({ file, name, type, allowed, maxBytes })
    return 'refused' in prepared ? prepared : await keep(upload, prepared)
  } finally {
    await file.close()
  }
}

async function keep(upload: Upload, { source, name, type, locked }: Prepared): Promise<Received> {
  return { ...(await put(upload, source)), name, type, locked }
}

const judgeArrived = ({ name, allowed }: Upload, { head, tail, size }: Arrival) =>
  judge({ name, allowed, head, tail, size })

async function put({ store, key, identity }: Upload, source: ByteSource) {
  const stored = new StoredBytes()
  await store.put(key, encryptTo(identity.recipient, stored.passing(source)))
  return { size: stored.size, sha256: stored.sha256() }
}

/** Deletes what no row names. Where the store is away now, it is swept up with other orphans. */
export async function deleteSoon(store: FileStore, key: string): Promise<void> {
  await store.delete(key).catch((error: unknown) => {
    if (!(error instanceof StoreFailed)) throw error
  })
}
