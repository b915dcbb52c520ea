import type { Entry } from '../fields/kind'
import type { LogicField } from './logic-form'

/** Entries by control name, as `entries.ts` has them; here so that the browser needs no more of it. */
type Typed = Readonly<Record<string, Entry>>

/** The control name of a question in a row of a group: `children.2.birth`. Ids hold no dots. */
export const cellName = (group: string, row: string, cell: string): string => `${group}.${row}.${cell}`

/** The id of the question on a form that a control name belongs to: of a cell, its group's. */
export const fieldIdOf = (name: string): string => name.split('.', 1)[0] ?? name

/** The id of a row of a group; it names the row as long as the draft lives, whatever comes and goes before it. */
export const isRowId = (text: string): boolean => /^[1-9]\d{0,5}$/.test(text)

/** The entry under a name; `''` where nothing was typed. Reads own keys only. */
export const typedAt = (entries: Typed, name: string): Entry =>
  Object.hasOwn(entries, name) ? (entries[name] ?? '') : ''

/** The rows of a group as they stand on the page. Before anybody touched it: as many as are needed at least. */
export function rowIdsOf(group: Pick<LogicField, 'id' | 'minRows'>, entries: Typed): readonly string[] {
  const typed = typedAt(entries, group.id)
  const ids = (typeof typed === 'string' ? [typed] : typed).filter(isRowId)
  if (Object.hasOwn(entries, group.id)) return [...new Set(ids)]
  return Array.from({ length: group.minRows ?? 0 }, (_, index) => String(index + 1))
}

/** Whether nothing but white space was typed. */
export const isBlank = (entry: Entry): boolean =>
  typeof entry === 'string' ? entry.trim() === '' : entry.every((one) => one.trim() === '')
