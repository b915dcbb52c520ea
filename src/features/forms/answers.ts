import type { Entries } from './entries'
import { entryOf, noEntries } from './entries'
import type { FieldError, Json, JudgeContext } from './fields/kind'
import { kindOf } from './fields/kinds'
import { type Field, type Form, fieldsOf, fieldsOfPage, type Page } from './form'
import { firstPage, pageAfter } from './journey'

/** 回答: parsed answers by field id, plain JSON for a revision; a question without an answer has no key. */
export type Answers = Record<string, Json>

/** What is wrong with one field, and on which page it stands. */
export interface FieldProblem extends FieldError {
  field: string
  page: string
}

export interface Judgement {
  answers: Answers
  /** In the order of reading. */
  problems: FieldProblem[]
  /** Ids of the pages that have problems, in the order of the journey. */
  pages: string[]
}

/** Judges everything that was typed. Only pages on the applicant's way count; entries of others give no answer. */
export function judge(form: Form, entries: Readonly<Entries>, context: JudgeContext): Judgement {
  const whole: Judgement = { answers: Object.create(null), problems: [], pages: [] }
  let page: Page | undefined = firstPage(form, whole.answers)
  while (page) {
    const { answers, problems, pages } = judgePage(page, entries, context)
    Object.assign(whole.answers, answers)
    whole.problems.push(...problems)
    whole.pages.push(...pages)
    page = pageAfter(form, page.id, whole.answers)
  }
  return whole
}

/** Judges what was typed on one page. */
export function judgePage(page: Page, entries: Readonly<Entries>, context: JudgeContext): Judgement {
  const answers: Answers = Object.create(null)
  const problems: FieldProblem[] = []
  for (const field of fieldsOfPage(page)) {
    const judged = judgeField(field, entries, context)
    if ('answer' in judged) answers[field.id] = judged.answer
    if ('error' in judged) problems.push({ field: field.id, page: page.id, ...judged.error })
  }
  return { answers, problems, pages: problems.length > 0 ? [page.id] : [] }
}

/** Answers turned back into what would have been typed, for 修正する and 再申込. Unknown ones are dropped. */
export function restoreEntries(form: Form, answers: Readonly<Answers>): Entries {
  const entries = noEntries()
  for (const { field } of fieldsOf(form)) {
    const answer = answerOf(answers, field)
    if (answer !== undefined) entries[field.id] = kindOf(field).restore(answer)
  }
  return entries
}

/** The answer to a field, or undefined. Reads own keys only. */
export const answerOf = (answers: Readonly<Answers>, field: Field): Json | undefined =>
  Object.hasOwn(answers, field.id) ? answers[field.id] : undefined

/**
 * What a form's answers say of the applicant, as plain text; empty where the form does not ask. One question may say
 * both; a question for the kana alone comes first.
 */
export function applicantIn(form: Form, answers: Readonly<Answers>): { name: string; kana: string } {
  const said = (means: NonNullable<Field['means']>): { text: string; name?: string; kana?: string } => {
    const found = [...fieldsOf(form)].find(({ field }) => field.means === means)?.field
    const answer = found && answerOf(answers, found)
    if (!found || answer === undefined) return { text: '' }
    const kind = kindOf(found)
    return { ...kind.says?.(answer), text: kind.text(found, answer) }
  }
  const [name, kana] = [said('applicant-name'), said('applicant-kana')]
  return { name: name.name ?? name.text, kana: (kana.kana ?? kana.text) || (name.kana ?? '') }
}

/** Whether a field must be answered, given the other answers: the place where conditions will decide. */
export const isRequired = (field: Field): boolean => field.required

function judgeField(
  field: Field,
  entries: Readonly<Entries>,
  { lang, now, attachments }: JudgeContext,
): { answer: Json } | { error: FieldError } | { empty: true } {
  const kind = kindOf(field)
  if (kind.role === 'read') return { empty: true }
  const parsed = kind.parse(field, entryOf(entries, field.id), {
    lang,
    now,
    files: attachments[field.id] ?? [],
  })
  const missing = 'empty' in parsed && isRequired(field)
  return missing ? { error: { message: kind.missing(field, lang) } } : parsed
}
