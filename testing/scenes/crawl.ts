import type { Page } from '../page/page'
import type { Person } from '../world'

/** A filter has thousands of combinations; a few of each kind of page are enough. */
const mostOfAKind = 12

const kindOf = (address: string): string =>
  address
    .replace(/\?.*/, '?')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')
    .replace(/\/procedures\/[^/?]+/, '/procedures/:slug')

/** Every page that links lead to, from an address on, in the language that it is in. */
export async function crawl(person: Person, from: string): Promise<Page[]> {
  const waiting = [from]
  const known = new Set(waiting)
  const kinds = new Map<string, number>()
  const pages: Page[] = []
  for (let address = waiting.shift(); address; address = waiting.shift()) {
    const page = await person.asks(address)
    pages.push(page)
    if (!page.isHtml) continue
    for (const href of page.links) {
      const next = href.replace(/#.*/, '')
      const kind = kindOf(next)
      const count = kinds.get(kind) ?? 0
      if (!next.startsWith('/') || next.includes('/language/') || known.has(next) || count >= mostOfAKind)
        continue
      known.add(next)
      kinds.set(kind, count + 1)
      waiting.push(next)
    }
  }
  return pages
}
