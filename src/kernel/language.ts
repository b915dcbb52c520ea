/** 言語: the languages a screen can be in. Japanese is complete; a language without a text falls back to it. */
export type Language = 'ja' | 'en'

/** Picks a slice's screen texts by language, e.g. `const words = byLanguage({ ja })`, then `words(lang).title`. */
export const byLanguage =
  <Texts>(all: { ja: Texts; en?: Texts }) =>
  (language: Language): Texts =>
    all[language] ?? all.ja
