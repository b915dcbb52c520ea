import { expect, it } from 'vitest'
import { synonymGroups } from './synonym-groups'
import { squeeze, synonymIndex, wordings } from './synonyms'

it('has many groups, each of at least two words, no word twice in one spelling or too short', () => {
  expect(synonymGroups.length).toBeGreaterThanOrEqual(60)
  for (const group of synonymGroups) {
    const words = group.map(squeeze)
    expect(words.length, group.join()).toBeGreaterThan(1)
    expect(new Set(words).size, group.join()).toBe(words.length)
    for (const word of words) expect(word.length, word).toBeGreaterThan(1)
  }
})

it('has no word in two groups, so that meanings stay apart', () => {
  const all = synonymGroups.flat().map(squeeze)
  expect(all.filter((word, index) => all.indexOf(word) !== index)).toEqual([])
})

it("joins a tenant's own group to the product's", () => {
  const index = synonymIndex([
    ['図書館', 'ブックセンター'],
    ['あ', 'い'],
  ])
  expect(wordings(index, '図書館').flat()).toContain('library')
  expect(wordings(index, '図書館').flat()).toContain('ぶっくせんた-')
  expect(wordings(index, 'あ')).toEqual([['あ']])
})

it('says a word that holds a known one in pieces', () => {
  const index = synonymIndex([])
  expect(wordings(index, squeeze('ライブラリーカード'))).toContainEqual(['図書館', 'か-ど'])
  expect(wordings(index, squeeze('引越し手続き'))).toContainEqual(['転入'])
  expect(wordings(index, 'まったく知らない言葉')).toEqual([['まったく知らない言葉']])
})
