import { sql } from 'kysely'
import { mine, type Scope } from '../../../database/scope'
import { mostPieces, type Piece, type Upload, uploadHours } from './upload'

type Row = {
  upload_id: string
  draft_id: string
  field: string
  name: string
  length: string
  received: string
  masked: boolean
  replaces: string | null
  expires_at: Date
  ended_at: Date | null
  problem: string | null
}

const uploadOf = (row: Row): Upload => ({
  id: row.upload_id,
  draftId: row.draft_id,
  field: row.field,
  name: row.name,
  length: Number(row.length),
  received: Number(row.received),
  about: { masked: row.masked, replaces: row.replaces },
  expiresAt: row.expires_at,
  ended: row.ended_at && { problem: row.problem },
})

export async function uploadById(scope: Scope, id: string): Promise<Upload | null> {
  const row = await mine(scope, 'uploads').selectAll().where('upload_id', '=', id).executeTakeFirst()
  return row ? uploadOf(row) : null
}

export type NewUpload = Pick<Upload, 'id' | 'draftId' | 'field' | 'name' | 'length' | 'about'>

export async function insertUpload(scope: Scope, upload: NewUpload): Promise<void> {
  await scope.db
    .insertInto('uploads')
    .values({
      tenant_id: scope.tenant.id,
      upload_id: upload.id,
      draft_id: upload.draftId,
      field: upload.field,
      name: upload.name,
      length: upload.length,
      masked: upload.about.masked,
      replaces: upload.about.replaces,
      created_at: scope.now,
      expires_at: new Date(scope.now.getTime() + uploadHours * 3_600_000),
    })
    .execute()
}

/** The unfinished uploads of a question, the newest first. */
export async function unfinishedUploads(scope: Scope, draftId: string, field: string): Promise<string[]> {
  const rows = await mine(scope, 'uploads')
    .select('upload_id')
    .where('draft_id', '=', draftId)
    .where('field', '=', field)
    .where('ended_at', 'is', null)
    .orderBy('created_at', 'desc')
    .orderBy('upload_id', 'desc')
    .execute()
  return rows.map((row) => row.upload_id)
}

/**
 * Keeps a piece, if everything before it is there and nothing after it: of two that arrive at one position, the first wins.
 * An upload that was cut into crumbs, {@link mostPieces} of them, takes no more.
 * @returns whether it was kept
 */
export async function addPiece(scope: Scope, uploadId: string, piece: Piece): Promise<boolean> {
  const grown = await scope.db
    .updateTable('uploads')
    .set({ received: piece.position + piece.size })
    .where('tenant_id', '=', scope.tenant.id)
    .where('upload_id', '=', uploadId)
    .where('received', '=', String(piece.position))
    .where('ended_at', 'is', null)
    .where(
      sql<boolean>`(select count(*) from upload_pieces as piece
        where piece.tenant_id = ${scope.tenant.id} and piece.upload_id = ${uploadId}) < ${mostPieces}`,
    )
    .executeTakeFirst()
  if (grown.numUpdatedRows !== 1n) return false
  await scope.db
    .insertInto('upload_pieces')
    .values({
      tenant_id: scope.tenant.id,
      upload_id: uploadId,
      position: piece.position,
      size: piece.size,
      storage_key: piece.storageKey,
    })
    .execute()
  return true
}

/** The pieces of an upload in the order of the file. */
export async function piecesOf(scope: Scope, uploadId: string): Promise<Piece[]> {
  const rows = await mine(scope, 'upload_pieces')
    .select(['position', 'size', 'storage_key'])
    .where('upload_id', '=', uploadId)
    .orderBy('position')
    .execute()
  return rows.map((row) => ({
    position: Number(row.position),
    size: Number(row.size),
    storageKey: row.storage_key,
  }))
}

/**
 * Ends an upload, and lets jobs delete its pieces. What became of it is kept for whoever asks again, until it expires.
 * @returns whether it was still unfinished
 */
export async function endUpload(scope: Scope, uploadId: string, problem: string | null): Promise<boolean> {
  const ended = await scope.db
    .updateTable('uploads')
    .set({ ended_at: scope.now, problem })
    .where('tenant_id', '=', scope.tenant.id)
    .where('upload_id', '=', uploadId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (ended.numUpdatedRows !== 1n) return false
  await dropPieces(scope, uploadId)
  return true
}

/** Forgets an upload; jobs delete its pieces. */
export async function dropUpload(scope: Scope, uploadId: string): Promise<void> {
  // No piece is added to it from now on.
  await mine(scope, 'uploads').select('upload_id').where('upload_id', '=', uploadId).forUpdate().execute()
  await dropPieces(scope, uploadId)
  await scope.db
    .deleteFrom('uploads')
    .where('tenant_id', '=', scope.tenant.id)
    .where('upload_id', '=', uploadId)
    .execute()
}

async function dropPieces(scope: Scope, uploadId: string): Promise<void> {
  const dropped = await scope.db
    .deleteFrom('upload_pieces')
    .where('tenant_id', '=', scope.tenant.id)
    .where('upload_id', '=', uploadId)
    .returning('storage_key')
    .execute()
  for (const { storage_key: key } of dropped)
    await scope.house.enqueue(scope.db, { kind: 'files.delete', tenantId: scope.tenant.id, data: { key } })
}

/** Forgets every upload of a draft that is deleted. */
export async function dropUploadsOf(scope: Scope, draftId: string): Promise<void> {
  const rows = await mine(scope, 'uploads').select('upload_id').where('draft_id', '=', draftId).execute()
  for (const row of rows) await dropUpload(scope, row.upload_id)
}

/** Uploads that nobody can go on with: their day has passed, or their draft was submitted. */
export async function leftUploads(scope: Scope, most: number): Promise<string[]> {
  const submitted = mine(scope, 'drafts').select('draft_id').where('submitted_at', 'is not', null)
  const rows = await mine(scope, 'uploads')
    .select('upload_id')
    .where((where) => where.or([where('expires_at', '<', scope.now), where('draft_id', 'in', submitted)]))
    .limit(most)
    .execute()
  return rows.map((row) => row.upload_id)
}

/** Whether an object of the file store is a piece of an upload. */
export async function isPiece(scope: Scope, storageKey: string): Promise<boolean> {
  const row = await mine(scope, 'upload_pieces')
    .select('upload_id')
    .where('storage_key', '=', storageKey)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
