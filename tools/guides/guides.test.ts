import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { packageRoot } from '../../src/kernel/package-root'
import { withMovesTable } from './moves-table'
import { isSaid, wordsOfTheProduct } from './said-words'

const root = join(packageRoot(), 'docs/guides')
const names = ['applicant.ja.md', 'staff.ja.md']
const guides = names.map((name) => ({ name, text: readFileSync(join(root, name), 'utf8') }))

const found = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, one]) => one!)

const picturesIn = (text: string): string[] => [
  ...found(text, /!\[[^\]]+\]\(([^)]+)\)/g),
  ...found(text, /<img src="([^"]+)"/g),
]

const headings = (text: string): string[] =>
  found(text, /^#+ (.+)$/gm).map((one) =>
    one
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\- _]/gu, '')
      .replaceAll(' ', '-'),
  )

const quotesIn = (text: string): string[] => [
  ...new Set([...found(text, /「([^「」]+)」/g), ...found(text, /(【[^】]+】)/g)]),
]

/** Quoted, and yet no sentence of a page of ours; with the reason. */
const allowed: Record<string, string> = {
  髙橋: 'somebody searches for it',
  図書館: 'somebody searches for it',
  ほかの内容も直す: 'the page puts a number behind it',
  ほかの閲覧: 'the page puts a number behind it',
}

const said = wordsOfTheProduct()

describe('the pictures', () => {
  const shown = guides.flatMap(({ text }) => picturesIn(text))

  it('that the guides show are all there', () => {
    expect(shown.length).toBeGreaterThan(60)
    expect(shown.filter((path) => !existsSync(join(root, path)))).toEqual([])
  })

  it('are all shown, each once', () => {
    const there = readdirSync(join(root, 'pictures'), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.webp'))
      .map((path) => `pictures/${path.replaceAll('\\', '/')}`)
    expect([...shown].sort()).toEqual(there.sort())
  })

  it('are no more than three million bytes together', () => {
    const bytes = shown.reduce((sum, path) => sum + statSync(join(root, path)).size, 0)
    expect(bytes).toBeLessThan(3_000_000)
  })

  it('are told to who does not see them', () => {
    for (const { name, text } of guides)
      expect(found(text, /(!\[\]|<img (?![^>]*alt="[^"]))/g), name).toEqual([])
  })
})

describe.each(guides)('$name', ({ name, text }) => {
  it('quotes the product in its own words', () => {
    expect(quotesIn(text).filter((one) => !(one in allowed) && !isSaid(said, one))).toEqual([])
  })

  it('leads somewhere with each of its links', () => {
    const links = found(text, /(?<!!)\[[^\]]+\]\(([^)]+)\)/g)
    const gone = links.filter((link) => {
      const [path, anchor] = link.split('#')
      const target = path === '' ? text : guides.find((one) => one.name === path)?.text
      if (target === undefined) return !existsSync(join(root, path ?? ''))
      return anchor !== undefined && !headings(target).includes(anchor)
    })
    expect(gone).toEqual([])
  })

  it('is named by the README', () => {
    expect(readFileSync(join(packageRoot(), 'README.md'), 'utf8')).toContain(`(docs/guides/${name})`)
  })
})

it('what is no sentence of a page is found out, and nothing is allowed without need', () => {
  for (const one of ['確認へ行く', 'この申込を開く人', '【完成】']) expect(isSaid(said, one), one).toBe(false)
  const quotes = guides.flatMap(({ text }) => quotesIn(text))
  expect(Object.keys(allowed).filter((one) => isSaid(said, one) || !quotes.includes(one))).toEqual([])
})

it('the table of moves is what the code says; `npm run make:guides` writes it', () => {
  const text = guides[1]!.text
  expect(text).toBe(withMovesTable(text))
})
