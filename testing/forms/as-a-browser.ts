import { type Entries, noEntries } from '../../src/features/forms/entries'
import type { LiveLogic } from '../../src/features/forms/form-logic'
import { pressed } from '../page/form'
import { Element, parseHtml } from '../page/html'

/** What the script of a drawn page works with: the rules in it, and what `FormData` gives of its controls. */
export interface PageInABrowser {
  logic: LiveLogic | null
  typed: Entries
  root: Element
}

const nobody = new Element('button', new Map(), null)

/** Reads the html of a page's questions and rules as the page's script would. */
export function inABrowser(html: string): PageInABrowser {
  const root = parseHtml(html)
  const typed = noEntries()
  for (const [name, value] of pressed(root, nobody, {}).pairs) {
    if (typeof value !== 'string') continue
    const before = typed[name]
    typed[name] = before === undefined ? value : [...[before].flat(), value]
  }
  const data = root.find('script').find((one) => one.has('data-form-logic'))
  return { logic: data ? JSON.parse(data.rawText) : null, typed, root }
}
