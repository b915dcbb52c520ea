import { stringify } from 'csv-stringify/sync'

/**
 * A CSV for spreadsheets: UTF-8 with its mark, CRLF, and no cell that a spreadsheet would take for a formula (I5): those
 * that begin with = + - @, a tab or a line end, in any width, get an apostrophe in front.
 */
export const writeCsv = (rows: readonly (readonly string[])[]): Buffer =>
  Buffer.from(
    stringify(
      rows.map((row) => row.map(withoutFormula)),
      { bom: true, record_delimiter: '\r\n' },
    ),
  )

const withoutFormula = (cell: string): string =>
  /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(cell) ? `'${cell}` : cell
