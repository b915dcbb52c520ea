import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Config, ConfigProblem } from '../../config'
import type { FileStore } from './file-store'
import { FolderStore } from './folder-store'
import { readS3Address } from './s3-address'

/**
 * The file store that STORAGE_URL names.
 * @throws {ConfigProblem} for one that is not understood
 */
export async function openFileStore({
  storageUrl,
  dataDir,
}: Pick<Config, 'storageUrl' | 'dataDir'>): Promise<FileStore> {
  if (storageUrl.startsWith('file:')) return FolderStore.open(folderOf(storageUrl))
  if (storageUrl.startsWith('s3:')) {
    const address = readS3Address(storageUrl)
    // The SDK is large: whoever keeps files in a folder does not load it.
    const { S3Store } = await import('./s3-store')
    return S3Store.open(address, join(dataDir, 'arriving'))
  }
  throw new ConfigProblem(
    'STORAGE_URL must begin with file: or s3:, e.g. file:/var/lib/madoguchi/files or s3://bucket?endpoint=https://s3.example.jp',
  )
}

/** `file:./data/files` is a path as it is; `file:///var/…` is a URL. */
const folderOf = (storageUrl: string): string =>
  storageUrl.startsWith('file://') ? fileURLToPath(storageUrl) : resolve(storageUrl.slice('file:'.length))
