import type { IncomingHttpHeaders } from 'node:http'
import { Readable } from 'node:stream'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import { Refusal, refuse } from '../kernel/refusal'
import { decodeUtf8, FormInput } from './form-input'
import { readParts, type RawPart } from './multipart-parts'
import { shownFileName } from './file-name'
import { urlencodedPairs } from './urlencoded'

export { FormInput } from './form-input'

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

/** The browser went away in the middle of its post: nobody waits for an answer. */
export class ClientGone extends Refusal {
  constructor(cause?: unknown) {
    super('bad-request')
    this.name = 'ClientGone'
    this.cause = cause
  }
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
  const collector = new FormCollector({ ...defaults, ...limits }, onFile)
  const type = contentType(headers)
  const kind = type.split(';')[0]!.trim().toLowerCase()
  if (source === null || kind === '') return collector.form
  const body = toNode(source)
  if (kind === 'application/x-www-form-urlencoded') collector.addPairs(await readSmall(body, collector.limits))
  else if (kind === 'multipart/form-data') await readParts(body, type, (part) => collector.addPart(part))
  else refuse('bad-request')
  return collector.form
}

const contentType = (headers: Headers | IncomingHttpHeaders): string =>
  (headers instanceof Headers ? headers.get('content-type') : headers['content-type']) ?? ''

const toNode = (source: Readable | ReadableStream<Uint8Array>): Readable =>
  source instanceof Readable ? source : Readable.fromWeb(source as NodeReadableStream<Uint8Array>)
