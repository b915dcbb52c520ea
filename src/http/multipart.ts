import { once } from 'node:events'
import type { IncomingHttpHeaders } from 'node:http'
import { Readable } from 'node:stream'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import { refuse } from '../kernel/refusal'
import { bytesOf } from './client-gone'
import { shownFileName } from './file-name'
import { decodeUtf8, FormInput } from './form-input'
import { type RawPart, readParts } from './multipart-parts'
import { urlencodedPairs } from './urlencoded'

export { ClientGone } from './client-gone'
export type { FormInput } from './form-input'

/** A file of a post while it arrives. */
export type UploadPart = {
  field: string
  /** To be shown: see {@link shownFileName}. */
  name: string
  /** As the browser sent it. */
  originalName: string
  /** What the browser believes the file is; proves nothing. */
  declaredType: string
  /** Fails with {@link ClientGone} when the browser goes away. What is not read of it is passed over. */
  stream: Readable
}

/** Receives one file after the other; `before` holds the text fields that came before this file. */
export type OnFile = (part: UploadPart, before: FormInput) => Promise<void>

export type FormLimits = {
  /** All text fields together, with their names. */
  fieldBytes: number
  fields: number
  nameLength: number
  files: number
  /** What is read of files that nobody wants, so that the browser gets to see the answer. */
  wasteBytes: number
}

const defaults: FormLimits = {
  fieldBytes: 1024 * 1024,
  fields: 500,
  nameLength: 200,
  files: 100,
  wasteBytes: 64 * 1024 * 1024,
}

type Source = Readable | ReadableStream<Uint8Array> | null

/**
 * Reads a posted form, files included, without keeping a file in memory (`U8`). Files go to `onFile` one at a time, in
 * order; when it fails, nothing more is read.
 * @throws {Refusal} `too-large` or `bad-request`; {@link ClientGone}; what `onFile` throws
 */
export async function readForm(
  source: Source,
  headers: Headers | IncomingHttpHeaders,
  limits: Partial<FormLimits>,
  onFile: OnFile,
): Promise<FormInput> {
  const bounds = { ...defaults, ...limits }
  const collector = new FormCollector(bounds, onFile)
  const type = contentType(headers)
  const kind = type.split(';')[0]!.trim().toLowerCase()
  if (source === null || kind === '') return collector.form
  const body = toNode(source)
  if (kind === 'application/x-www-form-urlencoded')
    collector.addPairs(await readSmall(body, bounds.fieldBytes))
  else if (kind === 'multipart/form-data')
    await readParts({ body, type, bounds }, (part) => collector.addPart(part))
  else refuse('bad-request')
  return collector.form
}

const contentType = (headers: Headers | IncomingHttpHeaders): string =>
  (headers instanceof Headers ? headers.get('content-type') : headers['content-type']) ?? ''

/** A body as Node reads it: a browser's, or one of a test. */
export const toNode = (source: Readable | ReadableStream<Uint8Array>): Readable =>
  source instanceof Readable ? source : Readable.fromWeb(source as NodeReadableStream<Uint8Array>)

async function readSmall(body: Readable, most: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of bytesOf(body)) {
    size += chunk.length
    if (size > most) refuse('too-large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Puts what arrives into a {@link FormInput}, within the limits. */
class FormCollector {
  readonly form = new FormInput()
  private readonly limits: FormLimits
  private readonly onFile: OnFile
  private bytes = 0
  private fields = 0
  private files = 0

  constructor(limits: FormLimits, onFile: OnFile) {
    this.limits = limits
    this.onFile = onFile
  }

  addPairs(body: Buffer): void {
    for (const { name, value } of urlencodedPairs(body)) {
      const decoded = decodeUtf8(name)
      if (decoded.broken) refuse('bad-request')
      this.addField(decoded.text, value)
    }
  }

  async addPart(part: RawPart): Promise<void> {
    if (part.name === undefined || part.name.includes('\ufffd')) refuse('bad-request')
    if (part.fileName === undefined) this.addField(part.name, await this.readField(part.stream))
    else await this.addFile(part.name, part.fileName, part)
  }

  private addField(name: string, value: Buffer): void {
    this.fields += 1
    this.bytes += name.length
    if (this.fields > this.limits.fields || this.bytes > this.limits.fieldBytes) refuse('too-large')
    if (name.length > this.limits.nameLength) refuse('bad-request')
    this.form.add(name, value)
  }

  private async readField(stream: Readable): Promise<Buffer> {
    const value = await readSmall(stream, this.limits.fieldBytes - this.bytes)
    this.bytes += value.length
    return value
  }

  private async addFile(field: string, originalName: string, part: RawPart): Promise<void> {
    // A file input where nobody chose a file is sent without a name and without a byte.
    if (originalName === '' && !(await hasBytes(part.stream))) return
    this.files += 1
    if (this.files > this.limits.files) refuse('too-large')
    if (field.length > this.limits.nameLength) refuse('bad-request')
    const { declaredType, stream } = part
    await this.onFile(
      { field, name: shownFileName(originalName), originalName, declaredType, stream },
      this.form,
    )
  }
}

async function hasBytes(stream: Readable): Promise<boolean> {
  if (stream.readableLength === 0) await Promise.race([once(stream, 'readable'), once(stream, 'end')])
  return stream.readableLength > 0
}
