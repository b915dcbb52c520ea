import { type Entries, everyRow } from './entries'
import { mostRows } from './fields/group/group'
import { type Field, type Form, fieldsOf } from './form'
import { rowIdsOf } from './logic/names'

/** 行: what somebody does with the rows of a group, by the button that was pressed. */
export type RowAct = { act: 'add'; group: string } | { act: 'remove' | 'restore'; group: string; row: string }

/** What a button of a group says; null for every other button. */
export function rowActIn(action: string): RowAct | null {
  const [, add] = /^add-row:([a-z0-9-]+)$/.exec(action) ?? []
  if (add) return { act: 'add', group: add }
  const [, act, group = '', row = ''] = /^(remove|restore)-row:([a-z0-9-]+)\.(\d+)$/.exec(action) ?? []
  return act ? { act: act as 'remove' | 'restore', group, row } : null
}

/**
 * The entries after a row was added, taken away or given back. What was typed into a row that is taken away stays in the
 * draft, so that it can be given back as it was.
 * @returns the entries and the row that the page should show next; null where there is nothing to do
 */
export function actOnRows(
  form: Form,
  entries: Readonly<Entries>,
  act: RowAct,
): { entries: Entries; row: string } | null {
  const group = [...fieldsOf(form)].map(({ field }) => field).find((field) => field.id === act.group)
  if (group?.kind !== 'group') return null
  const rows = rowIdsOf(group, entries)
  const after = rowsAfter(group, rows, { act, next: nextRow(group, entries) })
  if (!after) return null
  return {
    entries: Object.assign(Object.create(null), entries, { [group.id]: after.rows }),
    row: after.row,
  }
}

function rowsAfter(
  group: Extract<Field, { kind: 'group' }>,
  rows: readonly string[],
  { act, next }: { act: RowAct; next: string },
): { rows: string[]; row: string } | null {
  if (act.act === 'add') return rows.length < group.maxRows ? { rows: [...rows, next], row: next } : null
  if (act.act === 'remove')
    return rows.includes(act.row) ? { rows: rows.filter((id) => id !== act.row), row: act.row } : null
  const isBack = rows.includes(act.row) || rows.length >= mostRows
  if (isBack) return null
  // Back to where it stood: rows lie in the order in which they were made.
  return { rows: [...rows, act.row].sort((a, b) => Number(a) - Number(b)), row: act.row }
}

/** An id that no row of the group ever had: what is taken away can come back. */
const nextRow = (group: Extract<Field, { kind: 'group' }>, entries: Readonly<Entries>): string =>
  String(Math.max(0, ...everyRow(group, entries).map(Number)) + 1)
