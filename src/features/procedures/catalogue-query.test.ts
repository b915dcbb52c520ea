import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { url } from '../../urls'
import { type CatalogueQuery, catalogueParams, parseCatalogueQuery, wholeCatalogue } from './catalogue-query'

const parse = (search: string) => parseCatalogueQuery(new URLSearchParams(search))
const link = (query: CatalogueQuery) => url('procedures', { tenant: 't' }, catalogueParams(query))

describe('the query of an address', () => {
  it('is the whole catalogue where nothing is given', () => {
    expect(parse('')).toEqual(wholeCatalogue)
    expect(link(wholeCatalogue)).toBe('/t/procedures')
  })

  it('is what the form sends', () => {
    expect(
      parse(
        'keyword=図書館&synonyms=1&audience=individual&category=a&category=b&unit=u&row=か&sort=title&size=50&page=2',
      ),
    ).toEqual({
      keyword: '図書館',
      synonyms: true,
      audience: 'individual',
      categories: ['a', 'b'],
      unit: 'u',
      row: 'か',
      state: 'open',
      sort: 'title',
      page: 2,
      size: 50,
    })
    expect(parse('keyword=図書館').synonyms).toBe(false)
  })

  it('takes rubbish for not given', () => {
    const rubbish =
      'audience=x&category=%00&category=a b&unit=../x&row=q&state=1&sort=id;drop&page=-1&size=1000'
    expect(parse(rubbish)).toEqual(wholeCatalogue)
    for (const page of ['0', '1.5', '1e3', 'NaN', ' ', '99999999']) expect(parse(`page=${page}`).page).toBe(1)
    expect(parse('keyword=%00a%07b').keyword).toBe('ab')
    expect(parse(`keyword=${'👨‍👩‍👧'.repeat(200)}`).keyword).toBe('👨‍👩‍👧'.repeat(100))
  })

  it('comes back from the link to it', () => {
    const query = fc.record<CatalogueQuery>({
      keyword: fc.constantFrom('', '図書館', '図書館 カード', 'a&b=c', '100%'),
      synonyms: fc.boolean(),
      audience: fc.constantFrom('all', 'individual', 'corporate'),
      categories: fc.constantFrom([], ['a'], ['a', 'b']),
      unit: fc.constantFrom('', 'library'),
      row: fc.constantFrom('', 'あ', 'その他'),
      state: fc.constantFrom('open', 'closed', 'all'),
      sort: fc.constantFrom('opens-desc', 'opens-asc', 'closes-asc', 'title', 'relevance'),
      page: fc.integer({ min: 1, max: 5000 }),
      size: fc.constantFrom(20, 50),
    })
    fc.assert(
      fc.property(query, (one) => {
        expect(parse(new URL(link(one), 'http://localhost').search)).toEqual(one)
      }),
    )
  })
})
