import { randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, opendir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { type ByteSource, StoreFailed } from './file-store'

/** No upload takes a day; what is older was left by a process that was killed. */
const leftoverMs = 24 * 60 * 60_000

/** Makes a folder for files that are still arriving, and removes what killed processes left unfinished in it. */
export async function openArrivals(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  for await (const entry of await opendir(folder)) {
    const path = join(folder, entry.name)
    const found = await statIfThere(path)
    if (found && Date.now() - found.mtimeMs > leftoverMs) await rm(path, { force: true })
  }
}

/**
 * Writes a source under a temporary name and brings it to the disk, then lets `use` take it. The name is gone
 * afterwards, whatever happened.
 * @throws {StoreFailed} where the disk is full or does not work; what the source throws
 */
export async function throughTemporary<T>(
  folder: string,
  { source, signal }: { source: ByteSource; signal?: AbortSignal | undefined },
  use: (path: string, size: number) => Promise<T>,
): Promise<T> {
  const path = join(folder, randomUUID())
  try {
    return await use(path, await writeWhole(path, source, signal))
  } catch (error) {
    throw ofTheDisk(error)
  } finally {
    // What cannot be removed now is swept up later.
    await rm(path, { force: true }).catch(() => {})
  }
}

async function writeWhole(path: string, source: ByteSource, signal?: AbortSignal): Promise<number> {
  const file = await open(path, 'wx', 0o600)
  const sink = file.createWriteStream({ flush: true, highWaterMark: 64 * 1024 })
  await pipeline(soonOnDisk(file, source), sink, { signal })
  return sink.bytesWritten
}

/** How much is written before the disk is asked to begin: else all of it is left to the end, when somebody waits. */
const syncEvery = 16 * 1024 * 1024

async function* soonOnDisk(file: FileHandle, source: ByteSource): AsyncGenerator<Uint8Array> {
  let waiting = 0
  let syncing: Promise<unknown> = Promise.resolve()
  for await (const chunk of source) {
    yield chunk
    waiting += chunk.length
    if (waiting < syncEvery) continue
    waiting = 0
    await syncing
    syncing = file.datasync()
    // A disk that failed once may say later that all is well: this is told, below or above.
    syncing.catch(() => {})
  }
  await syncing
}

/** What the system calls on files say when a disk is full, read only, broken or out of reach. */
const diskCalls = new Set([
  'open',
  'write',
  'writev',
  'fsync',
  'fdatasync',
  'close',
  'rename',
  'mkdir',
  'read',
  'unlink',
])

/** A {@link StoreFailed} for what a disk says; any other error as it is. */
export function ofTheDisk(error: unknown): unknown {
  const { code, syscall } = (error ?? {}) as NodeJS.ErrnoException
  return error instanceof Error && code && diskCalls.has(syscall ?? '') ? new StoreFailed(code, error) : error
}

/** Null for what was deleted while a folder was being read. */
export const statIfThere = (path: string) =>
  stat(path).catch((error: unknown) => {
    if (isMissing(error)) return null
    throw error
  })

export const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT'
