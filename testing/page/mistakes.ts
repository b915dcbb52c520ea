import type { Language } from '../../src/kernel/language'
import type { Element } from './html'
import type { Page } from './page'

const controls = ['input', 'textarea', 'select']

/** What is wrong with a page as anybody's browser gets it, in words; nothing for a page as it should be. */
export function mistakes(page: Page, lang: Language = 'ja'): string[] {
  const { root } = page
  const all = [...root.all()]
  return [
    ...inHead(page, lang),
    ...ofIds(all),
    ...all.flatMap((one) => [...inElement(one, all)]),
    ...inWords(page),
    ...ofTheLanguage(root),
  ]
}

function inHead({ root, title }: Page, lang: Language): string[] {
  const found: string[] = []
  const headings = root.find('h1').length
  if (headings !== 1) found.push(`${headings} h1`)
  if (title === '') found.push('no title')
  if (root.find('html')[0]?.get('lang') !== lang) found.push(`not lang=${lang}`)
  if (root.find('main').length !== 1) found.push('not one main')
  return [...found, ...skippedLevels(root)]
}

function skippedLevels(root: Element): string[] {
  const levels = root.find('h1', 'h2', 'h3', 'h4', 'h5', 'h6').map((one) => Number(one.tag[1]))
  return levels.flatMap((level, index) => {
    const before = levels[index - 1] ?? level
    return level > before + 1 ? [`h${level} after h${before}`] : []
  })
}

function ofIds(all: readonly Element[]): string[] {
  const ids = all.flatMap((one) => one.get('id') ?? [])
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index)
  const known = new Set(ids)
  const wanted = all.flatMap((one) =>
    ['for', 'aria-describedby', 'aria-labelledby', 'aria-controls'].flatMap(
      (name) => one.get(name)?.split(' ') ?? [],
    ),
  )
  return [
    ...twice.map((id) => `id twice: ${id}`),
    ...wanted.filter((id) => !known.has(id)).map((id) => `no element has the id ${id}`),
  ]
}

function* inElement(one: Element, all: readonly Element[]): Generator<string> {
  const named = `<${one.tag} ${one.get('name') ?? one.get('class') ?? ''}>`
  if (one.has('placeholder')) yield `placeholder on ${named}`
  if (one.has('style') || one.tag === 'style') yield `style on ${named}`
  for (const name of one.attributes.keys()) if (/^on[a-z]/.test(name)) yield `${name} on ${named}`
  if (one.tag === 'script' && !one.has('src') && one.get('type') !== 'application/json')
    yield 'a script in the page'
  for (const name of ['href', 'src', 'action'])
    if (/^(?:[a-z]+:)?\/\//i.test(one.get(name) ?? '')) yield `another host: ${one.get(name)}`
  if (
    controls.includes(one.tag) &&
    one.get('type') !== 'hidden' &&
    !one.has('hidden') &&
    !isLabelled(one, all)
  )
    yield `no label for ${named}`
  if (['button', 'a'].includes(one.tag) && one.text === '' && !one.has('aria-label'))
    yield `no words on ${named}`
  if (one.tag === 'img' && !one.has('alt')) yield `no alt on ${one.get('src')}`
}

const isLabelled = (control: Element, all: readonly Element[]): boolean =>
  control.has('aria-label') ||
  control.has('aria-labelledby') ||
  control.within('label') !== null ||
  all.some((one) => one.tag === 'label' && one.get('for') === control.get('id') && one.text !== '')

const typable = ['text', 'email', 'tel', 'url', 'search', 'password', 'checkbox', 'radio', 'file']

const isTypable = (one: Element): boolean =>
  !one.has('hidden') && (one.tag !== 'input' || typable.includes(one.get('type') ?? 'text'))

/** Choosing the other language takes along what stands in a form that is posted. */
function ofTheLanguage(root: Element): string[] {
  const typed = root
    .find('form')
    .some((form) => form.get('method') === 'post' && form.find(...controls).some(isTypable))
  const links = root.find('a').filter((one) => one.get('href')?.includes('/language/'))
  return typed && links.length > 0 ? ['another language loses what was typed'] : []
}

/** What these screens never say: people may type in any width. */
const unkind = [/[全半]角(文字)?で(ご?入力|記入)/, /undefined/, /\[object /, /NaN/]

function* inWords(page: Page): Generator<string> {
  for (const pattern of unkind) if (pattern.test(page.text)) yield `says ${pattern.source}`
}
