import type { Element } from './html'
import type { Page } from './page'

/** Kana, kanji, Japanese punctuation, full-width letters. 「＊」 and 「※」 are signs, of no language. */
const japanese = /[\u3001-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff09\uff0b-\uff9f]/

/** Attributes that are read out or shown. */
const spoken = ['aria-label', 'alt', 'title', 'data-l', 'data-busy', 'label', 'placeholder']

/**
 * What an English page says in Japanese without marking it as Japanese (JIS X 8341-3 3.1.1, 3.1.2). Not looked at:
 * - `<title>`, which can hold no marks: it names procedure and tenant, who have Japanese names;
 * - what the applicant typed, in any language: values of controls, and the texts given as `typed` (names of files).
 */
export function unmarkedJapanese(page: Page, typed: readonly string[] = []): string[] {
  const html = page.root.find('html')[0]
  const own = (text: string) => typed.reduce((rest, one) => rest.replaceAll(one, ''), text)
  return [
    ...(html?.get('lang') === 'en' ? [] : [`the page has lang=${html?.get('lang')}`]),
    ...(html ? inside(html, 'en', own) : []),
  ]
}

function inside(element: Element, above: string, own: (text: string) => string): string[] {
  if (['title', 'script', 'style', 'textarea'].includes(element.tag)) return []
  const lang = element.get('lang') ?? above
  const wrong = (text: string): boolean => lang !== 'ja' && japanese.test(own(text))
  const attributes = spoken
    .filter((name) => wrong(element.get(name) ?? ''))
    .map((name) => `${name}="${element.get(name)}"`)
  const texts = element.children.flatMap((child) => {
    if (typeof child !== 'string') return inside(child, lang, own)
    return wrong(child) ? [`<${element.tag}> ${child.trim().slice(0, 60)}`] : []
  })
  return [...attributes, ...texts]
}
