import { fold } from '../../kernel/text'
import { synonymGroups } from './synonym-groups'

/** One way to say a search word: every one of its pieces, all folded, has to be found. */
export type Wording = readonly string[]

export interface SynonymIndex {
  /** Folded word → the folded words of all its groups, itself not included. */
  readonly others: ReadonlyMap<string, readonly string[]>
  /** Folded word → how it is written in the groups. */
  readonly written: ReadonlyMap<string, string>
}

/** The product's groups with a tenant's own. A word in two groups has the synonyms of both. */
export function synonymIndex(extraGroups: readonly (readonly string[])[] = []): SynonymIndex {
  const others = new Map<string, string[]>()
  const written = new Map<string, string>()
  for (const group of [...synonymGroups, ...extraGroups]) {
    const folded = [...new Set(group.map(squeeze))].filter((word) => word.length > 1)
    for (const word of group) if (!written.has(squeeze(word))) written.set(squeeze(word), word)
    for (const word of folded) {
      const known = others.get(word) ?? []
      others.set(word, [...known, ...folded.filter((one) => one !== word && !known.includes(one))])
    }
  }
  return { others, written }
}

/**
 * Every way to say a folded word: itself first, then its synonyms. A word that no group has, but that holds one of
 * their words, is said in pieces too: `図書館かーど` is also 図書館 together with かーど.
 */
export function wordings(index: SynonymIndex, word: string): Wording[] {
  const synonyms = index.others.get(word)
  if (synonyms) return [[word], ...synonyms.map((one) => [one])]
  const held = longestHeld(index, word)
  if (!held) return [[word]]
  const rest = word.split(held).filter((piece) => piece !== '' && !goesWithoutSaying.has(piece))
  return [[word], ...[held, ...(index.others.get(held) ?? [])].map((one) => [one, ...rest])]
}

/** What people add to the name of a thing although every procedure is one. */
const goesWithoutSaying = new Set([
  '手続き',
  '手続',
  '申請',
  '申込',
  '申込み',
  '申し込み',
  '届出',
  '届け出',
  '届',
  '方法',
  'の',
  'する',
  'したい',
])

/** What is compared: folded, without spaces. */
export const squeeze = (text: string) => fold(text).replaceAll(' ', '')

/** In plain hiragana, short words are found by chance inside others: they have to be three letters or more. */
function longestHeld(index: SynonymIndex, word: string): string | undefined {
  let longest: string | undefined
  for (const one of index.others.keys()) {
    if (one.length <= (longest?.length ?? 1) || !word.includes(one)) continue
    if (one.length > 2 || !/^[ぁ-ゖ-]+$/.test(one)) longest = one
  }
  return longest
}
