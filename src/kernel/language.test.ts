import { expect, it } from 'vitest'
import { byLanguage, isLanguage, japaneseOnly, storedLanguage, type Translated } from './language'

const ja = { title: '題', of: (count: number) => `${count}件`, steps: ['一', '二'] }
const en: Translated<typeof ja> = { title: 'Title', of: (count) => `${count} items`, steps: ['one'] }

it('picks the texts of a language', () => {
  const words = byLanguage({ ja, en })
  expect([words('ja').title, words('ja').of(2)]).toEqual(['題', '2件'])
  expect([words('en').title, words('en').of(2), words('en').steps]).toEqual(['Title', '2 items', ['one']])
  expect(japaneseOnly({ ja })('en').title).toBe('題')
})

it('does not compile where an English text is missing, too many, or asks for something else', () => {
  // @ts-expect-error no English at all
  byLanguage({ ja })
  // @ts-expect-error a text is missing
  byLanguage({ ja, en: { title: 'Title', of: en.of } })
  // @ts-expect-error a text is no function
  byLanguage({ ja, en: { ...en, title: () => 'Title' } })
  // @ts-expect-error another parameter
  const other: Translated<typeof ja> = { ...en, of: (count: string) => count }
  // @ts-expect-error a text that the Japanese has not got
  const more: Translated<typeof ja> = { ...en, surplus: 'x' }
  expect([other, more]).toHaveLength(2)
})

it('knows its languages', () => {
  expect(['ja', 'en', 'fr', '', undefined].map(isLanguage)).toEqual([true, true, false, false, false])
  expect(['en', 'fr'].map(storedLanguage)).toEqual(['en', 'ja'])
})
