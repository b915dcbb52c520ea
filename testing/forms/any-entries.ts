import { type Entries, noEntries } from '../../src/features/forms/entries'
import type { Entry } from '../../src/features/forms/fields/kind'
import { type Field, type Form, fieldsOf } from '../../src/features/forms/form'
import { cellName } from '../../src/features/forms/logic/names'
import { pool } from './any-rules'
import type { Choices } from './choices'

const boxes = (day: string): string[] => day.split('-')

/** What somebody may leave in the control of a question: right, wrong or nothing; only what such a control can hold. */
function anyEntry(choices: Choices, { kind }: Pick<Field, 'kind'>, good: boolean): Entry | undefined {
  const nothing = choices.below(5)
  if (nothing === 0) return undefined
  if (nothing === 1 && !good) return ''
  const wrong = !good && choices.once(4)
  if (kind === 'choices') return ['', ...pool.options.filter(() => choices.once(2))]
  if (kind === 'consent') return choices.once(2) ? ['', 'yes'] : ''
  if (kind === 'yesNo') return choices.of(['yes', 'no'])
  if (kind === 'choice' || kind === 'select') return choices.of(pool.options)
  if (kind === 'date')
    return wrong
      ? choices.of([
          ['2026', '2', '30'],
          ['いつか', '', ''],
          ['', '1', ''],
        ])
      : anyDay(choices)
  if (kind === 'time') return wrong ? '25時' : choices.of([...pool.times, '午後1時半'])
  if (kind === 'number' || kind === 'money')
    return wrong
      ? choices.of(['たくさん', '1e999', '--1', '12kg'])
      : choices.of(['0', '１', '2', '10', '1,200'])
  return wrong ? choices.of(['あ'.repeat(30), 'a\u0000b', ' 　']) : choices.of([...pool.texts, ' 東京 '])
}

const anyDay = (choices: Choices): Entry =>
  choices.once(3) ? ['令和8', '1', '28'] : boxes(choices.of(pool.days))

/** What a draft may hold of somebody who was on every page, by control name. @param good what each question takes */
export function anyEntries(choices: Choices, form: Form, good = false): Entries {
  const entries = noEntries()
  const put = (name: string, field: Pick<Field, 'kind'>) => {
    if (field.kind === 'static' || field.kind === 'calculated') return
    const entry = anyEntry(choices, field, good)
    if (entry !== undefined) entries[name] = entry
  }
  for (const { field } of fieldsOf(form)) {
    if (field.kind !== 'group') put(field.id, field)
    else if (!choices.once(4)) {
      // Rows that came and went have ids with gaps between them.
      const rows = choices.times(field.minRows, 4, (index) => String(index * 2 + 1))
      entries[field.id] = rows
      for (const row of rows) for (const cell of field.fields) put(cellName(field.id, row, cell.id), cell)
    }
  }
  return entries
}
