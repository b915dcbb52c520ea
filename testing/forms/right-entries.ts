import { type Entries, noEntries } from '../../src/features/forms/entries'
import type { Entry } from '../../src/features/forms/fields/kind'
import { kindOf } from '../../src/features/forms/fields/kinds'
import { kindSamples } from '../../src/features/forms/fields/samples'
import { type Field, type Form, fieldsOf } from '../../src/features/forms/form'
import { cellName } from '../../src/features/forms/logic/names'

type Typed = Exclude<Field, { kind: 'group' | 'attachment' }>

/** What may be right for a question: what its own settings name, then what the samples of its kind hold. */
function candidates(field: Typed): Entry[] {
  const values = kindOf(field).options?.(field) ?? []
  if (field.kind === 'choices') return [values.slice(0, Math.max(1, field.min))]
  if (field.kind === 'reference') return ['1'.repeat(field.minDigits)]
  const samples: readonly { entry: Entry }[] = kindSamples[field.kind].good
  return [
    ...values,
    ...samples.map(({ entry }) => entry),
    '1',
    '10',
    '見本',
    ['2026', '4', '1'],
    '10:00',
    'hanako@example.jp',
    ['hanako@example.jp', 'hanako@example.jp'],
  ]
}

/** An entry that the question takes as it is set. @throws {Error} where none is known: name one here. */
export function rightEntry(field: Typed, now: Date): Entry {
  const right = candidates(field).find(
    (entry) => 'answer' in kindOf(field).parse(field, entry, { lang: 'ja', now, files: [] }),
  )
  if (right === undefined) throw new Error(`no right entry is known for ${field.kind} ${field.id}`)
  return right
}

/** A right entry for every question of a form but files; of a group, in two rows, or as many as there may be. */
export function rightEntries(form: Form, now: Date): Entries {
  const entries = noEntries()
  const put = (name: string, field: Field) => {
    if (field.kind === 'group' || field.kind === 'attachment') return
    if (kindOf(field).role === 'answer') entries[name] = rightEntry(field, now)
  }
  for (const { field } of fieldsOf(form)) {
    put(field.id, field)
    if (field.kind !== 'group') continue
    const rows = Array.from({ length: Math.min(2, field.maxRows) }, (_, index) => String(index + 1))
    entries[field.id] = rows
    for (const row of rows) for (const cell of field.fields) put(cellName(field.id, row, cell.id), cell)
  }
  return entries
}
