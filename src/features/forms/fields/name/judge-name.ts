import { parseKana } from '../../../../kernel/kana'
import { byLanguage, type Language } from '../../../../kernel/language'
import type { Entry, FieldError } from '../kind'
import { boxesIn } from '../reading'
import { lineProblem, oneLine } from '../typed-text'
import { en } from './words.en'
import { ja } from './words.ja'

const wordsIn = byLanguage({ ja, en })

export type NamePart = keyof typeof ja.boxes

/** What of a field decides how its boxes are judged. */
export interface NameAsked {
  label: string
  form: 'two' | 'one'
  kana: 'required' | 'optional' | 'none'
}

/** The boxes of a field, in the order of its entry. */
export function partsOf({ form, kana }: Pick<NameAsked, 'form' | 'kana'>): NamePart[] {
  if (form === 'one') return kana === 'none' ? ['name'] : ['name', 'kana']
  return kana === 'none' ? ['family', 'given'] : ['family', 'given', 'familyKana', 'givenKana']
}

/** The name that a reading belongs to. */
const nameOfKana: Partial<Record<NamePart, NamePart>> = {
  familyKana: 'family',
  givenKana: 'given',
  kana: 'name',
}

/** In graphemes; one box holds what two would. */
const mostOf: Record<NameAsked['form'], number> = { two: 50, one: 100 }

type Said = Partial<Record<NamePart, string>>
type Problem = { part: NamePart; message: string; missing?: true }

/** What the boxes say, each as it is kept, and what is wrong with them, box by box. */
export function judgeName(
  field: NameAsked,
  entry: Entry,
  lang: Language,
): { said: Said; problems: Problem[] } {
  const parts = partsOf(field)
  const typed = boxesIn(entry, parts.length).map(oneLine)
  const said: Said = {}
  const problems: Problem[] = []
  for (const [at, part] of parts.entries()) {
    const text = typed[at] ?? ''
    const problem = text === '' ? undefined : wrongWith(part, { text, field, lang })
    if (problem) problems.push({ part, message: problem })
    said[part] = (nameOfKana[part] && parseKana(text)) || text
  }
  return { said, problems: [...problems, ...missingIn(said, field, lang)] }
}

function wrongWith(
  part: NamePart,
  { text, field, lang }: { text: string; field: NameAsked; lang: Language },
): string | undefined {
  const label = labelled(field, part, lang)
  const isKana = nameOfKana[part] !== undefined
  return (
    lineProblem(text, { label, maxLength: mostOf[field.form] }, lang) ??
    (isKana && parseKana(text) === null ? wordsIn(lang).notKana(label) : undefined)
  )
}

/** Somebody with a single name leaves 氏 or 名 empty; its reading then goes with it. */
function missingIn(said: Said, field: NameAsked, lang: Language): Problem[] {
  const words = wordsIn(lang)
  const label = (part: NamePart) => labelled(field, part, lang)
  const nameless = !(said.family || said.given || said.name)
  const problems: Problem[] = []
  for (const part of partsOf(field)) {
    const name = nameOfKana[part]
    if (!name) {
      if (nameless && part !== 'given')
        problems.push({ part, message: words.missing(label(part)), missing: true })
    } else if (said[name] && !said[part] && field.kana === 'required')
      problems.push({ part, message: words.missing(label(part)), missing: true })
    else if (said[part] && !said[name] && !nameless)
      problems.push({ part: name, message: words.kanaAlone(label(name), label(part)), missing: true })
  }
  return problems
}

/** 「氏名（氏のフリガナ）」; of a field with one box its label alone. */
const labelled = (field: NameAsked, part: NamePart, lang: Language): string =>
  partsOf(field).length === 1 ? field.label : wordsIn(lang).labelled(field.label, wordsIn(lang).boxes[part])

/** All problems as one error that names its boxes. */
export const errorOfName = (problems: readonly Problem[]): FieldError => ({
  message: problems.map(({ message }) => message).join(''),
  parts: problems.map(({ part }) => part),
})
