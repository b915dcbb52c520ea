import { byLanguage, type Language } from '../../kernel/language'
import { defaultTerms as termsJa } from './default-terms'
import { defaultTerms as termsEn } from './default-terms.en'
import { defaultFaq as faqJa, type TextFor } from './default-texts'
import { defaultFaq as faqEn } from './default-texts.en'

/** A text as it is shown: `ours` where it is our default, in the page's language, and not what a tenant wrote. */
type Shown<Text> = Text & { ours: boolean }

const termsIn = byLanguage({ ja: termsJa, en: termsEn })
const faqIn = byLanguage({ ja: faqJa, en: faqEn })

/** 利用規約 in the language of a page: a tenant that took our default gets our translation of it. */
export function termsInLanguage<Terms extends { title: string; body: string }>(
  lang: Language,
  tenant: TextFor,
  terms: Terms,
): Shown<Terms> {
  const ours = terms.body === termsJa(tenant).body
  return ours ? { ...terms, ...termsIn(lang)(tenant), ours } : { ...terms, ours }
}

/** The same for よくある質問, question by question. */
export function questionsInLanguage<Question extends { question: string; answer: string }>(
  lang: Language,
  tenant: TextFor,
  questions: readonly Question[],
): Shown<Question>[] {
  const japanese = faqJa(tenant)
  const shown = faqIn(lang)(tenant)
  return questions.map((one) => {
    const at = japanese.findIndex(
      ({ question, answer }) => question === one.question && answer === one.answer,
    )
    return { ...one, ...(shown[at] ?? {}), ours: at >= 0 }
  })
}
