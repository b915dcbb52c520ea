/** 要素: one element of a page of ours. */
export class Element {
  readonly tag: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: (Element | string)[] = []
  readonly parent: Element | null

  constructor(tag: string, attributes: ReadonlyMap<string, string>, parent: Element | null) {
    this.tag = tag
    this.attributes = attributes
    this.parent = parent
  }

  get(name: string): string | undefined {
    return this.attributes.get(name)
  }

  has(name: string): boolean {
    return this.attributes.has(name)
  }

  /** What is read of it, with single spaces. */
  get text(): string {
    return this.rawText.replace(/\s+/g, ' ').trim()
  }

  get rawText(): string {
    return this.children.map((child) => (typeof child === 'string' ? child : child.rawText)).join('')
  }

  /** This and everything inside, in the order of reading. */
  *all(): Generator<Element> {
    yield this
    for (const child of this.children) if (child instanceof Element) yield* child.all()
  }

  find(...tags: string[]): Element[] {
    return [...this.all()].filter((one) => tags.includes(one.tag))
  }

  within(tag: string): Element | null {
    for (let above = this.parent; above; above = above.parent) if (above.tag === tag) return above
    return null
  }
}

const empty = new Set(['input', 'br', 'hr', 'img', 'meta', 'link', 'source', 'col', 'wbr', 'area', 'base'])
const verbatim = new Set(['script', 'style'])
const token =
  /<!--[\s\S]*?-->|<!doctype html>|<(\/?)([A-Za-z][\w:-]*)((?:\s+[^\s=>"'/]+(?:="[^"]*")?)*)\s*(\/?)>/gi
const attribute = /([^\s=>"'/]+)(?:="([^"]*)")?/g

/**
 * Reads a page that we wrote ourselves. It is strict: what is not closed, not quoted or closed twice is a defect of
 * the page.
 * @throws {Error} naming the place
 */
export function parseHtml(html: string): Element {
  const root = new Element('#page', new Map(), null)
  let open = root
  let at = 0
  token.lastIndex = 0
  for (let found = token.exec(html); found; found = token.exec(html)) {
    addText(open, html.slice(at, found.index))
    at = token.lastIndex
    const [, closing, name, attributes = '', selfClosed] = found
    if (name === undefined) continue
    if (closing) open = closed(open, name, html.slice(Math.max(0, found.index - 80), at))
    else {
      const element = new Element(name.toLowerCase(), attributesOf(attributes), open)
      open.children.push(element)
      if (verbatim.has(element.tag)) {
        const end = html.indexOf(`</${name}>`, at)
        element.children.push(html.slice(at, end))
        at = end + name.length + 3
        token.lastIndex = at
      } else if (!selfClosed && !empty.has(element.tag)) open = element
    }
  }
  addText(open, html.slice(at))
  if (open !== root) throw new Error(`<${open.tag}> is not closed`)
  return root
}

function closed(open: Element, name: string, near: string): Element {
  if (open.tag !== name.toLowerCase() || !open.parent)
    throw new Error(`</${name}> closes <${open.tag}>: ${near}`)
  return open.parent
}

function addText(open: Element, text: string): void {
  if (text.includes('<')) throw new Error(`an unreadable tag: ${text.slice(text.indexOf('<'), 200)}`)
  if (text !== '') open.children.push(unescaped(text))
}

function attributesOf(text: string): Map<string, string> {
  const attributes = new Map<string, string>()
  for (const [, name = '', value = ''] of text.matchAll(attribute)) {
    if (attributes.has(name)) throw new Error(`an attribute twice: ${name}`)
    attributes.set(name, unescaped(value))
  }
  return attributes
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: '\u00a0' }

const unescaped = (text: string): string =>
  text.replace(/&([a-z]+|#\d+);/g, (whole, name: string) => named[name] ?? whole)
