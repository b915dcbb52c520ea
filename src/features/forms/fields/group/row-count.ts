import { byLanguage, type Language } from '../../../../kernel/language'
import { en } from './words.en'
import { ja } from './words.ja'

const wordsIn = byLanguage({ ja, en })

/** What is wrong with the number of rows, or undefined. */
export function rowCountProblem(
  { label, minRows, maxRows }: { label: string; minRows: number; maxRows: number },
  now: number,
  lang: Language,
): string | undefined {
  if (now < minRows) return wordsIn(lang).tooFew(label, minRows, now)
  return now > maxRows ? wordsIn(lang).tooMany(label, maxRows, now) : undefined
}
