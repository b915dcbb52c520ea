import { once } from 'node:events'
import { type NetConnectOpts, Socket } from 'node:net'
import type { Readable } from 'node:stream'
import type { Scanner, ScanResult } from './scanner'

type Options = {
  /** Milliseconds in which clamd neither takes a byte nor answers; the last answer comes when it has looked at all. */
  silentMs?: number
}

const longestReply = 4096
/** clamd's word for a file is shown to staff. */
const longestFinding = 200

/**
 * ClamAV's daemon, asked by its own protocol: `zINSTREAM`, pieces with their length before them, an empty piece, one
 * line as the answer.
 */
export class ClamdScanner implements Scanner {
  readonly startsAs = 'waiting'
  private readonly at: NetConnectOpts
  private readonly silentMs: number

  constructor(at: NetConnectOpts, { silentMs = 120_000 }: Options = {}) {
    this.at = at
    this.silentMs = silentMs
  }

  async scan(stream: Readable): Promise<ScanResult> {
    const heard = new Heard()
    const socket = new LastWordsSocket({ onread: heard.reading }).connect(this.at)
    socket.setTimeout(this.silentMs, () => socket.destroy(new Error('clamd is silent')))
    const reply = heard.reply(socket)
    try {
      await once(socket, 'connect')
      await send(socket, stream, reply)
      return resultOf(await reply)
    } catch (error) {
      if (stream.errored) throw stream.errored
      // An answer may have come before the line broke, and then it counts: clamd hangs up on what is too large.
      return error instanceof ScannerGone ? resultOf(error.said) : { state: 'unavailable' }
    } finally {
      socket.destroy()
      stream.destroy()
    }
  }
}

/**
 * A line is given up at the first byte that cannot be written, even where the other end has said why it hung up. This
 * one waits until what has arrived was read: clamd says that a file is too large, and closes.
 */
class LastWordsSocket extends Socket {
  override destroy(error?: Error): this {
    setImmediate(() => setImmediate(() => super.destroy(error)))
    return this
  }
}

/** The line to clamd is gone; what it said until then. */
class ScannerGone extends Error {
  readonly said: string

  constructor(said: string) {
    super('the scanner hung up')
    this.said = said
  }
}

/** All that clamd says, up to its closing NUL. It is heard beside the stream, which drops what comes after an error. */
class Heard {
  private said = ''
  private readonly done = Promise.withResolvers<string>()
  readonly reading = {
    buffer: Buffer.alloc(longestReply),
    callback: (length: number, buffer: Uint8Array): boolean => {
      this.said = (this.said + Buffer.from(buffer.subarray(0, length)).toString('utf8')).slice(
        0,
        longestReply,
      )
      if (this.said.includes('\0')) this.done.resolve(this.said)
      return true
    },
  }

  reply(socket: Socket): Promise<string> {
    const gone = () => this.done.reject(new ScannerGone(this.said))
    socket.once('error', gone)
    socket.once('close', gone)
    this.done.promise.catch(() => {})
    return this.done.promise
  }
}

/** Sends all of the stream, or as much of it as clamd wants before it answers. */
async function send(socket: Socket, stream: Readable, reply: Promise<string>): Promise<void> {
  let answered = false
  const early = reply.finally(() => {
    answered = true
  })
  early.catch(() => {})
  const written = (bytes: Buffer) =>
    Promise.race([new Promise<void>((resolve) => socket.write(bytes, () => resolve())), early])
  await written(Buffer.from('zINSTREAM\0'))
  // Left open where clamd has heard enough: a stream that was closed early looks like one that failed.
  for await (const piece of stream.iterator({ destroyOnReturn: false })) {
    const bytes = Buffer.from(piece)
    if (bytes.length > 0) await written(Buffer.concat([lengthOf(bytes), bytes]))
    // Between two pieces what clamd said meanwhile is heard: writing on a line it has closed would lose it.
    await new Promise(setImmediate)
    if (answered) return
  }
  await written(lengthOf(Buffer.alloc(0)))
}

function lengthOf(bytes: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes.length)
  return length
}

/** What an answer means. An error of clamd's own is no word about the file. */
function resultOf(reply: string): ScanResult {
  const said = reply.split('\0', 1)[0]?.trim() ?? ''
  if (said === 'stream: OK') return { state: 'clean' }
  if (/size limit exceeded/i.test(said)) return { state: 'unscannable', finding: 'size limit' }
  const name = /^stream: (.+) FOUND$/.exec(said)?.[1]
  if (name === undefined) return { state: 'unavailable' }
  const finding = name.replace(/[^\x20-\x7e]/g, '?').slice(0, longestFinding)
  if (finding.startsWith('Heuristics.Encrypted.')) return { state: 'protected', finding }
  if (finding.startsWith('Heuristics.Limits.Exceeded')) return { state: 'unscannable', finding }
  return { state: 'malware', finding }
}
