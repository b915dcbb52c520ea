import { describe, expect, it } from 'vitest'
import { type CatalogueEntry, find, prepare } from './catalogue'
import { type CatalogueQuery, wholeCatalogue } from './catalogue-query'
import { suggest } from './catalogue-suggest'
import { synonymIndex } from './synonyms'

const now = new Date('2026-01-28T10:36:00+09:00')
const library = { id: 'library', name: '県立図書館', reading: 'けんりつとしょかん', within: ['education'] }
const sports = { id: 'sports', name: 'スポーツ健康課', reading: 'すぽーつけんこうか', within: ['education'] }
const tax = { id: 'tax', name: '税務課', reading: 'ぜいむか' }

let ordinal = 0
function entry(title: string, reading: string, rest: Partial<CatalogueEntry> = {}): CatalogueEntry {
  ordinal += 1
  return {
    slug: `p${ordinal}`,
    title,
    reading,
    summary: '',
    description: '',
    unit: tax,
    categories: ['life'],
    audience: ['individual'],
    opensAt: new Date('2025-04-01T00:00:00+09:00'),
    closesAt: null,
    keywords: [],
    ordinal,
    ...rest,
  }
}

const card = entry('図書館カードの申込', 'としょかんかーどのもうしこみ', {
  unit: library,
  categories: ['culture'],
  opensAt: new Date('2025-04-08T16:20:00+09:00'),
})
const renewal = entry('利用登録の更新', 'りようとうろくのこうしん', {
  unit: library,
  categories: ['culture'],
  opensAt: new Date('2025-04-08T16:20:00+09:00'),
})
const survey = entry('女性の健康　フォーム（ﾌｫｰﾑ）', 'じょせいのけんこうふぉーむ', {
  unit: sports,
  categories: ['health'],
  audience: ['corporate'],
  description: '髙橋 ＷＥＢ で回答します。',
  opensAt: new Date('2026-01-23T17:00:00+09:00'),
  closesAt: new Date('2026-02-16T00:00:00+09:00'),
})
const soon = entry('研修の申込', 'けんしゅうのもうしこみ', {
  audience: ['individual', 'corporate'],
  opensAt: new Date('2026-02-10T00:00:00+09:00'),
  closesAt: new Date('2026-02-12T00:00:00+09:00'),
})
const far = entry('遠い先の申込', 'とおいさきのもうしこみ', {
  opensAt: new Date('2099-01-01T00:00:00+09:00'),
})
const over = entry('終わった申込', 'おわったもうしこみ', { closesAt: new Date('2026-01-01T00:00:00+09:00') })
const catalogue = prepare([card, renewal, survey, soon, far, over])

const search = (query: Partial<CatalogueQuery>) => find(catalogue, { ...wholeCatalogue, ...query }, now)
const titles = (query: Partial<CatalogueQuery>) => search(query).entries.map(({ title }) => title)
const keyword = (text: string, synonyms = false) => titles({ keyword: text, synonyms })

describe('the list', () => {
  it('shows what is open or opens within 30 days, the latest first, equals in their order', () => {
    expect(search({}).entries).toEqual([soon, survey, card, renewal])
    expect(search({ state: 'closed' }).entries).toEqual([over])
    expect(search({ state: 'all' }).entries).toEqual([soon, survey, card, renewal, over])
  })

  it('sorts as it is told', () => {
    expect(search({ sort: 'opens-asc' }).entries).toEqual([card, renewal, survey, soon])
    expect(search({ sort: 'closes-asc' }).entries).toEqual([soon, survey, card, renewal])
    expect(search({ sort: 'title' }).entries).toEqual([soon, survey, card, renewal])
  })

  it('comes in pages and stays on the last one', () => {
    const many = prepare(Array.from({ length: 45 }, () => entry('同じ', 'おなじ')))
    const last = find(many, { ...wholeCatalogue, page: 99 }, now)
    expect([last.total, last.page, last.pages, last.entries.length]).toEqual([45, 3, 3, 5])
    expect(find(many, { ...wholeCatalogue, size: 50 }, now).pages).toBe(1)
    expect(find(prepare([]), wholeCatalogue, now)).toMatchObject({ total: 0, page: 1, pages: 1 })
  })
})

