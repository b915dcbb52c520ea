import type { VNode } from 'preact'
import { z } from 'zod'
import { byLanguage } from '../../../../kernel/language'
import { Button } from '../../../../ui/button/button'
import { FieldGroup } from '../../../../ui/field/field'
import { Marked } from '../../../../ui/marked'
import { ja as formJa } from '../../words.ja'
import { documentLine } from '../field'
import { fieldSchemaOf } from '../field-schema'
import { frameOf } from '../frame'
import type { FieldKind, FieldOf, InputProps, Json, ShowContext } from '../kind'
import { readNothing } from '../reading'
import { simpleKinds } from '../simple-kinds'
import { en } from './words.en'
import { ja } from './words.ja'

const wordsIn = byLanguage({ ja, en })

/** So many rows a group may have at most, whatever its form says. */
export const mostRows = 200

/** And so many questions in a row. */
export const mostCells = 30

type SimpleKinds = typeof simpleKinds

/** 行の中の項目: a question of a group, asked anew in each row. Files and groups stand alone only. */
export type Cell = {
  [Name in keyof SimpleKinds]: FieldOf<SimpleKinds[Name]['settings']> & { kind: Name }
}[keyof SimpleKinds]

const settings = z
  .strictObject({
    /** What one row is called: 児童, 経費. */
    rowName: documentLine(30).min(1),
    minRows: z.int().min(0).max(mostRows).default(1),
    maxRows: z.int().min(1).max(mostRows).default(20),
    fields: z
      .array(fieldSchemaOf(simpleKinds) as unknown as z.ZodType<Cell>)
      .min(1)
      .max(mostCells),
  })
  .refine((own) => own.minRows <= own.maxRows, {
    error: formJa.document.orderOf('minRows', 'maxRows'),
    path: ['minRows'],
  })

/** The answers of one row, by the ids of its questions. */
export type RowAnswer = { [cell: string]: Json }

/**
 * 繰り返し: the same questions asked once for each of several, e.g. for each child. Its entry is the ids of its rows; the
 * answer is a list of rows. `judgeRows` of the form judges them, since what a row asks can depend on other answers.
 */
export const group: FieldKind<typeof settings, RowAnswer[]> = {
  name: 'group',
  settings,
  role: 'rows',
  compares: 'none',
  read: readNothing,
  parse: () => ({ empty: true }),
  restore: (answer) => answer.map((_, index) => String(index + 1)),
  missing: () => '',
  show: (field, answer, context) => (
    <ol class="rows-read">
      {answer.map((row, index) => (
        <li key={String(index)}>
          <p class="rows-read-name">
            <Marked>{wordsIn(context.lang).row(field.rowName, index + 1)}</Marked>
          </p>
          <dl class="rows-read-cells">
            {field.fields.map((cell) => cellOf(row, cell) !== undefined && drawnCell(cell, row, context))}
          </dl>
        </li>
      ))}
    </ol>
  ),
  text: (field, answer) =>
    answer.map((row, index) => `${field.rowName} ${index + 1}：${rowText(field.fields, row)}`).join('\n'),
  Input: GroupInput,
}

/** The answer to a question in a row. Reads own keys only. */
export const cellOf = (row: RowAnswer, cell: Pick<Cell, 'id'>): Json | undefined =>
  Object.hasOwn(row, cell.id) ? row[cell.id] : undefined

/** The kind of a question in a row. */
export const kindOfCell = (cell: Cell): FieldKind => simpleKinds[cell.kind]

function drawnCell(cell: Cell, row: RowAnswer, context: ShowContext): VNode {
  return (
    <div key={cell.id}>
      <dt>
        <Marked>{cell.label}</Marked>
      </dt>
      <dd>{kindOfCell(cell).show(cell, cellOf(row, cell) ?? null, context)}</dd>
    </div>
  )
}

/** One row as text on its own, without its number. */
export const rowText = (cells: readonly Cell[], row: RowAnswer): string =>
  cells
    .flatMap((cell) => {
      const answer = cellOf(row, cell)
      return answer === undefined ? [] : [`${cell.label} ${kindOfCell(cell).text(cell, answer)}`]
    })
    .join('、')

function GroupInput(props: InputProps<FieldOf<typeof settings>>): VNode {
  const { field, name, rows = [], takenRow, context } = props
  const w = wordsIn(context.lang)
  const frame = frameOf(props)
  return (
    <FieldGroup {...frame} requirement={undefined}>
      {/* Also where the error summary and a return to this question lead. */}
      <div class="rows" id={frame.id} tabIndex={-1}>
        {takenRow && (
          <p class="row-taken" role="status">
            {w.taken(field.rowName)}{' '}
            <Button kind="text" name="action" value={`restore-row:${name}.${takenRow}`}>
              {w.giveBack}
            </Button>
          </p>
        )}
        {rows.length === 0 && <p class="rows-none">{w.none(field.rowName)}</p>}
        {rows.map(({ id, cells }, index) => (
          <fieldset key={id} class="row" id={`${frame.id}-${id}`} tabIndex={-1}>
            <legend class="row-name">
              <Marked>{w.row(field.rowName, index + 1)}</Marked>
            </legend>
            <input type="hidden" name={name} value={id} />
            {cells}
            {rows.length > field.minRows && (
              <Button kind="text" name="action" value={`remove-row:${name}.${id}`} icon="close">
                {w.remove(field.rowName, index + 1)}
              </Button>
            )}
          </fieldset>
        ))}
      </div>
      {rows.length < field.maxRows ? (
        <Button kind="outline" name="action" value={`add-row:${name}`} icon="plus">
          {w.add(field.rowName)}
        </Button>
      ) : (
        <p class="field-hint">{w.most(field.rowName, field.maxRows)}</p>
      )}
    </FieldGroup>
  )
}
