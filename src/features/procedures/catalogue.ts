import { type Row, rowOf } from '../../kernel/kana'
import { fold } from '../../kernel/text'
import type { Audience, CatalogueQuery } from './catalogue-query'
import { isListed, type Period, periodState } from './period'
import { type SynonymIndex, squeeze, synonymIndex, type Wording, wordings } from './synonyms'

/** 手続き, as far as a list or a search needs it. */
export interface CatalogueEntry extends Period {
  slug: string
  title: string
  /** The title in hiragana. */
  reading: string
  summary: string
  description: string
  /** within: the ids of the units above; looking for one of those finds this too. */
  unit: { id: string; name: string; reading: string; within?: readonly string[] }
  /** Ids. */
  categories: readonly string[]
  audience: readonly Audience[]
  keywords: readonly string[]
  /** The order among equals. */
  ordinal: number
}

interface Prepared<Entry> {
  entry: Entry
  /** Everything below is squeezed: folded, without spaces. */
  title: string
  reading: string
  keywords: string
  unit: string
  everything: string
  row: Row
  /** Place in 五十音順. */
  place: number
}

/** All published procedures of a tenant, ready to be searched. */
export interface Catalogue<Entry extends CatalogueEntry = CatalogueEntry> {
  readonly prepared: readonly Prepared<Entry>[]
  readonly synonyms: SynonymIndex
}

/** Folds every text once; a search then only compares. */
export function prepare<Entry extends CatalogueEntry>(
  entries: readonly Entry[],
  synonyms: SynonymIndex = synonymIndex(),
): Catalogue<Entry> {
  const collator = new Intl.Collator('ja')
  const keys = new Map(entries.map((entry) => [entry, squeeze(entry.reading || entry.title)]))
  const byReading = [...entries].sort(
    (a, b) => collator.compare(keys.get(a)!, keys.get(b)!) || a.ordinal - b.ordinal,
  )
  const places = new Map(byReading.map((entry, place) => [entry, place]))
  return { prepared: entries.map((entry) => prepareOne(entry, places.get(entry)!)), synonyms }
}

function prepareOne<Entry extends CatalogueEntry>(entry: Entry, place: number): Prepared<Entry> {
  const title = squeeze(entry.title)
  const reading = squeeze(entry.reading)
  const keywords = entry.keywords.map(squeeze).join('\n')
  const unit = `${squeeze(entry.unit.name)}\n${squeeze(entry.unit.reading)}`
  const text = `${squeeze(entry.summary)}\n${squeeze(entry.description)}`
  const everything = [title, reading, keywords, unit, text].join('\n')
  return {
    entry,
    title,
    reading,
    keywords,
    unit,
    everything,
    row: rowOf(entry.reading || entry.title),
    place,
  }
}

/** How many would be found by choosing this instead, everything else staying as it is. */
export interface Facets {
  categories: ReadonlyMap<string, number>
  units: ReadonlyMap<string, number>
  audience: ReadonlyMap<CatalogueQuery['audience'], number>
  rows: ReadonlyMap<Row, number>
}

export interface Found<Entry> {
  total: number
  /** Those of the page. */
  entries: Entry[]
  /** From 1, never beyond the last. */
  page: number
  /** At least 1. */
  pages: number
  facets: Facets
}

/**
 * 手続き一覧, and キーワードで探す. Words apart by spaces must all be found, anywhere in titles, readings and texts.
 * Listed are open procedures and those that open within 30 days; closed ones only where the query asks for them.
 */
export function find<Entry extends CatalogueEntry>(
  catalogue: Catalogue<Entry>,
  query: CatalogueQuery,
  now: Date,
): Found<Entry> {
  const words = searchWords(catalogue, query)
  const candidates = catalogue.prepared.filter((one) => isCandidate(one, { words, state: query.state, now }))
  const facets = new Counter()
  const hits = candidates.filter((one) => facets.count(one, query))
  sortHits(hits, query, words)
  const pages = Math.max(1, Math.ceil(hits.length / query.size))
  const page = Math.min(Math.max(1, query.page), pages)
  const shown = hits.slice((page - 1) * query.size, page * query.size)
  return { total: hits.length, entries: shown.map(({ entry }) => entry), page, pages, facets }
}

/** Whether the query finds anything at all: cheaper than `find`. */
export function findsAny(catalogue: Catalogue, query: CatalogueQuery, now: Date): boolean {
  const asked = { words: searchWords(catalogue, query), state: query.state, now }
  const counter = new Counter()
  return catalogue.prepared.some((one) => isCandidate(one, asked) && counter.count(one, query))
}

