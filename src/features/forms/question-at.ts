import { type Entries, questionsIn } from './entries'
import { type Field, type Form, fieldsOf } from './form'

/** The question that a control asks: one of the form, or one in a row of a group. */
export function questionAt(form: Form, name: string): Field | undefined {
  const [id, row, cell] = name.split('.')
  const field = [...fieldsOf(form)].find((one) => one.field.id === id)?.field
  if (row === undefined) return field
  return field?.kind === 'group' ? field.fields.find((one) => one.id === cell) : undefined
}

/** The ids of a form's groups, under which the ids of their rows are posted. */
export const groupIdsOf = (form: Form): string[] =>
  [...fieldsOf(form)].flatMap(({ field }) => (field.kind === 'group' ? [field.id] : []))

/** Of some names, those that are controls of a form: of its questions, and of the rows of its groups. */
export function controlsIn(form: Form, names: readonly string[]): string[] {
  const typed: Entries = Object.fromEntries(names.map((name) => [name, '']))
  const known = new Set([...groupIdsOf(form), ...[...questionsIn(form, typed)].map(({ name }) => name)])
  return names.filter((name) => known.has(name))
}
