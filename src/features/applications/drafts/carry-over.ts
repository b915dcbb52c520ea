import { type Answers, answerOf, restoreEntries } from '../../forms/answers'
import type { Entries } from '../../forms/entries'
import type { AttachedFile } from '../../forms/fields/kind'
import { isQuestion } from '../../forms/fields/kinds'
import { type Field, type Form, fieldsOf } from '../../forms/form'
import { judge } from '../../forms/judge'
import { fieldIdOf } from '../../forms/logic/names'

/** What goes over from old answers to a form of today, and the questions whose answer or file does not. */
export type CarriedOver = { entries: Entries; files: string[]; dropped: string[] }

type Old = { form: Form; answers: Readonly<Answers>; files: readonly (AttachedFile & { field: string })[] }

/**
 * Old answers for the form as it is today. An answer goes over where the question is still there, of the same kind, and
 * would still be right; a file where its question is, unless it was found to be harmful. A missing answer drops nothing.
 */
export function carryOver(old: Old, today: Form, now: Date): CarriedOver {
  const fields = new Map([...fieldsOf(today)].map(({ field }) => [field.id, field]))
  const sameKind = (field: Field) => fields.get(field.id)?.kind === field.kind
  const asked = [...fieldsOf(old.form)].map(({ field }) => field)
  const files = old.files.filter(
    (file) => file.scan !== 'malware' && fields.get(file.field)?.kind === 'attachment',
  )
  const going: Answers = Object.create(null)
  for (const field of asked) {
    const answer = answerOf(old.answers, field)
    if (answer !== undefined && sameKind(field)) going[field.id] = answer
  }
  const entries = restoreEntries(today, going)
  const wrong = new Set(
    judge(today, entries, { lang: 'ja', now, attachments: {} })
      .problems.map((problem) => fieldIdOf(problem.field))
      .filter((id) => fields.get(id)?.kind !== 'attachment' && Object.hasOwn(going, id)),
  )
  for (const name of Object.keys(entries)) if (wrong.has(fieldIdOf(name))) delete entries[name]
  const dropped = asked.filter((field) =>
    field.kind === 'attachment'
      ? old.files.some((file) => file.field === field.id && !files.includes(file))
      : answerOf(old.answers, field) !== undefined && (!sameKind(field) || wrong.has(field.id)),
  )
  return {
    entries,
    files: files.map((file) => file.id),
    dropped: dropped.filter(isQuestion).map((field) => field.label),
  }
}