describe('a keyword', () => {
  it.each(['図書館', 'としょかん', 'トショカン', 'ﾄｼｮｶﾝ', '圖書舘', ' 図書館　'])(
    '%j is found in titles and units',
    (text) => {
      expect(keyword(text)).toEqual([card.title, renewal.title])
      expect(keyword(text, true)).toEqual([card.title, renewal.title])
    },
  )

  it('is found in any width, case and 異体字', () => {
    for (const text of ['フォーム', 'ふぉーむ', 'ﾌｫｰﾑ', 'web', 'ＷＥＢ', '高橋', '健康フォーム'])
      expect(keyword(text)).toEqual([survey.title])
  })

  it('of several words needs all of them', () => {
    expect(keyword('図書館 カード')).toEqual([card.title])
    expect(keyword('図書館　更新')).toEqual([renewal.title])
    expect(keyword('図書館、健康')).toEqual([])
  })

  it('finds synonyms only when asked to', () => {
    expect(keyword('ライブラリー')).toEqual([])
    expect(keyword('ライブラリー', true)).toEqual([card.title, renewal.title])
    expect(keyword('ライブラリーカード', true)).toEqual([card.title])
    expect(keyword('図書館手続き', true)).toEqual([card.title, renewal.title])
  })

  it("finds a tenant's own synonyms", () => {
    const own = prepare([card, survey], synonymIndex([['ほんのいえ', '図書館']]))
    const found = find(own, { ...wholeCatalogue, keyword: 'ホンノイエ' }, now)
    expect(found.entries).toEqual([card])
  })

  it('ranks titles first by 関連度, and keeps the chosen order otherwise', () => {
    const mention = entry('別の手続き', 'べつのてつづき', {
      description: '図書館でも受け取れます。',
      opensAt: new Date('2026-01-01T00:00:00+09:00'),
    })
    const both = prepare([mention, renewal, card])
    const query = { ...wholeCatalogue, keyword: '図書館' }
    expect(find(both, query, now).entries).toEqual([mention, renewal, card].sort(byOpening))
    expect(find(both, { ...query, sort: 'relevance' }, now).entries).toEqual([card, renewal, mention])
  })
})

const byOpening = (a: CatalogueEntry, b: CatalogueEntry) =>
  b.opensAt.getTime() - a.opensAt.getTime() || a.ordinal - b.ordinal

describe('filters', () => {
  it('narrow by audience, category, unit (with those below it) and row', () => {
    expect(titles({ audience: 'corporate' })).toEqual([soon.title, survey.title])
    expect(titles({ categories: ['culture', 'health'] })).toEqual([survey.title, card.title, renewal.title])
    expect(titles({ unit: 'library' })).toEqual([card.title, renewal.title])
    expect(titles({ unit: 'education' })).toEqual([survey.title, card.title, renewal.title])
    expect(titles({ row: 'ら' })).toEqual([renewal.title])
    expect(titles({ row: 'その他' })).toEqual([])
  })

  it('count what choosing another would find', () => {
    const { facets, total } = search({ keyword: '図書館', categories: ['health'] })
    expect(total).toBe(0)
    expect(facets.categories).toEqual(new Map([['culture', 2]]))
    const all = search({}).facets
    expect(all.audience).toEqual(
      new Map([
        ['all', 4],
        ['individual', 3],
        ['corporate', 2],
      ]),
    )
    expect(all.units.get('education')).toBe(3)
    expect(all.rows.get('か')).toBe(1)
  })
})

describe('もしかして', () => {
  const suggestFor = (text: string) => suggest(catalogue, { ...wholeCatalogue, keyword: text }, now)

  it('offers the nearest word that finds something', () => {
    expect(suggestFor('図書官')).toBe('図書館')
    expect(suggestFor('図書官 カード')).toBe('図書館 カード')
    expect(suggestFor('としよかん')).toBe('としょかん')
  })

  it('offers nothing where nothing is near, or where the keyword finds something', () => {
    for (const text of ['', 'zzzzzz', '図書館', '館', 'おおむね無関係な言葉'])
      expect(suggestFor(text)).toBeNull()
  })
})
