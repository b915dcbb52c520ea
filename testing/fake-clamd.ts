import { once } from 'node:events'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'

/** The test file of all scanners: harmless, and found by each. */
export const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('')

export type Mood =
  | 'well'
  /** Takes everything and says nothing. */
  | 'silent'
  /** Hangs up in the middle of a file. */
  | 'breaking'

/** A clamd that speaks the protocol: a scanner in the next process, for tests. */
export class FakeClamd {
  mood: Mood = 'well'
  /** Whether it was told to mind what is encrypted. */
  minds = true
  /** StreamMaxLength. */
  most = 1024 * 1024
  /** Plain bytes of each file that it was shown. */
  readonly seen: Buffer[] = []
  private readonly server: Server
  private readonly sockets = new Set<Socket>()

  private constructor() {
    this.server = createServer((socket) => {
      this.sockets.add(socket)
      socket.on('error', () => {})
      socket.once('close', () => this.sockets.delete(socket))
      this.serve(socket)
    })
  }

  static async start(): Promise<FakeClamd> {
    const fake = new FakeClamd()
    await fake.comeBack(0)
    return fake
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port
  }

  get url(): string {
    return `tcp://127.0.0.1:${this.port}`
  }

  /** Away, as while it is being updated. @returns the port to come back at */
  async goAway(): Promise<number> {
    const { port } = this
    const closed = once(this.server, 'close')
    this.server.close()
    for (const socket of this.sockets) socket.destroy()
    await closed
    return port
  }

  async comeBack(port: number): Promise<void> {
    this.server.listen(port, '127.0.0.1')
    await once(this.server, 'listening')
  }

  private serve(socket: Socket): void {
    let bytes = Buffer.alloc(0)
    let file = Buffer.alloc(0)
    let begun = false
    socket.on('data', (chunk: Buffer) => {
      bytes = Buffer.concat([bytes, chunk])
      if (!begun) {
        const end = bytes.indexOf(0)
        if (end === -1) return
        bytes = bytes.subarray(end + 1)
        begun = true
      }
      if (this.mood === 'breaking') return void socket.destroy()
      while (bytes.length >= 4) {
        const length = bytes.readUInt32BE(0)
        if (length === 0) return this.answer(socket, file)
        if (bytes.length < 4 + length) return
        file = Buffer.concat([file, bytes.subarray(4, 4 + length)])
        bytes = bytes.subarray(4 + length)
        if (file.length > this.most) return void socket.end('INSTREAM size limit exceeded. ERROR\0')
      }
    })
  }

  private answer(socket: Socket, file: Buffer): void {
    this.seen.push(file)
    if (this.mood === 'silent') return
    socket.end(`stream: ${verdictOn(file, this.minds)}\0`)
  }
}

function verdictOn(file: Buffer, minds: boolean): string {
  if (file.includes('EICAR-STANDARD-ANTIVIRUS-TEST-FILE')) return 'Eicar-Signature FOUND'
  if (minds && file.includes('/Encrypt ')) return 'Heuristics.Encrypted.PDF FOUND'
  return 'OK'
}
