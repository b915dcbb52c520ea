import { byLanguage, type Language } from '../../../../kernel/language'
import { readDateBoxes, spreadDate, type TypedDate } from '../../../../kernel/typed-date'
import type { FieldError } from '../kind'
import { repeated } from '../typed-text'
import { daysIn } from './day-bound'
import { en } from './words.en'
import { ja } from './words.ja'

const wordsIn = byLanguage({ ja, en })
const parts = ['year', 'month', 'day'] as const

/** What is wrong with boxes that hold no date, box by box, and which boxes they are. */
export function dateProblem(
  { label, birthday }: { label: string; birthday: boolean },
  typed: TypedDate,
  lang: Language,
): FieldError {
  const words = wordsIn(lang)
  const boxes = spreadDate(typed)
  const read = readDateBoxes(boxes)
  const { year, month, day } = read
  if (year !== null && month !== null && day !== null) {
    const last = daysIn(year, month)
    return { message: words.noSuchDay(label, { year, month, day, last }), parts: ['month', 'day'] }
  }
  const bad = parts.filter((part) => read[part] === null)
  const empty = bad.filter((part) => boxes[part].trim() === '')
  const messages = bad
    .filter((part) => !empty.includes(part))
    .map((part) => {
      const wrong = part === 'year' && birthday ? words.wrong.birthYear : words.wrong[part]
      return wrong(label, repeated(boxes[part].trim()))
    })
  if (empty.length > 0) messages.push(words.missingParts(label, empty))
  return { message: messages.join(words.between), parts: bad }
}
