import { type Row, rows } from '../../kernel/kana'
import { cleanText, cutGraphemes } from '../../kernel/text'

/** 個人向け, 法人向け. */
export type Audience = 'individual' | 'corporate'

const audiences = ['all', 'individual', 'corporate'] as const
/** open includes 受付開始前 of the next 30 days. */
const states = ['open', 'closed', 'all'] as const
/** 受付開始日時 降順 and 昇順, 受付終了日時 昇順, 五十音順, 関連度順. */
export const sorts = ['opens-desc', 'opens-asc', 'closes-asc', 'title', 'relevance'] as const
export const sizes = [20, 50] as const
/** The longest keyword, in visible characters. */
export const keywordLength = 100
const mostPage = 100_000

/** What somebody looks for in the list of procedures. */
export interface CatalogueQuery {
  keyword: string
  /** 類義語検索を行う. */
  synonyms: boolean
  audience: (typeof audiences)[number]
  /** Ids; a procedure in any of them is found. */
  categories: string[]
  /** Id, or '' for all. */
  unit: string
  row: Row | ''
  state: (typeof states)[number]
  sort: (typeof sorts)[number]
  /** From 1. */
  page: number
  size: (typeof sizes)[number]
}

export const wholeCatalogue: CatalogueQuery = {
  keyword: '',
  synonyms: true,
  audience: 'all',
  categories: [],
  unit: '',
  row: '',
  state: 'open',
  sort: 'opens-desc',
  page: 1,
  size: 20,
}

/**
 * The query in an address; rubbish counts as not given. 類義語検索 is on where no keyword was sent yet, so that the
 * box is ticked at first; after that it is on where the form says so, as an unticked box sends nothing.
 */
export function parseCatalogueQuery(params: URLSearchParams): CatalogueQuery {
  const text = (name: string) => cleanText(params.get(name) ?? '').trim()
  return {
    keyword: cutGraphemes(text('keyword').replace(/\s+/g, ' '), keywordLength),
    synonyms: !params.has('keyword') || text('synonyms') === '1',
    audience: oneOf(audiences, text('audience')) ?? 'all',
    categories: [...new Set(params.getAll('category').filter(isId))].slice(0, 50),
    unit: isId(text('unit')) ? text('unit') : '',
    row: oneOf(rows, text('row')) ?? '',
    state: oneOf(states, text('state')) ?? 'open',
    sort: oneOf(sorts, text('sort')) ?? 'opens-desc',
    page: /^[1-9]\d{0,5}$/.test(text('page')) ? Math.min(Number(text('page')), mostPage) : 1,
    size: sizes.find((size) => String(size) === text('size')) ?? 20,
  }
}

/** The parameters of a link to this query, without what goes without saying: the inverse of parsing. */
export function catalogueParams(
  query: CatalogueQuery,
): Record<string, string | number | string[] | undefined> {
  const told = <Value>(value: Value, usual: Value) => (value === usual ? undefined : value)
  const speaksOfSynonyms = query.keyword !== '' || !query.synonyms
  return {
    keyword: speaksOfSynonyms ? query.keyword : undefined,
    synonyms: speaksOfSynonyms && query.synonyms ? '1' : undefined,
    audience: told(query.audience, 'all'),
    category: query.categories.length > 0 ? query.categories : undefined,
    unit: told(query.unit, ''),
    row: told(query.row, ''),
    state: told(query.state, 'open'),
    sort: told(query.sort, 'opens-desc'),
    page: told(query.page, 1),
    size: told(query.size, 20),
  }
}

const isId = (text: string) => /^[A-Za-z0-9_-]{1,64}$/.test(text)

const oneOf = <Value extends string>(values: readonly Value[], text: string): Value | undefined =>
  values.find((value) => value === text)
