import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parseForm } from '../src/features/forms/form'
import { filesNotOffered } from '../src/features/forms/form-files'
import { ownTemplateProblems } from '../src/features/mail/template'
import { type CatalogueEntry, find, prepare } from '../src/features/procedures/catalogue'
import { wholeCatalogue } from '../src/features/procedures/catalogue-query'
import { synonymIndex } from '../src/features/procedures/synonyms'
import { toHiragana } from '../src/kernel/kana'
import { checkText, hasInvisible } from '../src/kernel/text'
import { staffCast } from './cast'
import { demoCity } from './demo-city-u'
import { prefAomori } from './pref-aomori-u'
import type { TenantSeed } from './seed'

const tenants = [prefAomori, demoCity]
const now = new Date('2026-01-28T10:36:00+09:00')

const catalogueOf = (tenant: TenantSeed) =>
  prepare(
    tenant.procedures.map((procedure, ordinal): CatalogueEntry => {
      const unit = tenant.units.find(({ id }) => id === procedure.unit)!
      return {
        ...procedure,
        ordinal,
        opensAt: new Date(procedure.opensAt),
        closesAt: procedure.closesAt === null ? null : new Date(procedure.closesAt),
        unit: { ...unit, within: unit.parent ? [unit.parent] : [] },
      }
    }),
    synonymIndex(tenant.synonymGroups),
  )

const titlesFor = (tenant: TenantSeed, keyword: string, synonyms: boolean) =>
  find(catalogueOf(tenant), { ...wholeCatalogue, keyword, synonyms }, now).entries.map(({ title }) => title)

it('the mails of tenants and procedures have words that can be sent', () => {
  const own = tenants.flatMap((tenant) => [tenant.mails, ...tenant.procedures.map(({ mails }) => mails)])
  expect(own.filter((mails) => mails !== undefined).length).toBeGreaterThan(1)
  expect(own.flatMap((mails) => ownTemplateProblems(mails ?? {}))).toEqual([])
})

describe('the prefecture of the reference manual', () => {
  const five = [
    '【障がい者等配本サービス（アウトリーチサービス）用】県立図書館利用者カード申込',
    '県立図書館利用者カード申込（新規登録・再発行・氏名変更）',
    '県立図書館利用者カード申込（登録更新・内容変更）',
    '県立図書館Myライブラリ・オンライン貸出サービス用仮パスワード交付',
    '郷土資料に関する出版情報提供',
  ]

  it.each(['図書館', 'としょかん', 'トショカン', 'ﾄｼｮｶﾝ'])(
    'finds exactly the five of the manual for %s',
    (keyword) => {
      expect(titlesFor(prefAomori, keyword, false)).toEqual(five)
      expect(titlesFor(prefAomori, keyword, true)).toEqual(five)
    },
  )

  it('finds them for another word with the same meaning', () => {
    expect(titlesFor(prefAomori, 'ライブラリー', true)).toEqual(five)
    expect(titlesFor(prefAomori, 'library', true)).toEqual(five)
  })

  it('begins its list with the procedures of the manual', () => {
    const listed = titlesFor(prefAomori, '', true)
    expect(listed[0]).toBe('令和7年度夏・冬休み期間の昼食提供等支援プロジェクトアンケート')
    expect(new Set(listed.slice(0, 6))).toEqual(
      new Set(prefAomori.procedures.slice(0, 6).map(({ title }) => title)),
    )
  })

  it('has the category and the notice of the manual', () => {
    expect(prefAomori.categories[0]?.name).toBe('職員採用試験')
    expect(prefAomori.notices.at(-1)).toMatchObject({
      title: 'お知らせがあります',
      date: '2017-03-31T00:00:00+09:00',
    })
  })

  it('finds something for each word it suggests', () => {
    for (const tenant of tenants)
      for (const word of tenant.popularWords) expect(titlesFor(tenant, word, false), word).not.toEqual([])
  })
})

it('lists neither what is over nor what opens far ahead', () => {
  const listed = titlesFor(demoCity, '', true)
  expect(listed).toHaveLength(demoCity.procedures.length - 2)
  expect(listed.join()).not.toMatch(/はじめての写真|200周年/)
})

describe.each(tenants)('$slug', (tenant) => {
  it.each(tenant.procedures)('offers $slug with a form that can be read', (procedure) => {
    const parsed = parseForm(procedure.form)
    expect(parsed).not.toHaveProperty('mistakes')
    if ('form' in parsed) expect(filesNotOffered(parsed.form, procedure.files)).toEqual([])
    expect(tenant.units.map(({ id }) => id)).toContain(procedure.unit)
    expect(tenant.categories.map(({ id }) => id)).toEqual(expect.arrayContaining(procedure.categories))
    expect(procedure.reading).toMatch(/^[ぁ-ゖー]+$/)
    expect(new Date(procedure.opensAt).getTime()).not.toBeNaN()
  })

  it('names each thing once, and units after those they belong to', () => {
    const groups = [
      tenant.procedures.map(({ slug }) => slug),
      tenant.units.map(({ id }) => id),
      tenant.categories.map(({ id }) => id),
      tenant.downloads.map(({ id }) => id),
    ]
    for (const ids of groups) expect(new Set(ids).size).toBe(ids.length)
    for (const [index, { parent }] of tenant.units.entries())
      if (parent) expect(tenant.units.slice(0, index).map(({ id }) => id)).toContain(parent)
  })

  it('has every file that it offers', () => {
    const offered = [...tenant.downloads, ...tenant.procedures.flatMap(({ files }) => files)]
    for (const { file } of offered)
      expect(existsSync(fileURLToPath(new URL(`./files/${file}`, import.meta.url))), file).toBe(true)
    for (const { reading, unit, category } of tenant.downloads) {
      expect(toHiragana(reading)).toBe(reading)
      expect(tenant.units.map(({ id }) => id)).toContain(unit)
      expect(tenant.categories.map(({ id }) => id)).toContain(category)
    }
  })

  it('shows the newest notice first', () => {
    const dates = tenant.notices.map(({ date }) => date)
    expect(dates).toEqual([...dates].sort().reverse())
  })

  it('says nothing that cannot be stored or seen', () => {
    const text = JSON.stringify(tenant)
    expect(checkText(text)).toBe('ok')
    expect(hasInvisible(text)).toBe(false)
  })

  it('employs its staff in units of its own', () => {
    for (const { tenant: slug, unit } of Object.values(staffCast))
      if (slug === tenant.slug && unit !== null) expect(tenant.units.map(({ id }) => id)).toContain(unit)
  })
})
