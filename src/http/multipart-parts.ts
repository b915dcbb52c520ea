import { PassThrough, type Readable } from 'node:stream'
import { Busboy } from '@fastify/busboy'
import { Refusal, refuse } from '../kernel/refusal'
import { bytesOf } from './client-gone'

/** One part of a multipart body. A part without a file name is a text field. */
export type RawPart = {
  name: string | undefined
  fileName: string | undefined
  declaredType: string
  stream: Readable
}

type OnPart = (part: RawPart) => Promise<void>
type Body = { body: Readable; type: string; bounds: { fields: number; files: number; wasteBytes: number } }

/**
 * Reads the parts of a multipart body one at a time: while one is being dealt with, no more of the body is read than
 * that part asks for, however many small ones the rest may hold. What `onPart` leaves unread is passed over.
 * @throws {Refusal} `bad-request` for what is no multipart, `too-large` where too much was passed over;
 *   ClientGone; what `onPart` throws, after the part being dealt with was told
 */
export async function readParts({ body, type, bounds }: Body, onPart: OnPart): Promise<void> {
  const parser = openParser(type, bounds)
  const line = new PartLine(onPart, bounds.wasteBytes)
  const finished = new Promise<void>((resolve) => parser.once('finish', resolve))
  let ended = false
  parser.on('file', (name, file, fileName, _encoding, declaredType) => {
    line.add(
      { name: name as string | undefined, fileName: fileName as string | undefined, declaredType },
      file,
    )
  })
  parser.on('partsLimit', () => line.fail(new Refusal('too-large')))
  parser.on('error', () => line.fail(new Refusal('bad-request')))
  parser.once('finish', () => {
    ended = true
  })
  try {
    for await (const chunk of bytesOf(body)) {
      // What comes before the first part and after the last is nobody's.
      if (ended || !line.begun) line.waste(chunk.length)
      if (!ended) await line.unlessFailed(new Promise((resolve) => parser.write(chunk, resolve)))
      await line.unlessFailed(line.onlyOneLeft())
    }
    parser.end()
    await line.unlessFailed(finished)
    await line.unlessFailed(line.idle())
  } catch (error) {
    line.fail(error)
    await line.idle()
    throw error
  }
}

function openParser(type: string, bounds: Body['bounds']) {
  try {
    // Every part is read as bytes: the parser's own decoding would turn broken text into U+FFFD.
    return new Busboy({
      headers: { 'content-type': type },
      isPartAFile: () => true,
      preservePath: true,
      limits: { headerPairs: 20, headerSize: 16 * 1024, parts: bounds.fields + bounds.files },
    })
  } catch {
    return refuse('bad-request')
  }
}

/** The parts that wait for their turn. */
class PartLine {
  begun = false
  private turn: Promise<void> = Promise.resolve()
  private waiting: PassThrough[] = []
  private spare: number
  private readonly onPart: OnPart
  private readonly failure = Promise.withResolvers<never>()
  private failed: { error: unknown } | undefined
  private advanced = Promise.withResolvers<void>()

  constructor(onPart: OnPart, wasteBytes: number) {
    this.onPart = onPart
    this.spare = wasteBytes
    this.failure.promise.catch(() => {})
  }

  add(part: Omit<RawPart, 'stream'>, file: Readable): void {
    this.begun = true
    const stream = this.offer(file)
    this.waiting.push(stream)
    this.turn = this.turn.then(async () => {
      try {
        if (!this.failed) await this.onPart({ ...part, stream })
      } catch (error) {
        this.fail(error)
      }
      stream.destroy()
      this.waiting.shift()
      this.advanced.resolve()
      this.advanced = Promise.withResolvers()
    })
  }

  /** Stops everything: whoever reads a part is told why. The first failure counts. */
  fail(error: unknown): void {
    if (this.failed) return
    this.failed = { error }
    this.failure.reject(error)
    const reason = error instanceof Error ? error : new Error('the form could not be read', { cause: error })
    for (const stream of this.waiting) stream.destroy(reason)
  }

  waste(bytes: number): void {
    this.spare -= bytes
    if (this.spare < 0) this.fail(new Refusal('too-large'))
  }

  unlessFailed<T>(work: Promise<T>): Promise<T> {
    return Promise.race([this.failure.promise, work])
  }

  async onlyOneLeft(): Promise<void> {
    while (this.waiting.length > 1) await this.advanced.promise
  }

  idle(): Promise<void> {
    return this.turn
  }

  /** A stream that may be left or destroyed at any time without stopping the parser. */
  private offer(file: Readable): PassThrough {
    const stream = new PassThrough()
    file.on('error', (error) => stream.destroy(error))
    stream.on('error', () => {})
    stream.once('close', () => {
      file.unpipe(stream)
      file.on('data', (chunk: Buffer) => this.waste(chunk.length)).resume()
    })
    return file.pipe(stream)
  }
}
