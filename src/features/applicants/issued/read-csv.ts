import { CsvError, parse } from 'csv-parse/sync'
import { checkText, cleanText } from '../../../kernel/text'
import { type IssuedItem, type IssuedTyped, issuedItems } from './read-issued'
import { ja } from './words.ja'

export const mostRows = 1000
export const mostBytes = 1024 * 1024

export type CsvRow = {
  /** Where it begins in the file, counted from 1. */
  line: number
  /** Cell by cell as typed, without characters that cannot be stored. */
  typed: IssuedTyped
  /** What is wrong with the row as it stands in the file: such characters, more cells than the head names. */
  whys: readonly ('text' | 'surplus')[]
}

/** What is wrong with a file as a whole. */
export type CsvProblem =
  | { why: 'encoding' | 'empty' | 'too-many' | 'too-large' }
  | { why: 'quotes'; line: number }
  | { why: 'missing' | 'twice'; columns: readonly string[] }

type CsvRead = { rows: readonly CsvRow[]; passedOver: readonly string[] }

/** What a column is called in a CSV; some are known by a shorter name as well. */
export const columnNames: Readonly<Record<IssuedItem, readonly string[]>> = {
  login: [ja.items.login],
  kind: [ja.items.kind],
  name: [ja.items.name, '氏名', '名称'],
  kana: [ja.items.kana],
  email: [ja.items.email, 'メールアドレス'],
  phone: [ja.items.phone],
}

/** Reads a CSV: UTF-8 with or without its mark, else Shift_JIS as Excel writes it; columns in any order, by their names. */
export function readCsv(bytes: Uint8Array): CsvRead | { problem: CsvProblem } {
  if (bytes.length > mostBytes) return { problem: { why: 'too-large' } }
  const text = decode(bytes)
  if (text === null) return { problem: { why: 'encoding' } }
  const records = recordsOf(text)
  if ('problem' in records) return records
  const [head, ...rest] = records.records
  if (!head || rest.length === 0) return { problem: { why: 'empty' } }
  if (rest.length > mostRows) return { problem: { why: 'too-many' } }
  const columns = columnsOf(head.cells)
  if ('problem' in columns) return columns
  const rows = rest.map(({ line, cells }) => ({
    line,
    typed: typedOf(columns.at, cells.map(cleanText)),
    whys: [
      ...(cells.some((cell) => checkText(cell) !== 'ok') ? (['text'] as const) : []),
      ...(cells.slice(head.cells.length).some((cell) => cell.trim() !== '') ? (['surplus'] as const) : []),
    ],
  }))
  return { rows, passedOver: columns.passedOver }
}

function decode(bytes: Uint8Array): string | null {
  for (const encoding of ['utf-8', 'shift_jis']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // Not this one.
    }
  }
  return null
}

/** What the parser gives with `info`, which its types do not know of. */
type WithInfo = { record: string[]; info: { lines: number } }

type Records = { records: readonly { line: number; cells: readonly string[] }[] }

function recordsOf(text: string): Records | { problem: CsvProblem } {
  try {
    const found = parse(text, {
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      // What Excel leaves of rows that somebody emptied.
      skip_records_with_empty_values: true,
      record_delimiter: ['\r\n', '\n', '\r'],
    })
    const records = (found as unknown as WithInfo[]).map(({ record, info }) => ({
      line: info.lines - (record.join('\0').match(/\r\n|\r|\n/g)?.length ?? 0),
      cells: record,
    }))
    return { records }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { problem: { why: 'quotes', line: Number(error.lines) || 1 } }
  }
}

type Columns = { at: ReadonlyMap<IssuedItem, number>; passedOver: readonly string[] }

function columnsOf(head: readonly string[]): Columns | { problem: CsvProblem } {
  const names = head.map((cell) => cleanText(cell).normalize('NFKC').trim())
  const itemOf = (name: string) =>
    issuedItems.find((item) => columnNames[item].some((one) => one.normalize('NFKC') === name))
  const at = new Map<IssuedItem, number>()
  const twice: string[] = []
  for (const [index, name] of names.entries()) {
    const item = itemOf(name)
    if (item && at.has(item)) twice.push(ja.items[item])
    else if (item) at.set(item, index)
  }
  if (twice.length > 0) return { problem: { why: 'twice', columns: twice } }
  const missing = issuedItems.filter((item) => item !== 'phone' && !at.has(item))
  if (missing.length > 0)
    return { problem: { why: 'missing', columns: missing.map((item) => ja.items[item]) } }
  return { at, passedOver: names.filter((name) => name !== '' && !itemOf(name)) }
}

const typedOf = (at: ReadonlyMap<IssuedItem, number>, cells: readonly string[]): IssuedTyped => {
  const cell = (item: IssuedItem) => cells[at.get(item) ?? -1] ?? ''
  return Object.fromEntries(issuedItems.map((item) => [item, cell(item)])) as IssuedTyped
}
