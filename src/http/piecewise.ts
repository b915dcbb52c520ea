import type { Readable } from 'node:stream'
import type { Answer, Transact } from './answer'
import { bytesOf, ClientGone } from './client-gone'
import { toNode } from './multipart'
import type { Visit } from './visit'

/** Where a script that speaks a protocol of its own puts the proof of its page. */
export const proofHeader = 'x-csrf'

/** A request whose body is no form: its handler reads it, and no transaction is open meanwhile. */
export type Piecewise = {
  visit: Visit
  transact: Transact
  method: string
  headers: Headers
  /** Ends in order where the line is cut, with as much as came. */
  body: AsyncIterable<Buffer>
}

export type PiecewiseHandler = (asked: Piecewise) => Promise<Answer>

/** The bytes of a body as far as they come: a browser that goes away ends them, and what it sent is worth keeping. */
export async function* asFarAsItCame(
  body: Readable | ReadableStream<Uint8Array> | null,
): AsyncGenerator<Buffer> {
  if (!body) return
  try {
    yield* bytesOf(toNode(body))
  } catch (error) {
    if (!(error instanceof ClientGone)) throw error
  }
}
