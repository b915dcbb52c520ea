import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

const namespace = 'xmlns="http://s3.amazonaws.com/doc/2006-03-01/"'
/** Objects in one page of a list. */
const perPage = 2

/** An S3-compatible store in this process, that can be told to fail. It checks MD5 and no signature. */
export class FakeS3 {
  readonly objects = new Map<string, Buffer>()
  /** Requests in the order they came, e.g. `PUT tenant/file`. */
  readonly asked: string[] = []
  /** So many of the next requests fail: answered 503, hung up on in the middle of the body, or not answered. */
  failing: { left: number; how: '503' | 'hang up' | 'silent' } = { left: 0, how: '503' }
  private readonly server: Server

  private constructor() {
    this.server = createServer((request, response) => void this.serve(request, response))
  }

  static async start(): Promise<FakeS3> {
    const fake = new FakeS3()
    fake.server.listen(0, '127.0.0.1')
    await once(fake.server, 'listening')
    return fake
  }

  get url(): string {
    const { port } = this.server.address() as AddressInfo
    return `s3://key:secret@files?endpoint=${encodeURIComponent(`http://127.0.0.1:${port}`)}`
  }

  async stop(): Promise<void> {
    this.server.close()
    this.server.closeAllConnections()
    await once(this.server, 'close')
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://store')
    const key = decodeURIComponent(pathname.replace(/^\/files\/?/, ''))
    this.asked.push(`${request.method} ${key}`.trim())
    if (this.failing.left > 0) {
      this.failing.left -= 1
      if (this.failing.how === 'silent') return
      if (this.failing.how === 'hang up') return void request.once('data', () => request.socket.destroy())
      return answer(response, 503, error('SlowDown'))
    }
    if (request.method === 'PUT') return this.put(key, request, response)
    if (request.method === 'DELETE') {
      this.objects.delete(key)
      return answer(response, 204)
    }
    if (key === '') return answer(response, 200, this.list(searchParams))
    const found = this.objects.get(key)
    return found ? answer(response, 200, found) : answer(response, 404, error('NoSuchKey'))
  }

  private async put(key: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    try {
      for await (const chunk of request) chunks.push(chunk)
    } catch {
      return
    }
    const body = Buffer.concat(chunks)
    if (createHash('md5').update(body).digest('base64') !== request.headers['content-md5'])
      return answer(response, 400, error('BadDigest'))
    this.objects.set(key, body)
    answer(response, 200)
  }

  private list(query: URLSearchParams): string {
    const from = Number(query.get('continuation-token') ?? 0)
    const keys = [...this.objects.keys()].filter((key) => key.startsWith(query.get('prefix') ?? ''))
    const shown = keys.slice(from, from + perPage)
    const more = from + perPage < keys.length
    const contents = shown.map(
      (key) =>
        `<Contents><Key>${key}</Key><Size>${this.objects.get(key)?.length}</Size><LastModified>2026-01-28T01:34:00.000Z</LastModified></Contents>`,
    )
    const next = more ? `<NextContinuationToken>${from + perPage}</NextContinuationToken>` : ''
    return `<ListBucketResult ${namespace}><IsTruncated>${more}</IsTruncated>${next}${contents.join('')}</ListBucketResult>`
  }
}

const error = (code: string): string => `<Error><Code>${code}</Code><Message>${code}</Message></Error>`

function answer(response: ServerResponse, status: number, body: string | Buffer = ''): void {
  const type = typeof body === 'string' ? 'application/xml' : 'application/octet-stream'
  response.writeHead(status, { 'Content-Type': type, ETag: '"x"' }).end(body)
}
