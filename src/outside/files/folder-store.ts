import { mkdir, open, opendir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { type ByteSource, checkKey, FileMissing, type FileStore, type StoredFile } from './file-store'
import { isMissing, ofTheDisk, openArrivals, statIfThere, throughTemporary } from './temporary-files'

const incoming = '.incoming'

/**
 * Files in a folder of this machine: `<root>/<tenantId>/<uuid>`. A file is written under a temporary name, brought to
 * the disk and renamed, and then its folder is brought to the disk: after a power cut it is there whole or not at all.
 */
export class FolderStore implements FileStore {
  readonly arrivals: string
  private readonly root: string

  private constructor(root: string) {
    this.root = root
    this.arrivals = join(root, incoming)
  }

  /** Makes the folder if it is new, and removes what killed processes left unfinished. */
  static async open(root: string): Promise<FolderStore> {
    await openArrivals(join(root, incoming))
    return new FolderStore(root)
  }

  async put(key: string, source: ByteSource, signal?: AbortSignal): Promise<{ size: number }> {
    const path = this.pathOf(key)
    return throughTemporary(this.arrivals, { source, signal }, async (temporary, size) => {
      await this.makeFolder(dirname(path))
      await rename(temporary, path)
      await syncFolder(dirname(path))
      return { size }
    })
  }

  async get(key: string): Promise<Readable> {
    const path = this.pathOf(key)
    try {
      const file = await open(path, 'r')
      return file.createReadStream({ highWaterMark: 256 * 1024 })
    } catch (error) {
      throw isMissing(error) ? new FileMissing(key) : ofTheDisk(error)
    }
  }

  async delete(key: string): Promise<void> {
    const path = this.pathOf(key)
    await rm(path, { force: true })
    await syncFolder(dirname(path)).catch((error: unknown) => {
      if (!isMissing(error)) throw error
    })
  }

  async *list(prefix: string): AsyncIterable<StoredFile> {
    for await (const folder of await opendir(this.root)) {
      if (!folder.isDirectory() || folder.name === incoming) continue
      const start = `${folder.name}/`
      if (!start.startsWith(prefix) && !prefix.startsWith(start)) continue
      for await (const entry of await opendir(join(this.root, folder.name))) {
        const key = start + entry.name
        const found = key.startsWith(prefix) ? await statIfThere(join(this.root, key)) : null
        if (found?.isFile()) yield { key, size: found.size, modifiedAt: found.mtime }
      }
    }
  }

  private pathOf(key: string): string {
    checkKey(key)
    return join(this.root, key)
  }

  private async makeFolder(folder: string): Promise<void> {
    const made = await mkdir(folder, { recursive: true, mode: 0o700 })
    if (made) await syncFolder(this.root)
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}
