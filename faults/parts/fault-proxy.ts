import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'
import type { Duplex } from 'node:stream'

/**
 * What the line between the product and one of its servers does. `latency` delays each piece, `rate` lets so many bytes
 * through in a second, `cut` resets the connection after so many, `swallow` takes everything and answers nothing,
 * `answer` says the same to everybody.
 */
export type Line =
  | { does: 'pass' | 'refuse' | 'swallow' | 'reset' }
  | { does: 'latency'; ms: number }
  | { does: 'cut'; after: number }
  | { does: 'rate'; perSecond: number }
  | { does: 'answer'; text: string }

/** Where the line ends: a port of this machine, or a socket. */
export type Target = { port: number } | { path: string }

/** 障害の線: a port that leads to another, over a line that can be made bad while it is in use. */
export class FaultProxy {
  readonly port: number
  /** How many connections ended because they had carried as much as `cut` lets through. */
  cuts = 0
  private readonly target: Target
  private server: Server
  private line: Line = { does: 'pass' }
  private readonly open = new Set<Socket>()

  private constructor(target: Target, server: Server) {
    this.target = target
    this.server = server
    this.port = (server.address() as AddressInfo).port
    server.on('connection', (socket) => this.take(socket))
  }

  static async before(target: Target): Promise<FaultProxy> {
    return new FaultProxy(target, await listening(0))
  }

  /** Connections that are open feel it too; with `cutNow` they end. */
  async make(line: Line, { cutNow = false } = {}): Promise<void> {
    this.line = line
    if (cutNow || line.does === 'refuse') this.cutAll()
    if (line.does === 'refuse') await this.stopListening()
    else if (!this.server.listening) {
      this.server = await listening(this.port)
      this.server.on('connection', (socket) => this.take(socket))
    }
  }

  heal = (): Promise<void> => this.make({ does: 'pass' }, { cutNow: this.line.does !== 'latency' })

  /** Resets every connection that is open now. */
  cutAll(): void {
    for (const socket of this.open) reset(socket)
  }

  async close(): Promise<void> {
    this.cutAll()
    await this.stopListening()
  }

  private async stopListening(): Promise<void> {
    if (!this.server.listening) return
    this.server.close()
    await once(this.server, 'close')
  }

  private take(near: Socket): void {
    this.keep(near)
    const { line } = this
    if (line.does === 'reset') reset(near)
    else if (line.does === 'swallow') near.resume()
    else if (line.does === 'answer') near.once('data', () => near.end(line.text)).resume()
    else this.connect(near)
  }

  private connect(near: Socket): void {
    const far = connect('path' in this.target ? this.target : { host: '127.0.0.1', ...this.target })
    this.keep(far)
    near.once('close', () => far.destroy())
    far.once('close', () => near.destroy())
    const cut = () => {
      if (!near.destroyed) this.cuts += 1
      reset(near)
      reset(far)
    }
    const carried = { bytes: 0 }
    this.carry(near, far, { carried, cut })
    this.carry(far, near, { carried, cut })
  }

  /** Carries bytes one way; the line may have become bad since the connection was made. */
  private carry(
    from: Socket,
    to: Duplex,
    { carried, cut }: { carried: { bytes: number }; cut: () => void },
  ): void {
    from.on('data', (piece) => {
      const { line } = this
      if (line.does === 'swallow') return
      if (line.does === 'rate') return this.trickle(from, to, { piece, perSecond: line.perSecond })
      carried.bytes += piece.length
      if (line.does === 'cut' && carried.bytes > line.after) return cut()
      if (line.does === 'latency') return void setTimeout(pass, line.ms, from, to, piece)
      pass(from, to, piece)
    })
  }

  private trickle(
    from: Socket,
    to: Duplex,
    { piece, perSecond }: { piece: Buffer; perSecond: number },
  ): void {
    const next = Math.max(1, Math.floor(perSecond / 10))
    from.pause()
    to.write(piece.subarray(0, next))
    const rest = piece.subarray(next)
    setTimeout(() => {
      if (rest.length === 0) from.resume()
      // The line may be good again: then the rest goes at once.
      else if (this.line.does === 'rate') this.trickle(from, to, { piece: rest, perSecond })
      else pass(from, to, rest)
    }, 100)
  }

  private keep(socket: Socket): void {
    this.open.add(socket)
    socket.on('error', () => {})
    socket.once('close', () => this.open.delete(socket))
  }
}

/** RST where the line is TCP; a socket of this machine knows only an end. */
function reset(socket: Socket): void {
  if (socket.remotePort === undefined) socket.destroy()
  else socket.resetAndDestroy()
}

/** Waits for a slow reader, as a line without faults does. */
function pass(from: Socket, to: Duplex, piece: Buffer): void {
  if (to.destroyed) return
  if (to.write(piece)) return void from.resume()
  from.pause()
  to.once('drain', () => from.resume())
}

async function listening(port: number): Promise<Server> {
  const server = createServer().listen(port, '127.0.0.1')
  await once(server, 'listening')
  return server
}
