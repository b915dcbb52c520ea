import type { Readable } from 'node:stream'
import { Refusal } from '../kernel/refusal'

/** The browser went away in the middle of its post: nobody waits for an answer, and nothing is wrong with us. */
export class ClientGone extends Refusal {
  constructor(cause?: unknown) {
    super('bad-request')
    this.name = 'ClientGone'
    this.cause = cause
  }
}

/**
 * The bytes of a body. Whoever stops early leaves it open: destroying it would cut the line before the answer.
 * @throws {ClientGone} when it ends too early
 */
export async function* bytesOf(body: Readable): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of body.iterator({ destroyOnReturn: false })) yield asBuffer(chunk)
  } catch (error) {
    throw error instanceof ClientGone ? error : new ClientGone(error)
  }
}

/** The same bytes: a copy of each piece would double what passes through memory. */
const asBuffer = (chunk: Uint8Array): Buffer =>
  Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
