import { Readable } from 'node:stream'
import type { Hono } from 'hono'
import type { Env } from '../src/http/surface'
import { type Place, type PlaceParams, type Query, url } from '../src/urls'
import { encoded, type Filled, type FormPost, pressed } from './page/form'
import { Page } from './page/page'

export const origin = 'https://apply.example.jp'

export type Asking = {
  method?: 'GET' | 'POST' | 'HEAD' | 'PATCH' | 'DELETE'
  headers?: Record<string, string>
  /** Pieces that come one after the other are a slow line. */
  body?: Buffer | string | AsyncIterable<Buffer>
}

const piecesOf = (body: Asking['body']): AsyncIterable<Buffer> | Buffer[] => {
  if (body === undefined) return []
  return typeof body === 'string' || Buffer.isBuffer(body) ? [Buffer.from(body)] : body
}

type Params<P extends Place> = Omit<PlaceParams<P>, 'tenant'>

/**
 * A person with a browser that has no screen and runs no script: it keeps cookies, follows redirects and presses the
 * buttons that are on the page. It says of itself what real browsers say (Origin, Sec-Fetch-Site).
 */
export class Browserless {
  readonly tenant: string
  readonly cookies = new Map<string, string>()
  /** The page in front of the person. */
  page = new Page('', 0, new Headers(), Buffer.alloc(0))
  private readonly app: Hono<Env>
  private readonly network: string
  private readonly onAnswer: (answered: { method: string; page: Page }) => void

  constructor(
    app: Hono<Env>,
    options: { tenant: string; network: string; onAnswer(answered: { method: string; page: Page }): void },
  ) {
    this.app = app
    this.onAnswer = options.onAnswer
    this.tenant = options.tenant
    this.network = options.network
  }

  /** Goes to a place of this person's tenant. */
  goesTo<P extends Place>(place: P, params: Params<P>, query: Query = {}): Promise<Page> {
    return this.opens(this.url(place, params, query))
  }

  url<P extends Place>(place: P, params: Params<P>, query: Query = {}): string {
    return url(place, { tenant: this.tenant, ...params } as PlaceParams<P>, query)
  }

  /** Opens an address, following redirects. A mail's address begins with the origin. */
  async opens(address: string): Promise<Page> {
    return this.settle(await this.asks(address.replace(origin, '')))
  }

  follows(words: string): Promise<Page> {
    return this.opens(this.page.link(words))
  }

  /** Fills in what stands on the page and presses a button, following redirects. */
  async presses(words: string, filled: Filled = {}): Promise<Page> {
    const { form, button } = this.page.button(words)
    return this.settle(await this.sends(pressed(form, button, filled)))
  }

  /** What pressing a button would send; for tests that send it twice, late or changed. */
  prepared(words: string, filled: Filled = {}): FormPost {
    const { form, button } = this.page.button(words)
    return pressed(form, button, filled)
  }

  async sends(post: FormPost, headers: Record<string, string> = {}): Promise<Page> {
    const action = post.action === '' ? this.page.address : post.action
    if (post.method === 'get') {
      const search = new URLSearchParams(post.pairs.map(([name, value]) => [name, String(value)]))
      return this.asks(`${action.split('?')[0]}?${search}`)
    }
    const { body, type } = await encoded(post)
    return this.asks(action, { method: 'POST', body, headers: { 'content-type': type, ...headers } })
  }

  /** One request with this browser's cookies, and no redirect followed. A header set to '' is left out. */
  async asks(address: string, asking: Asking = {}): Promise<Page> {
    const { method = 'GET', body } = asking
    const reads = method === 'GET' || method === 'HEAD'
    const own = reads ? { 'sec-fetch-site': 'none' } : { origin, 'sec-fetch-site': 'same-origin' }
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = new Headers(
      Object.entries({ host: new URL(origin).host, ...own, cookie, ...asking.headers }).filter(
        ([, value]) => value !== '',
      ),
    )
    const incoming = Object.assign(Readable.from(piecesOf(body)), {
      socket: { remoteAddress: this.network },
    })
    const response = await this.app.request(origin + address, { method, headers }, {
      incoming,
    } as Env['Bindings'])
    this.keepCookies(response.headers.getSetCookie())
    const page = new Page(
      address,
      response.status,
      response.headers,
      Buffer.from(await response.arrayBuffer()),
    )
    this.onAnswer({ method, page })
    return page
  }

  private async settle(first: Page): Promise<Page> {
    let page = first
    for (let hop = 0; page.status === 303 && hop < 5; hop++)
      page = await this.asks((page.headers.get('location') ?? '').replace(origin, '').replace(/#.*/, ''))
    this.page = page
    return page
  }

  private keepCookies(lines: readonly string[]): void {
    for (const line of lines) {
      const [pair = '', ...rest] = line.split(';')
      const at = pair.indexOf('=')
      const name = pair.slice(0, at)
      if (rest.some((one) => one.trim().toLowerCase() === 'max-age=0')) this.cookies.delete(name)
      else this.cookies.set(name, pair.slice(at + 1))
    }
  }
}
