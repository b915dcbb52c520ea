import { randomUUID } from 'node:crypto'
import { type IncomingHttpHeaders, request } from 'node:http'
import { buffer } from 'node:stream/consumers'

/** A file that a form sends. */
export type Upload = { name: string; bytes: Buffer }

/** What a form sends, in order. Text may be bytes that are no text at all. */
export type Fields = readonly (readonly [name: string, value: string | Buffer | Upload])[]

type Sent = { headers?: Record<string, string>; body?: Buffer }

/** 応答 as it came. */
export class Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer

  constructor(status: number, headers: IncomingHttpHeaders, body: Buffer) {
    this.status = status
    this.headers = headers
    this.body = body
  }

  get location(): string {
    return this.headers.location ?? ''
  }

  get html(): string {
    return this.body.toString()
  }

  /** What a person reads of it. */
  get words(): string {
    return unescaped(this.html.replace(/<head>.*?<\/head>/s, '').replace(/<[^>]+>/g, ''))
  }

  get heading(): string {
    return unescaped((/<h1[^>]*>(.*?)<\/h1>/s.exec(this.html)?.[1] ?? '').replace(/<[^>]+>/g, ''))
  }

  /** The value of a control that has this name; the first of them. */
  value(name: string): string {
    const input = new RegExp(`<input[^>]*\\bname="${name}"[^>]*>`).exec(this.html)?.[0] ?? ''
    const area = new RegExp(`<textarea[^>]*\\bname="${name}"[^>]*>\\n?([^<]*)<`).exec(this.html)?.[1]
    return unescaped(area ?? /\bvalue="([^"]*)"/.exec(input)?.[1] ?? '')
  }

  /** What stands in red at a control, by its id. */
  errorAt(id: string): string {
    const error = new RegExp(`<p[^>]*\\bid="${id}-error"[^>]*>(.*?)</p>`, 's').exec(this.html)?.[1] ?? ''
    return unescaped(error.replace(/<[^>]+>/g, '')).replace(/^＊/, '')
  }
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' }
const unescaped = (html: string): string =>
  html.replace(/&(?:(amp|lt|gt|quot)|#(\d+));/g, (_, name, code) =>
    name ? (named[name] ?? '') : String.fromCodePoint(Number(code)),
  )

/** 端末: a browser without a screen, that keeps its cookies, and a connection of its own for every request. */
export class Client {
  readonly cookies = new Map<string, string>()
  private readonly base: string
  private readonly from: string

  /** @param from a loopback address, so that clients can be different senders */
  constructor(base: string, from = '127.0.0.1') {
    this.base = base
    this.from = from
  }

  /** Another connection of the same browser. */
  twin(): Client {
    const twin = new Client(this.base, this.from)
    for (const [name, value] of this.cookies) twin.cookies.set(name, value)
    return twin
  }

  get = (path: string): Promise<Answer> => this.send('GET', path)

  /** Posts as a form does: with files in parts, else as pairs. */
  post(path: string, fields: Fields, headers: Record<string, string> = {}): Promise<Answer> {
    const { type, body } = fields.some(([, value]) => isUpload(value)) ? parts(fields) : pairs(fields)
    return this.send('POST', path, { headers: { 'Content-Type': type, ...headers }, body })
  }

  send(method: string, path: string, { headers = {}, body }: Sent = {}): Promise<Answer> {
    const address = new URL(path, this.base)
    const cookie = [...this.cookies].map((pair) => pair.join('=')).join('; ')
    return new Promise((resolve, reject) => {
      const outgoing = request(
        {
          method,
          host: '127.0.0.1',
          port: address.port,
          path: address.pathname + address.search,
          agent: false,
          localAddress: this.from,
        },
        (incoming) => {
          this.keep(incoming.headers['set-cookie'] ?? [])
          buffer(incoming).then(
            (bytes) => resolve(new Answer(incoming.statusCode ?? 0, incoming.headers, bytes)),
            reject,
          )
        },
      )
      outgoing.once('error', reject)
      outgoing.setHeader('Host', address.host)
      if (cookie) outgoing.setHeader('Cookie', cookie)
      for (const [name, value] of Object.entries(headers)) outgoing.setHeader(name, value)
      outgoing.end(body)
    })
  }

  private keep(lines: readonly string[]): void {
    for (const line of lines) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (/max-age=0/i.test(line)) this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
  }
}

const isUpload = (value: string | Buffer | Upload): value is Upload =>
  typeof value === 'object' && !Buffer.isBuffer(value)

function pairs(fields: Fields): { type: string; body: Buffer } {
  const encoded = (value: string | Buffer | Upload): string =>
    Buffer.isBuffer(value)
      ? [...value].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')
      : encodeURIComponent(String(value))
  const text = fields.map(([name, value]) => `${encodeURIComponent(name)}=${encoded(value)}`).join('&')
  return { type: 'application/x-www-form-urlencoded', body: Buffer.from(text) }
}

export function parts(fields: Fields): { type: string; body: Buffer } {
  const boundary = `----${randomUUID()}`
  const chunks = fields.flatMap(([name, value]) => {
    const file = isUpload(value) ? `; filename="${value.name}"\r\nContent-Type: application/octet-stream` : ''
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n`
    return [Buffer.from(head), isUpload(value) ? value.bytes : Buffer.from(value), Buffer.from('\r\n')]
  })
  const body = Buffer.concat([...chunks, Buffer.from(`--${boundary}--\r\n`)])
  return { type: `multipart/form-data; boundary=${boundary}`, body }
}
