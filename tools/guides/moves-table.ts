import { type MoveRule, moves, statuses } from '../../src/features/applications/moves'
import { roleNames } from '../../src/features/staff/roles'

const begins = '<!-- moves: written by `npm run make:guides` from src/features/applications/moves.ts -->\n'
const ends = '<!-- /moves -->'

/**
 * The guide of staff with its table of moves as the code has them, in place of what stood between the marks.
 * @throws where the marks are gone
 */
export function withMovesTable(guide: string): string {
  const [before, rest] = guide.split(begins)
  const after = rest?.split(ends)[1]
  if (before === undefined || after === undefined) throw new Error('The guide has no place for the moves.')
  return `${before}${begins}\n${table()}\n\n${ends}${after}`
}

const table = (): string => {
  const rows = [heads, ...Object.values<MoveRule>(moves).map(cellsOf)]
  const widths = heads.map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))))
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const [head = '', ...body] = rows.map((row) =>
    line(row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell)))),
  )
  return [head, line(widths.map((width) => '-'.repeat(width))), ...body].join('\n')
}

const heads = ['ボタン', 'だれが', 'いまの状態', '押したあと']

const cellsOf = ({ label, by, from, to }: MoveRule): string[] => [
  label,
  by === 'applicant' ? '申込者' : by.map((role) => roleNames[role]).join('・'),
  from.map((status) => statuses[status]).join('・'),
  statuses[to],
]

/** In columns of a terminal, as the formatter counts: a Japanese character takes two. */
const widthOf = (text: string): number => [...text].length * 2
