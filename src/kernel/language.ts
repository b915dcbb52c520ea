/** 言語: the languages that applicants choose from; staff have Japanese alone. */
export const languages = ['ja', 'en'] as const

export type Language = (typeof languages)[number]

export const isLanguage = (text: string | undefined): text is Language =>
  languages.some((language) => language === text)

/** Control by which a form comes back in another language, with what was typed; no question can have such a name. */
export const languageControl = 'choose:language'

/** A language as a row has it, which may be one that there no longer is. */
export const storedLanguage = (text: string): Language => (isLanguage(text) ? text : 'ja')

/** The same texts in another language: every name of them, functions with the same parameters. */
export type Translated<Texts> = Texts extends string
  ? string
  : Texts extends (...given: infer Given) => infer Result
    ? (...given: Given) => Translated<Result>
    : { [Name in keyof Texts]: Translated<Texts[Name]> }

/**
 * Picks the texts that an applicant sees by language, e.g. `const words = byLanguage({ ja, en })`, then
 * `words(lang).title`. A text that is missing in one of the languages does not compile.
 */
export const byLanguage =
  <Texts>(all: { ja: Texts; en: Translated<NoInfer<Texts>> }) =>
  (language: Language): Translated<Texts> =>
    language === 'en' ? all.en : (all.ja as Translated<Texts>)

/** The texts of staff and operators, who have no other language: `const words = japaneseOnly({ ja })`. Never for applicants. */
export const japaneseOnly =
  <Texts>({ ja }: { ja: Texts }) =>
  (_language: Language): Texts =>
    ja
