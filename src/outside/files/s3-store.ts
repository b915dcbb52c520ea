import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { setTimeout as delay } from 'node:timers/promises'
import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import {
  type ByteSource,
  checkKey,
  FileMissing,
  type FileStore,
  isKey,
  type StoredFile,
  StoreFailed,
} from './file-store'
import type { S3Address } from './s3-address'
import { openArrivals, throughTemporary } from './temporary-files'

export type Patience = {
  /** Milliseconds until a store that does not even take a connection is given up. */
  connectMs: number
  /** Milliseconds without a byte in either direction. */
  silentMs: number
  /** Milliseconds before the second attempt; the third waits three times as long. */
  pauseMs: number
}

const patience: Patience = { connectMs: 5000, silentMs: 15_000, pauseMs: 300 }
const attempts = 3
const silent = { debug() {}, info() {}, warn() {}, error() {} }

/**
 * Files in a bucket. A file arrives in a folder of this machine first, whatever time its sender takes, and goes to the
 * bucket in one piece when it is whole and its length and hash are known: the store holds all of it or nothing, checks
 * what came (MD5), needs no memory for parts, and what failed is sent again without asking the sender.
 */
export class S3Store implements FileStore {
  private readonly client: S3Client
  private readonly bucket: string
  readonly arrivals: string
  private readonly patience: Patience

  private constructor(address: S3Address, arrivals: string, own: Patience) {
    this.bucket = address.bucket
    this.arrivals = arrivals
    this.patience = own
    this.client = new S3Client({
      region: address.region,
      ...(address.endpoint ? { endpoint: address.endpoint, forcePathStyle: true } : {}),
      ...(address.credentials ? { credentials: address.credentials } : {}),
      // Other makers' stores do not know Amazon's newer checksums.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      maxAttempts: attempts,
      // Its own lines would say less than ours, and not as JSON.
      logger: silent,
      requestHandler: { connectionTimeout: own.connectMs, socketTimeout: own.silentMs },
    })
  }

  /** @param arrivals a folder of this machine for files that are still arriving */
  static async open(address: S3Address, arrivals: string, own: Patience = patience): Promise<S3Store> {
    await openArrivals(arrivals)
    return new S3Store(address, arrivals, own)
  }

  async put(key: string, source: ByteSource, signal?: AbortSignal): Promise<{ size: number }> {
    checkKey(key)
    const md5 = createHash('md5')
    const hashed = passing(source, (chunk) => md5.update(chunk))
    return throughTemporary(this.arrivals, { source: hashed, signal }, async (path, size) => {
      await this.send(key, { path, size, md5: md5.digest('base64') }, signal)
      return { size }
    })
  }

  async get(key: string): Promise<Readable> {
    checkKey(key)
    const { Body } = await this.ask(key, () =>
      this.client.send(new GetObjectCommand({ Bucket: this.bucket, Key: key })),
    )
    return Body as Readable
  }

  async delete(key: string): Promise<void> {
    checkKey(key)
    await this.ask(key, () =>
      this.client.send(new DeleteObjectCommand({ Bucket: this.bucket, Key: key })),
    ).catch((error: unknown) => {
      if (!(error instanceof FileMissing)) throw error
    })
  }

  async *list(prefix: string): AsyncIterable<StoredFile> {
    let next: string | undefined
    do {
      const page = await this.ask('', () =>
        this.client.send(
          new ListObjectsV2Command({ Bucket: this.bucket, Prefix: prefix, ContinuationToken: next }),
        ),
      )
      for (const { Key, Size, LastModified } of page.Contents ?? []) {
        // A bucket may hold what is not ours.
        if (Key && isKey(Key)) yield { key: Key, size: Size ?? 0, modifiedAt: LastModified ?? new Date(0) }
      }
      next = page.NextContinuationToken
    } while (next)
  }

  /** Sends a whole file, again where that may help: the client itself cannot, a stream is read once. */
  private async send(key: string, file: { path: string; size: number; md5: string }, signal?: AbortSignal) {
    for (let attempt = 1; ; attempt += 1) {
      const put = new PutObjectCommand({
        Bucket: this.bucket,
        Key: key,
        Body: createReadStream(file.path, { highWaterMark: 64 * 1024 }),
        ContentLength: file.size,
        ContentMD5: file.md5,
      })
      try {
        return await this.client.send(put, { abortSignal: signal })
      } catch (error) {
        if (signal?.aborted) throw error
        if (attempt === attempts || !isPassing(error)) throw failureOf(key, error)
        await delay(this.patience.pauseMs * (2 * attempt - 1), undefined, { signal })
      } finally {
        ;(put.input.Body as Readable).destroy()
      }
    }
  }

  private async ask<T>(key: string, request: () => Promise<T>): Promise<T> {
    try {
      return await request()
    } catch (error) {
      throw failureOf(key, error)
    }
  }
}

async function* passing(source: ByteSource, see: (chunk: Uint8Array) => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of source) {
    see(chunk)
    yield chunk
  }
}

type Told = Error & { $metadata?: { httpStatusCode?: number }; code?: string }

/** Whether the same request may fare better in a moment. */
function isPassing(error: unknown): boolean {
  const status = (error as Told).$metadata?.httpStatusCode
  return status === undefined || status >= 500 || status === 429 || status === 408
}

function failureOf(key: string, error: unknown): Error {
  const told = error as Told
  const status = told.$metadata?.httpStatusCode
  // "No such bucket" is a mistake of the settings, not a missing file.
  if (told.name === 'NoSuchKey' || (status === 404 && told.name !== 'NoSuchBucket'))
    return new FileMissing(key)
  const name = told.code ?? told.name
  return new StoreFailed(status ? `${status} ${name}` : name, error)
}
