import type { Readable } from 'node:stream'
import { DataStore, ERRORS, Upload as TusUpload } from '@tus/server'
import type { Scope } from '../../../database/scope'
import { shownFileName } from '../../../http/file-name'
import { isId, newId } from '../../../kernel/ids'
import { encryptTo } from '../../../outside/files/encrypted'
import { deleteSoon } from '../../attachments/receive'
import type { AttachmentField } from '../drafts/attach'
import type { Receiving } from '../drafts/receive-file'
import { countBytes, type UploadBuckets, uploadBuckets } from '../drafts/upload-limits'
import { beginUpload, type NotBegun } from './begin-upload'
import type { AboutFile, Upload } from './upload'
import { addPiece, dropUpload, uploadById } from './upload-store'

/**
 * The store of the tus library for one request: rows in the database, pieces in the house's file store. Each request that
 * brings bytes makes one object, encrypted while it arrives; its row comes in a short transaction afterwards.
 */
export class PieceStore extends DataStore {
  /** Why the upload was not begun. */
  refused: NotBegun | null = null
  /** As this request found or made it. */
  upload: Upload | undefined
  private readonly receiving: Receiving
  private readonly field: AttachmentField

  constructor(receiving: Receiving, field: AttachmentField) {
    super()
    this.receiving = receiving
    this.field = field
    // Expiry is ours: the library looks at its own clock.
    this.extensions = ['creation', 'termination']
  }

  override async create(file: TusUpload): Promise<TusUpload> {
    const { draftId, visit, transact } = this.receiving
    const name = shownFileName(file.metadata?.filename ?? '')
    const { id, size: length = 0 } = file
    const upload = { id, draftId, field: this.field.id, name, length, about: aboutOf(file.metadata) }
    const refused = await transact(async (scope) => {
      const begin = { upload, field: this.field, lang: visit.lang, buckets: this.buckets(scope) }
      const reason = await beginUpload(scope, begin)
      if (!reason) this.upload = await this.find(scope, id)
      return reason
    })
    if (!refused) return file
    this.refused = refused
    throw { status_code: refused.status, body: '' }
  }

  override async getUpload(id: string): Promise<TusUpload> {
    const { id: _, name, length, received, about } = await this.found(id)
    return new TusUpload({
      id,
      size: length,
      offset: received,
      metadata: {
        filename: name,
        ...(about.masked && { masked: '1' }),
        ...(about.replaces && { replaces: about.replaces }),
      },
    })
  }

  /** Keeps what comes, however little, and answers with the new offset. */
  override async write(stream: Readable, id: string, offset: number): Promise<number> {
    const { visit, identity, store, transact } = this.receiving
    const counted = new Counted(stream)
    if (await counted.isEmpty()) return offset
    const key = `${visit.tenant.id}/${newId()}`
    await store.put(key, encryptTo(identity.recipient, counted.bytes()))
    const { size } = counted
    const kept = await transact(async (scope) => {
      await countBytes(scope, this.buckets(scope), size)
      return addPiece(scope, id, { position: offset, size, storageKey: key })
    })
    if (kept) return offset + size
    await deleteSoon(store, key)
    throw ERRORS.INVALID_OFFSET
  }

  override async remove(id: string): Promise<void> {
    await this.found(id)
    await this.receiving.transact((scope) => dropUpload(scope, id))
  }

  private buckets(scope: Scope): UploadBuckets {
    const { draftId, visit } = this.receiving
    return uploadBuckets(scope, { draftId, address: visit.address })
  }

  private async found(id: string): Promise<Upload> {
    this.upload = await this.receiving.transact((scope) => this.find(scope, id))
    return this.upload
  }

  /** @throws 404 unless it belongs to this question of this draft; 410 once its day has passed */
  private async find(scope: Scope, id: string): Promise<Upload> {
    const upload = isId(id) ? await uploadById(scope, id) : null
    if (upload?.draftId !== this.receiving.draftId || upload.field !== this.field.id)
      throw ERRORS.FILE_NOT_FOUND
    if (upload.expiresAt <= scope.now) throw ERRORS.FILE_NO_LONGER_EXISTS
    return upload
  }
}

/** What a browser says of a file; whatever else it says is not kept. */
function aboutOf(said: TusUpload['metadata']): AboutFile {
  const replaces = said?.replaces ?? ''
  return { masked: said?.masked === '1', replaces: isId(replaces) ? replaces : null }
}

/** Bytes that are counted while they are read. */
class Counted {
  size = 0
  private readonly source: AsyncIterator<Uint8Array>
  private first: Uint8Array | undefined

  constructor(source: AsyncIterable<Uint8Array>) {
    this.source = source[Symbol.asyncIterator]()
  }

  async isEmpty(): Promise<boolean> {
    const { done, value } = await this.source.next()
    if (!done) this.first = value
    return Boolean(done)
  }

  async *bytes(): AsyncGenerator<Uint8Array> {
    let chunk = this.first
    while (chunk) {
      this.size += chunk.length
      yield chunk
      const next = await this.source.next()
      chunk = next.done ? undefined : next.value
    }
  }
}
