import type { Readable } from 'node:stream'

export type ByteSource = AsyncIterable<Uint8Array>

export type StoredFile = { key: string; size: number; modifiedAt: Date }

/**
 * ファイルの保管: where bytes lie that are too big for rows. Keys are ours (`<tenantId>/<uuid>`), each is written
 * once and never overwritten; what lies there is already encrypted.
 */
export interface FileStore {
  /** A folder of this machine for what is still arriving; what killed processes left there is swept up. */
  readonly arrivals: string
  /**
   * Keeps all bytes of a source; when this answers they survive a power cut. When the source or the signal fails,
   * nothing is left.
   * @returns size in bytes
   * @throws {StoreFailed} where the store itself could not; what the source throws
   */
  put(key: string, source: ByteSource, signal?: AbortSignal): Promise<{ size: number }>
  /** @throws {FileMissing} {@link StoreFailed} */
  get(key: string): Promise<Readable>
  /** A key that is not there is no error: it may be asked twice. */
  delete(key: string): Promise<void>
  /** Everything whose key begins with the prefix, e.g. `<tenantId>/`; '' is everything. In no order. */
  list(prefix: string): AsyncIterable<StoredFile>
}

export class FileMissing extends Error {
  readonly key: string

  constructor(key: string) {
    super(`no file is stored as ${key}`)
    this.name = 'FileMissing'
    this.key = key
  }
}

/** The store is away, full, or refuses: nothing is wrong with the file, and it is worth trying again later. */
export class StoreFailed extends Error {
  /** In the store's own word, for the log: `ENOSPC`, `503 SlowDown`. */
  readonly code: string

  constructor(code: string, cause?: unknown) {
    super('the file store failed', { cause })
    this.name = 'StoreFailed'
    this.code = code
  }
}

/** A key that could mean another place than it says; ours never do, so this is a defect. */
export class BadFileKey extends Error {}

const keyPart = /^[0-9a-z][0-9a-z._-]{0,127}$/

/** Whether it is a folder and a name, both of lower-case letters, digits, `.`, `_` and `-`. */
export function isKey(key: string): boolean {
  const parts = key.split('/')
  return parts.length === 2 && parts.every((part) => keyPart.test(part) && !part.includes('..'))
}

/** @throws {BadFileKey} unless it is a key */
export function checkKey(key: string): void {
  if (!isKey(key)) throw new BadFileKey(JSON.stringify(key))
}
