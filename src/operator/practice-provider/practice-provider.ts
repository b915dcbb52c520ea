import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Provider } from 'oidc-provider'
import { practicePeople } from '../../../seeds/practice-people'
import { isLoopback } from '../../config'
import { type BuiltAssets, readAssets } from '../../http/assets'
import { endingOf } from '../../http/ending'
import { securityHeaders } from '../../http/headers'
import { siteMap } from '../../urls'
import { brokenPage, type ChoosingPlace, cancelled, choosingPage } from './choosing-page'
import { choosingPath, makeOpenId, makeSigningKey } from './openid'
import { type PracticeClients, type PracticeKind, practiceClients, practiceKinds } from './practice-clients'

export type PracticeProviderOptions = {
  /** 0 takes any free one. */
  port: number
  /** Origin of the service: logins come back to the callback of any tenant there. */
  baseUrl: string
  /** The secret of each client; without it one that everybody can read here. */
  secretOf?: (kind: PracticeKind) => string
}

/** 練習用の認証: stands in for GビズID, デジタル認証アプリ and a tenant's own provider, on this machine only. */
export type PracticeProvider = { port: number; clients: PracticeClients; close(): Promise<void> }

/**
 * Starts it on 127.0.0.1.
 * @throws an error with the code `EADDRINUSE` where the port is taken, `ERR_MODULE_NOT_FOUND` where the packages for
 *   development are not installed
 */
export async function startPracticeProvider(options: PracticeProviderOptions): Promise<PracticeProvider> {
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, '127.0.0.1', resolve)
  })
  const end = endingOf(server)
  try {
    const { port } = server.address() as AddressInfo
    const clients = practiceClients(port, options.secretOf ?? ((kind) => `practice-secret-of-${kind}`))
    const answer = await answering(options.baseUrl, clients)
    server.on('request', answer)
    return { port, clients, close: async () => void (await end()) }
  } catch (error) {
    server.close()
    throw error
  }
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void

async function answering(baseUrl: string, clients: PracticeClients): Promise<Answer> {
  const assets = readAssets()
  const signingKey = await makeSigningKey()
  const branches = await Promise.all(
    practiceKinds.map(async (kind) => {
      const place: ChoosingPlace = { kind, assets: { css: assets.css, scripts: [] } }
      const client = clients[kind]
      const provider = await makeOpenId({
        ...{ kind, client, baseUrl, signingKey },
        brokenPage: () => brokenPage(place),
      })
      return { place, provider, rest: provider.callback() }
    }),
  )
  return (request, response) => {
    for (const [name, value] of Object.entries(securityHeaders(false))) response.setHeader(name, value)
    if (!isForThisMachine(request)) return void response.writeHead(404).end()
    const path = (request.url ?? '/').split('?', 1)[0]!
    if (path === '/') return void response.writeHead(303, { Location: `${baseUrl}/` }).end()
    if (path === siteMap.icon.path) return void response.writeHead(204).end()
    if (path.startsWith('/_assets/')) return sendAsset(assets, path, response)
    const branch = branches.find(({ place }) => path.startsWith(`/${place.kind}/`))
    if (!branch) return void response.writeHead(404).end()
    if (path.startsWith(choosingPath(branch.place.kind, '')))
      return void choose(branch, { request, response, path }).catch(() => {
        send(response, 400, brokenPage(branch.place))
      })
    // The library finds its own prefix in what is left out here.
    Object.assign(request, {
      originalUrl: request.url,
      url: request.url!.slice(branch.place.kind.length + 1),
    })
    branch.rest(request, response)
  }
}

type Exchange = { request: IncomingMessage; response: ServerResponse; path: string }

/** The page to choose on, or what was chosen there. */
async function choose(
  { place, provider }: { place: ChoosingPlace; provider: Provider },
  { request, response, path }: Exchange,
): Promise<void> {
  const { uid } = await provider.interactionDetails(request, response)
  const page = choosingPath(place.kind, uid)
  if (path === page) return send(response, 200, choosingPage(place, page))
  const chosen = path.slice(page.length + 1)
  const person = practicePeople[place.kind].find(({ subject }) => `${page}/${subject}` === path)
  if (chosen === cancelled) return provider.interactionFinished(request, response, { error: 'access_denied' })
  if (!person) return send(response, 404, brokenPage(place))
  await provider.interactionFinished(request, response, {
    login: { accountId: person.subject, remember: false },
  })
}

function send(response: ServerResponse, status: number, html: string): void {
  response
    .writeHead(status, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' })
    .end(html)
}

/** A name of somebody else's that leads here is not answered. */
const isForThisMachine = ({ headers: { host = '' } }: IncomingMessage): boolean =>
  URL.canParse(`http://${host}/`) && isLoopback(new URL(`http://${host}/`).hostname)

function sendAsset(assets: BuiltAssets, path: string, response: ServerResponse): void {
  const asset = assets.find(path.slice('/_assets/'.length))
  if (!asset) return void response.writeHead(404).end()
  response.writeHead(200, { 'Content-Type': asset.type }).end(asset.body)
}
