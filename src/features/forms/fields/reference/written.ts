import { byLanguage, type Language } from '../../../../kernel/language'
import { checkText, toAsciiDigits } from '../../../../kernel/text'
import { en as formEn } from '../../words.en'
import { ja as formJa } from '../../words.ja'
import type { FieldOf } from '../kind'
import { repeated, withoutGaps } from '../typed-digits'
import { fillMask, narrow } from './mask'
import type { settings } from './settings'
import { en } from './words.en'
import { ja } from './words.ja'

const wordsIn = byLanguage({ ja, en })
const formWordsIn = byLanguage({ ja: formJa, en: formEn })

type Reference = FieldOf<typeof settings>
type Written = { number: string } | { problem: string }

/** The number in one way of writing, whichever way it was typed, or why it is none. */
export function written(field: Reference, typed: string, lang: Language): Written {
  if (checkText(typed) !== 'ok') return { problem: formWordsIn(lang).unstorable(field.label) }
  return field.pattern === undefined
    ? inDigits(field, typed, lang)
    : asMask({ ...field, pattern: field.pattern }, typed, lang)
}

function inDigits({ label, minDigits, maxDigits }: Reference, typed: string, lang: Language): Written {
  const digits = toAsciiDigits(withoutGaps(typed))
  if (!/^[0-9]+$/.test(digits)) return { problem: wordsIn(lang).digitsOnly(label, repeated(typed)) }
  if (digits.length >= minDigits && digits.length <= maxDigits) return { number: digits }
  const count = { least: minDigits, most: maxDigits, now: digits.length }
  return { problem: wordsIn(lang).count(label, count) }
}

function asMask({ label, pattern }: Reference & { pattern: string }, typed: string, lang: Language): Written {
  const number = fillMask(pattern, withoutGaps(typed), withoutGaps)
  return number === null
    ? { problem: wordsIn(lang).pattern(label, { pattern, typed: repeated(typed) }) }
    : { number }
}

const sets = new WeakMap<readonly string[], ReadonlySet<string>>()

const bare = (number: string): string => withoutGaps(narrow(number))

/** Whether a list holds the number, however either is written. A form's list never changes, and is prepared once. */
export function isAmong(list: readonly string[], number: string): boolean {
  const known = sets.get(list) ?? new Set(list.map(bare))
  sets.set(list, known)
  return known.has(bare(number))
}
