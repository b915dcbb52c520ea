import { readTree } from '../../testing/source/tree'

/** What the product says, each sentence once, with `.+` for what it fills in. */
export type SaidWords = { whole: ReadonlySet<string>; filled: readonly RegExp[] }

const isOfWords = (path: string): boolean =>
  /(words|default-templates)\.ja\.ts$|\/(moves|roles|mail-kinds)\.ts$/.test(path)

/** The words of every page and mail, read from the files that hold them. */
export function wordsOfTheProduct(): SaidWords {
  const whole = new Set<string>()
  const filled: RegExp[] = []
  for (const { path, text } of readTree('src')) {
    if (!isOfWords(path)) continue
    for (const [, plain, template] of text.matchAll(/'((?:[^'\\\n]|\\.)+)'|`((?:[^`\\]|\\.)+)`/g)) {
      if (plain) whole.add(plain)
      if (template) filled.push(patternOf(template))
    }
  }
  return { whole, filled }
}

const patternOf = (template: string): RegExp =>
  new RegExp(
    `^${template
      .split(/\$\{[^}]*\}/)
      .map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
      .join('.+')}$`,
    's',
  )

/** Whether a page says exactly this, or, of a mail's 【…】, whether a subject begins so. */
export function isSaid({ whole, filled }: SaidWords, quote: string): boolean {
  const label = /^【(.+)】$/.exec(quote)?.[1]
  if (label === undefined) return whole.has(quote) || filled.some((one) => holdsWords(one) && one.test(quote))
  return whole.has(label) || [...whole].some((one) => one.startsWith(quote)) || startsSo(filled, quote)
}

/** Not a template that only fills in: it would match everything. */
const holdsWords = (one: RegExp): boolean => one.source.replace(/\.\+|[\^$]/g, '').length > 2

const startsSo = (filled: readonly RegExp[], quote: string): boolean =>
  filled.some((one) => one.source.startsWith(`^${quote}`))