/** The words of a keyword, folded; spaces of any width, `、` and `,` stand between them. */
export const wordsOf = (keyword: string) =>
  fold(keyword)
    .split(/[ 、,]+/)
    .filter((word) => word !== '')

const searchWords = ({ synonyms }: Catalogue, query: CatalogueQuery): Wording[][] =>
  wordsOf(query.keyword).map((word) => (query.synonyms ? wordings(synonyms, word) : [[word]]))

interface Asked {
  words: readonly (readonly Wording[])[]
  state: CatalogueQuery['state']
  now: Date
}

const isCandidate = ({ entry, everything }: Prepared<CatalogueEntry>, { words, state, now }: Asked) =>
  isShown(entry, state, now) && words.every((word) => says(everything, word))

const says = (text: string, word: readonly Wording[]) =>
  word.some((wording) => wording.every((piece) => text.includes(piece)))

function isShown(period: Period, state: CatalogueQuery['state'], now: Date): boolean {
  const closed = periodState(period, now) === 'closed'
  if (state === 'closed') return closed
  return isListed(period, now) || (state === 'all' && closed)
}

class Counter implements Facets {
  readonly categories = new Map<string, number>()
  readonly units = new Map<string, number>()
  readonly audience = new Map<CatalogueQuery['audience'], number>()
  readonly rows = new Map<Row, number>()

  /** Counts a candidate where it belongs; says whether the whole query finds it. */
  count({ entry, row }: Prepared<CatalogueEntry>, query: CatalogueQuery): boolean {
    const units = [entry.unit.id, ...(entry.unit.within ?? [])]
    const inCategory =
      query.categories.length === 0 || entry.categories.some((id) => query.categories.includes(id))
    const inUnit = query.unit === '' || units.includes(query.unit)
    const inAudience = query.audience === 'all' || entry.audience.includes(query.audience)
    const inRow = query.row === '' || row === query.row
    if (inUnit && inAudience && inRow) add(this.categories, entry.categories)
    if (inCategory && inAudience && inRow) add(this.units, units)
    if (inCategory && inUnit && inRow) add(this.audience, ['all', ...entry.audience])
    if (inCategory && inUnit && inAudience) add(this.rows, [row])
    return inCategory && inUnit && inAudience && inRow
  }
}

function add<Key>(counts: Map<Key, number>, keys: readonly Key[]) {
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
}

type Order = (a: Prepared<CatalogueEntry>, b: Prepared<CatalogueEntry>) => number

const opens = ({ entry }: Prepared<CatalogueEntry>) => entry.opensAt.getTime()
const closes = ({ entry }: Prepared<CatalogueEntry>) => entry.closesAt?.getTime() ?? Number.MAX_SAFE_INTEGER

const orders: Record<Exclude<CatalogueQuery['sort'], 'relevance'>, Order> = {
  'opens-desc': (a, b) => opens(b) - opens(a),
  'opens-asc': (a, b) => opens(a) - opens(b),
  'closes-asc': (a, b) => closes(a) - closes(b),
  title: (a, b) => a.place - b.place,
}

function sortHits(hits: Prepared<CatalogueEntry>[], query: CatalogueQuery, words: Wording[][]) {
  const byOrdinal: Order = (a, b) => a.entry.ordinal - b.entry.ordinal
  if (query.sort !== 'relevance') {
    const order = orders[query.sort]
    hits.sort((a, b) => order(a, b) || byOrdinal(a, b))
    return
  }
  const scores = new Map(hits.map((one) => [one, words.reduce((sum, word) => sum + score(one, word), 0)]))
  hits.sort((a, b) => scores.get(b)! - scores.get(a)! || opens(b) - opens(a) || byOrdinal(a, b))
}

/** 関連度: a title counts most, most of all from its beginning; the word as typed counts more than a synonym. */
function score(one: Prepared<CatalogueEntry>, word: readonly Wording[]): number {
  const place = (wording: Wording) => {
    const inAll = (text: string) => wording.every((piece) => text.includes(piece))
    if (inAll(one.title)) return one.title.startsWith(wording[0]!) ? 64 : 48
    if (inAll(one.reading)) return 40
    if (inAll(one.keywords)) return 8
    if (inAll(one.unit)) return 4
    return inAll(one.everything) ? 1 : 0
  }
  return word.reduce((best, wording, index) => Math.max(best, place(wording) - (index > 0 ? 0.5 : 0)), 0)
}
