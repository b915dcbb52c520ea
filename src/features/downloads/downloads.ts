import { mine, type Scope } from '../../database/scope'

/** 申請書ダウンロード, and the files of a procedure: a file a tenant publishes. */
export type Download = {
  id: string
  title: string
  reading: string
  fileName: string
  mediaType: string
  size: number
  storageKey: string
  unitId: string | null
  categoryId: string | null
  /** False: offered on its procedure's page only. */
  listed: boolean
}

const downloadOf = (row: {
  download_id: string
  title: string
  reading: string
  file_name: string
  media_type: string
  size: string
  storage_key: string
  unit_id: string | null
  category_id: string | null
  listed: boolean
}): Download => ({
  id: row.download_id,
  title: row.title,
  reading: row.reading,
  fileName: row.file_name,
  mediaType: row.media_type,
  size: Number(row.size),
  storageKey: row.storage_key,
  unitId: row.unit_id,
  categoryId: row.category_id,
  listed: row.listed,
})

/** All listed files in their order; a tenant has some hundreds, which the page searches in memory. */
export async function listedDownloads(scope: Scope): Promise<Download[]> {
  const rows = await mine(scope, 'downloads')
    .selectAll()
    .where('listed', '=', true)
    .orderBy('ordinal')
    .execute()
  return rows.map(downloadOf)
}

export async function downloadById(scope: Scope, id: string): Promise<Download | null> {
  const row = await mine(scope, 'downloads').selectAll().where('download_id', '=', id).executeTakeFirst()
  return row ? downloadOf(row) : null
}

export async function insertDownload(scope: Scope, download: Download, ordinal: number): Promise<void> {
  await scope.db
    .insertInto('downloads')
    .values({
      tenant_id: scope.tenant.id,
      download_id: download.id,
      title: download.title,
      reading: download.reading,
      file_name: download.fileName,
      media_type: download.mediaType,
      size: download.size,
      storage_key: download.storageKey,
      unit_id: download.unitId,
      category_id: download.categoryId,
      listed: download.listed,
      ordinal,
    })
    .execute()
}
