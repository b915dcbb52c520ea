import { createHmac, createSign, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Endpoint = 'discovery' | 'token' | 'jwks' | 'userinfo'

export type Mood =
  | 'well'
  /** Takes the request and says nothing. */
  | 'silent'
  /** One byte now and then. */
  | 'dripping'
  /** 5 MB of what is asked for. */
  | 'huge'
  | 'failing'
  | 'redirecting'
  /** Hangs up in the middle. */
  | 'breaking'
  /** A page of HTML. */
  | 'page'

export type Signing = 'own-key' | 'another-key' | 'none' | 'hs256-with-public-key'

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const another = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
const personal = '花子カナリア'

/** What must never be seen in an error. */
export const canaries = ['canary-code', 'canary-token', 'canary-secret', personal]

/** An identity provider that does what a test tells it to do, mostly wrong. */
export class HostileProvider {
  readonly moods: Partial<Record<Endpoint, Mood>> = {}
  /** Where `redirecting` leads. */
  leadsTo = 'http://127.0.0.1:1/'
  metadata: Record<string, unknown> = {}
  /** What the last login began with. */
  nonce = ''
  header: Record<string, unknown> = {}
  claims: Record<string, unknown> = {}
  userinfo: Record<string, unknown> = {}
  signing: Signing = 'own-key'
  readonly asked: { path: string; authorization: string; body: URLSearchParams }[] = []
  private readonly server: Server = createServer((request, response) => void this.answer(request, response))

  static async start(): Promise<HostileProvider> {
    const provider = new HostileProvider()
    await provider.comesBack(0)
    return provider
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port
  }

  get issuer(): string {
    return `http://127.0.0.1:${this.port}/oauth/`
  }

  /** @returns the port to come back at */
  async goesAway(): Promise<number> {
    const { port } = this
    const closed = once(this.server, 'close')
    this.server.close()
    this.server.closeAllConnections()
    await closed
    return port
  }

  async comesBack(port: number): Promise<void> {
    this.server.listen(port, '127.0.0.1')
    await once(this.server, 'listening')
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '/', this.issuer).pathname
    const pieces: Buffer[] = []
    for await (const piece of request) pieces.push(piece)
    const body = new URLSearchParams(Buffer.concat(pieces).toString())
    this.asked.push({ path, authorization: request.headers.authorization ?? '', body })
    const endpoint = endpointAt(path)
    if (!endpoint) return void response.writeHead(404).end()
    const mood = this.moods[endpoint] ?? 'well'
    if (mood === 'silent') return
    if (mood === 'failing') return void response.writeHead(503).end('{"error":"canary-token"}')
    if (mood === 'redirecting') return void response.writeHead(302, { location: this.leadsTo }).end()
    if (mood === 'page')
      return void response.writeHead(200, { 'content-type': 'text/html' }).end('<p>canary-token')
    response.writeHead(200, { 'content-type': 'application/json' })
    if (mood === 'breaking') return void response.write('{', () => response.destroy())
    if (mood === 'dripping') return drip(response)
    const said = JSON.stringify(this.say(endpoint))
    response.end(mood === 'huge' ? said.padEnd(5 * 1024 * 1024) : said)
  }

  private say(endpoint: Endpoint): unknown {
    const { issuer } = this
    if (endpoint === 'jwks')
      return { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' }] }
    if (endpoint === 'userinfo') return { sub: 'hanako', name: personal, ...this.userinfo }
    if (endpoint === 'token')
      return {
        access_token: 'canary-token',
        token_type: 'Bearer',
        expires_in: 3600,
        id_token: this.idToken(),
      }
    return {
      issuer,
      authorization_endpoint: `${issuer}authorize`,
      token_endpoint: `${issuer}token`,
      userinfo_endpoint: `${issuer}userinfo`,
      jwks_uri: `${issuer}jwks`,
      id_token_signing_alg_values_supported: ['RS256', 'HS256', 'none'],
      ...this.metadata,
    }
  }

  private idToken(): string {
    const now = Math.floor(Date.now() / 1000)
    const alg = { none: 'none', 'hs256-with-public-key': 'HS256' }[this.signing as 'none'] ?? 'RS256'
    const head = encoded({ alg, kid: 'one', ...this.header })
    const claims = {
      iss: this.issuer,
      sub: 'hanako',
      aud: 'the-client',
      iat: now,
      exp: now + 300,
      name: personal,
    }
    const text = `${head}.${encoded({ ...claims, nonce: this.nonce, ...this.claims })}`
    return `${text}.${signed(text, this.signing)}`
  }
}

const endpointAt = (path: string): Endpoint | undefined => {
  if (/^(\/oauth)?\/\.well-known\/openid-configuration$/.test(path)) return 'discovery'
  return (['token', 'jwks', 'userinfo'] as const).find((one) => path === `/oauth/${one}`)
}

/** Until the other end has had enough. */
function drip(response: ServerResponse): void {
  const timer = setInterval(() => response.write(' '), 20)
  response.once('close', () => clearInterval(timer))
}

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

function signed(text: string, signing: Signing): string {
  if (signing === 'none') return ''
  if (signing === 'hs256-with-public-key') {
    const secret = publicKey.export({ type: 'spki', format: 'pem' })
    return createHmac('sha256', secret).update(text).digest('base64url')
  }
  const key: KeyObject = signing === 'another-key' ? another : privateKey
  return createSign('RSA-SHA256').update(text).sign(key, 'base64url')
}
