import { Page } from './page/page'

/**
 * A browser without a screen that walks over real addresses by HTTP, with the cookies of each host: for logins that lead
 * to another server and back. It stops at an address that `stopsAt` names.
 */
export class WebWalker {
  private readonly cookies = new Map<string, { host: string; path: string; text: string }>()
  page = new Page('', 0, new Headers(), Buffer.alloc(0))
  /** Every page that was seen. */
  readonly pages: Page[] = []

  /** Goes to an address and on through redirects. @returns where it ended: the first address that is stopped at */
  async goesTo(address: string, stopsAt: (address: string) => boolean): Promise<string> {
    let at = address
    for (let hop = 0; hop < 12; hop += 1) {
      if (stopsAt(at)) return at
      const answer = await fetch(at, {
        redirect: 'manual',
        headers: { accept: 'text/html', cookie: this.cookieFor(new URL(at)) },
      })
      this.keep(new URL(at), answer.headers.getSetCookie())
      this.page = new Page(at, answer.status, answer.headers, Buffer.from(await answer.arrayBuffer()))
      this.pages.push(this.page)
      const next = answer.headers.get('location')
      if (!next) return at
      at = new URL(next, at).href
    }
    throw new Error(`redirects without an end from ${address}`)
  }

  /** Follows the link with these words. */
  follows(words: string, stopsAt: (address: string) => boolean): Promise<string> {
    const link = this.page.root.find('a').find((one) => one.text.includes(words))
    if (!link) throw new Error(`no link 「${words}」 on 「${this.page.title}」`)
    return this.goesTo(new URL(link.get('href') ?? '', this.page.address).href, stopsAt)
  }

  private cookieFor({ host, pathname }: URL): string {
    return [...this.cookies.values()]
      .filter((one) => one.host === host && `${pathname}/`.startsWith(`${one.path.replace(/\/$/, '')}/`))
      .map(({ text }) => text)
      .join('; ')
  }

  private keep({ host }: URL, given: readonly string[]): void {
    for (const line of given) {
      const [text = ''] = line.split(';')
      const path = /;\s*path=([^;]*)/i.exec(line)?.[1] ?? '/'
      const gone = /;\s*expires=Thu, 01 Jan 1970/i.test(line) || text.endsWith('=')
      const key = `${host} ${path} ${text.split('=')[0]}`
      if (gone) this.cookies.delete(key)
      else this.cookies.set(key, { host, path, text })
    }
  }
}
