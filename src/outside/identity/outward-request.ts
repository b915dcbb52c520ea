import { lookup } from 'node:dns/promises'
import { type IncomingMessage, request as overHttp } from 'node:http'
import { request as overHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { isLoopbackAddress, isPublicAddress } from './addresses'
import { IdentityAway, IdentityRefused } from './identity'

export type Resolved = { address: string; family: number }

/** Where requests may go, and what they may cost. */
export type OutwardRules = {
  /** True only where the service itself runs on this machine: then http and loopback are fine, together. */
  allowLoopback: boolean
  mostBytes: number
  /** The addresses of a host name. */
  resolve(hostname: string): Promise<readonly Resolved[]>
}

type Asked = {
  method?: string
  headers?: Readonly<Record<string, string>>
  body?: unknown
  signal?: AbortSignal | null
}

export const resolveByDns = (hostname: string): Promise<Resolved[]> => lookup(hostname, { all: true })

/**
 * One request to somebody else's server whose address came from outside. The name is resolved once and the connection
 * is made to what was checked, so a name that answers differently the second time changes nothing. No redirect is
 * followed, no proxy or kept connection is used.
 * @param ends when the whole of it must be over
 * @throws {IdentityRefused | IdentityAway}
 */
export async function outwardRequest(
  rules: OutwardRules,
  address: string,
  { ends, ...asked }: Asked & { ends: AbortSignal },
): Promise<Response> {
  const url = new URL(address)
  const signal = asked.signal ? AbortSignal.any([ends, asked.signal]) : ends
  const found = await beforeEnd(allowedAddresses(rules, url), signal)
  const answer = await beforeEnd(connected(url, { ...asked, signal, found }), signal)
  const status = answer.statusCode ?? 0
  if (status >= 500 || status === 429 || status < 200) {
    answer.destroy()
    throw new IdentityAway('failed')
  }
  if (status >= 300 && status < 400) {
    answer.destroy()
    throw new IdentityRefused('redirected')
  }
  const body = await beforeEnd(read(answer, rules.mostBytes), signal)
  return new Response(status === 204 ? null : new Uint8Array(body), { status, headers: headersOf(answer) })
}

/** @throws {IdentityRefused} when any address of the host is one that nobody outside should lead us to */
async function allowedAddresses(rules: OutwardRules, url: URL): Promise<readonly Resolved[]> {
  const secure = url.protocol === 'https:'
  if (!(secure || url.protocol === 'http:') || url.username || url.password)
    throw new IdentityRefused('address-not-allowed')
  if (!secure && !rules.allowLoopback) throw new IdentityRefused('address-not-allowed')
  // The URL has already turned decimal, hexadecimal and short forms of IPv4 into the usual one.
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const family = isIP(host)
  const found = family
    ? [{ address: host, family }]
    : await rules.resolve(host).catch(() => {
        throw new IdentityAway('unreachable')
      })
  if (found.length === 0) throw new IdentityAway('unreachable')
  const mayGo = ({ address }: Resolved) =>
    (rules.allowLoopback && isLoopbackAddress(address)) || (secure && isPublicAddress(address))
  if (!found.every(mayGo)) throw new IdentityRefused('address-not-allowed')
  return found
}

function connected(
  url: URL,
  { method = 'GET', headers, body, signal, found }: Asked & { found: readonly Resolved[] },
): Promise<IncomingMessage> {
  const bytes = body === undefined || body === null ? undefined : Buffer.from(String(body))
  const known: LookupFunction = (_host, options, done) => {
    if (options.all) done(null, [...found])
    else done(null, found[0]!.address, found[0]!.family)
  }
  const send = url.protocol === 'https:' ? overHttps : overHttp
  return new Promise((resolve, reject) => {
    const request = send(url, {
      method,
      headers: { ...headers, ...(bytes ? { 'content-length': bytes.length } : {}) },
      // Neither the global agent, which may know a proxy, nor a connection of an earlier answer.
      agent: false,
      lookup: known,
      signal: signal ?? undefined,
    })
    request.once('response', resolve)
    request.once('error', () => reject(new IdentityAway('unreachable')))
    request.end(bytes)
  })
}

async function read(answer: IncomingMessage, most: number): Promise<Buffer> {
  const pieces: Buffer[] = []
  let length = 0
  try {
    for await (const piece of answer as AsyncIterable<Buffer>) {
      length += piece.length
      if (length > most) throw new IdentityRefused('answer-too-large')
      pieces.push(piece)
    }
  } catch (error) {
    throw error instanceof IdentityRefused ? error : new IdentityAway('unreachable')
  } finally {
    answer.destroy()
  }
  return Buffer.concat(pieces)
}

/** @throws {IdentityAway} once the time is up, whatever else is said then */
async function beforeEnd<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  const late = Promise.withResolvers<never>()
  const tooSlow = () => late.reject(new IdentityAway('too-slow'))
  if (signal.aborted) tooSlow()
  signal.addEventListener('abort', tooSlow, { once: true })
  late.promise.catch(() => {})
  try {
    return await Promise.race([late.promise, work])
  } catch (error) {
    throw signal.aborted ? new IdentityAway('too-slow') : error
  } finally {
    signal.removeEventListener('abort', tooSlow)
    work.catch(() => {})
  }
}

function headersOf(answer: IncomingMessage): Headers {
  const headers = new Headers()
  for (const [name, values] of Object.entries(answer.headersDistinct))
    for (const value of values ?? []) headers.append(name, value)
  return headers
}
