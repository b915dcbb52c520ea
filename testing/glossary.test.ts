import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { packageRoot } from '../src/kernel/package-root'
import { readTree } from './source/tree'

type Term = { english: string; japanese: string; meaning: string }

/** The rows of the tables of GLOSSARY.md: `| English | 日本語 | meaning |`. */
function readGlossary(): Term[] {
  const text = readFileSync(join(packageRoot(), 'GLOSSARY.md'), 'utf8')
  return text.split('\n').flatMap((line) => {
    const cells = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.replaceAll('`', '').trim())
    const [english = '', japanese = '', meaning = ''] = cells
    return cells.length === 3 && !/^:?-+:?$/.test(english) && !english.startsWith('English')
      ? [{ english, japanese, meaning }]
      : []
  })
}

const terms = readGlossary()
const source = readTree('src')
  .filter(({ path }) => !path.includes('.test.'))
  .map(({ path, text }) => `${path}\n${text}`)
  .join('\n')

/** 「receipt number」 is found as receiptNumber, ReceiptNumber, receipt-number and receipt_number. */
const isUsed = (term: string): boolean => {
  const words = term.toLowerCase().split(/[\s-]+/)
  return new RegExp(words.map((word) => word.replace(/[^a-z0-9]/g, '')).join('[\\s_-]?'), 'i').test(source)
}

it('explains every word once, in both languages', () => {
  expect(terms.length).toBeGreaterThan(20)
  const english = terms.map((term) => term.english.toLowerCase())
  expect(english.filter((term, index) => english.indexOf(term) !== index)).toEqual([])
  expect(terms.filter((term) => term.japanese === '' || term.meaning === '')).toEqual([])
})

it('holds no word that the code does not use', () => {
  const unused = terms.filter(({ english }) => !english.split(/[,/]/).some((one) => isUsed(one.trim())))
  expect(unused.map(({ english }) => english)).toEqual([])
})
