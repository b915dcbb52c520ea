import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ConfigProblem } from '../../config'
import type { FileStore } from './file-store'
import { FolderStore } from './folder-store'

/**
 * The file store that STORAGE_URL names.
 * @throws {ConfigProblem} for a store this version does not know
 */
export async function openFileStore(storageUrl: string): Promise<FileStore> {
  if (storageUrl.startsWith('file:')) return FolderStore.open(folderOf(storageUrl))
  if (storageUrl.startsWith('s3:'))
    throw new ConfigProblem(
      'STORAGE_URL: this version keeps files in a folder only; S3-compatible storage comes with a later version.\n  Use file:/path/to/folder, or leave STORAGE_URL out.',
    )
  throw new ConfigProblem('STORAGE_URL must begin with file:, e.g. file:/var/lib/madoguchi/files')
}

/** `file:./data/files` is a path as it is; `file:///var/…` is a URL. */
const folderOf = (storageUrl: string): string =>
  storageUrl.startsWith('file://') ? fileURLToPath(storageUrl) : resolve(storageUrl.slice('file:'.length))
