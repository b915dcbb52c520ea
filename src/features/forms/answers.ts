import type { Entries } from './entries'
import { noEntries } from './entries'
import { cellOf, type RowAnswer } from './fields/group/group'
import type { FieldError, Json } from './fields/kind'
import { kindOf } from './fields/kinds'
import { type Field, type Form, fieldsOf } from './form'
import { cellName } from './logic/names'

/** 回答: parsed answers by field id, plain JSON for a revision; a question without an answer has no key. */
export type Answers = Record<string, Json>

/** What is wrong with one question, by its control name, and on which page it stands. */
export interface FieldProblem extends FieldError {
  field: string
  page: string
}

/** Answers turned back into what would have been typed, for 修正する and 再申込. Unknown ones are dropped. */
export function restoreEntries(form: Form, answers: Readonly<Answers>): Entries {
  const entries = noEntries()
  for (const { field } of fieldsOf(form)) {
    const answer = answerOf(answers, field)
    if (answer === undefined || kindOf(field).role === 'computed') continue
    entries[field.id] = kindOf(field).restore(answer)
    if (field.kind === 'group') restoreRows(field, answer as RowAnswer[], entries)
  }
  return entries
}

function restoreRows(
  group: Extract<Field, { kind: 'group' }>,
  rows: readonly RowAnswer[],
  entries: Entries,
): void {
  for (const [index, row] of rows.entries())
    for (const cell of group.fields) {
      const answer = cellOf(row, cell)
      if (answer === undefined || kindOf(cell).role === 'computed') continue
      entries[cellName(group.id, String(index + 1), cell.id)] = kindOf(cell).restore(answer)
    }
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
