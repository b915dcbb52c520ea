import { byLanguage, type Language } from '../../../kernel/language'
import { checkText, cutGraphemes, graphemes, hasInvisible } from '../../../kernel/text'
import { en } from '../words.en'
import { ja } from '../words.ja'

const wordsIn = byLanguage({ ja, en })

/** In graphemes. */
const mostRepeated = 20

/** So much of what was typed as a message repeats. */
export function repeated(typed: string): string {
  const start = cutGraphemes(typed, mostRepeated)
  return start.length < typed.length ? `${start}…` : start
}

interface Measured {
  label: string
  /** In graphemes: what people see as one character (`X3`). */
  maxLength: number
}

/**
 * Why a typed text cannot be taken, or undefined. Any Unicode is fine, 第3・4水準, 異体字 and emoji included (`T2`,
 * `T3`); refused are characters that cannot be stored (`X1`, `X2`) and 外字, which nobody else can read (`X7`).
 */
export function textProblem(
  typed: string,
  { label, maxLength }: Measured,
  lang: Language,
): string | undefined {
  const words = wordsIn(lang)
  if (checkText(typed) !== 'ok') return words.unstorable(label)
  if (/\p{Co}/u.test(typed)) return words.privateUse(label)
  // No text has more signs than units, and counting signs is slow.
  if (typed.length <= maxLength) return undefined
  const length = graphemes(typed)
  return length > maxLength ? words.tooLong(label, maxLength, length) : undefined
}

/** A line end cannot be typed into one line, but comes along when text is pasted or sent by a program. */
const lineEnds = /[\r\n\u2028\u2029]+/g

/** What was typed into one line: space around it goes, and line ends become one space. */
export const oneLine = (typed: string): string => typed.replace(lineEnds, ' ').trim()

/**
 * The same as {@link textProblem} for what is compared and read aloud: invisible characters are refused too, since a
 * name may look like another (`X8`).
 */
export const lineProblem = (typed: string, measured: Measured, lang: Language): string | undefined =>
  textProblem(typed, measured, lang) ??
  (hasInvisible(typed) ? wordsIn(lang).invisible(measured.label) : undefined)
