import { randomUUID } from 'node:crypto'
import { mkdir, open, opendir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type ByteSource, checkKey, FileMissing, type FileStore, type StoredFile } from './file-store'

const incoming = '.incoming'
/** No upload takes a day; what is older was left by a process that was killed. */
const leftoverMs = 24 * 60 * 60_000

/**
 * Files in a folder of this machine: `<root>/<tenantId>/<uuid>`. A file is written under a temporary name, brought to
 * the disk and renamed, and then its folder is brought to the disk: after a power cut it is there whole or not at all.
 */
export class FolderStore implements FileStore {
  private readonly root: string

  private constructor(root: string) {
    this.root = root
  }

  /** Makes the folder if it is new, and removes what killed processes left unfinished. */
  static async open(root: string): Promise<FolderStore> {
    const arriving = join(root, incoming)
    await mkdir(arriving, { recursive: true, mode: 0o700 })
    for await (const entry of await opendir(arriving)) {
      const path = join(arriving, entry.name)
      const found = await statIfThere(path)
      if (found && Date.now() - found.mtimeMs > leftoverMs) await rm(path, { force: true })
    }
    return new FolderStore(root)
  }

  async put(key: string, source: ByteSource, signal?: AbortSignal): Promise<{ size: number }> {
    const path = this.pathOf(key)
    const temporary = join(this.root, incoming, randomUUID())
    try {
      const size = await writeWhole(temporary, source, signal)
      await this.makeFolder(dirname(path))
      await rename(temporary, path)
      await syncFolder(dirname(path))
      return { size }
    } catch (error) {
      await rm(temporary, { force: true })
      throw error
    }
  }

  async get(key: string): Promise<Readable> {
    try {
      const file = await open(this.pathOf(key), 'r')
      return file.createReadStream({ highWaterMark: 256 * 1024 })
    } catch (error) {
      throw isMissing(error) ? new FileMissing(key) : error
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

async function writeWhole(path: string, source: ByteSource, signal?: AbortSignal): Promise<number> {
  const file = await open(path, 'wx', 0o600)
  const sink = file.createWriteStream({ flush: true, highWaterMark: 256 * 1024 })
  await pipeline(source, sink, { signal })
  return sink.bytesWritten
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

/** Null for what was deleted while the folder was being read. */
const statIfThere = (path: string) =>
  stat(path).catch((error: unknown) => {
    if (isMissing(error)) return null
    throw error
  })

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT'
