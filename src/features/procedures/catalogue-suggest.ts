import { type Catalogue, findsAny, wordsOf } from './catalogue'
import type { CatalogueQuery } from './catalogue-query'
import { squeeze } from './synonyms'

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' })
const vocabularies = new WeakMap<Catalogue, ReadonlyMap<string, string>>()
const mostTried = 5

/**
 * もしかして: for a query that finds nothing, the keyword with its unknown words replaced by the nearest known ones,
 * e.g. 図書官 → 図書館; null where no near word finds anything.
 */
export function suggest(catalogue: Catalogue, query: CatalogueQuery, now: Date): string | null {
  const finds = (keyword: string) => findsAny(catalogue, { ...query, keyword }, now)
  const known = vocabulary(catalogue)
  const corrected: string[] = []
  for (const word of wordsOf(query.keyword).slice(0, 5)) {
    if (finds(word)) {
      corrected.push(known.get(word) ?? word)
      continue
    }
    const better = nearest(known, word).find(finds)
    if (better === undefined) return null
    corrected.push(better)
  }
  const keyword = corrected.join(' ')
  return keyword !== '' && squeeze(keyword) !== squeeze(query.keyword) && finds(keyword) ? keyword : null
}

/** Folded word → as it is written: the words of titles and readings, and all synonyms. */
function vocabulary(catalogue: Catalogue): ReadonlyMap<string, string> {
  const made = vocabularies.get(catalogue)
  if (made) return made
  const words = new Map(catalogue.synonyms.written)
  for (const { entry } of catalogue.prepared) {
    const runs = entry.title.match(/[\p{Script=Han}々]{2,}|[\p{Script=Katakana}ー]{2,}/gu) ?? []
    const segments = [...segmenter.segment(`${entry.title} ${entry.keywords.join(' ')}`)]
    const spoken = segments.filter(({ isWordLike, segment }) => isWordLike && segment.length > 1)
    for (const word of [
      ...runs,
      ...spoken.map(({ segment }) => segment),
      entry.unit.name,
      entry.unit.reading,
    ])
      if (!words.has(squeeze(word))) words.set(squeeze(word), word)
  }
  vocabularies.set(catalogue, words)
  return words
}

/** Known words one slip away, or two where the word is long; the nearest first, then those that begin alike. */
function nearest(known: ReadonlyMap<string, string>, word: string): string[] {
  const reach = word.length < 2 ? 0 : word.length < 5 ? 1 : 2
  const near: { written: string; distance: number }[] = []
  for (const [folded, written] of known) {
    if (folded.length < 2 || Math.abs(folded.length - word.length) > reach) continue
    const distance = editDistance(folded, word) + (folded[0] === word[0] ? 0 : 0.5)
    if (distance > 0 && distance < reach + 1) near.push({ written, distance })
  }
  return near
    .sort((a, b) => a.distance - b.distance)
    .slice(0, mostTried)
    .map(({ written }) => written)
}

/** How many letters have to be put in, left out or changed (Levenshtein). */
function editDistance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= b.length; column += 1) {
      const change = above[column - 1]! + (a[row - 1] === b[column - 1] ? 0 : 1)
      current.push(Math.min(change, above[column]! + 1, current[column - 1]! + 1))
    }
    above = current
  }
  return above[b.length]!
}
