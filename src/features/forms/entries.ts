import { byLanguage, type Language } from '../../kernel/language'
import type { FieldProblem } from './answers'
import { mostRows } from './fields/group/group'
import type { Entry } from './fields/kind'
import { kindOf } from './fields/kinds'
import { type Field, type Form, fieldsOf } from './form'
import { cellName, isBlank, isRowId, rowIdsOf } from './logic/names'
import { en } from './words.en'
import { ja } from './words.ja'

const wordsIn = byLanguage({ ja, en })

/** 入力: what was typed so far, by field id, kept in the draft as it was typed. Has no prototype. */
export type Entries = Record<string, Entry>

/** No entry yet. */
export const noEntries = (): Entries => Object.create(null)

/** What one question may hold: UTF-16 units over all its values, and values. */
export const mostUnits = 100_000
export const mostValues = 200

/**
 * The entries after a page was posted: posted ones replace what was there, those that were not posted stay, and whatever is
 * no question of the form is dropped. Entries beyond {@link mostUnits} are cut and named as problems. Rows of a group only
 * become more here: taking one away is an act of its own, so that another device takes none away by not knowing it.
 */
export function mergeEntries(
  form: Form,
  { old, posted }: { old: Readonly<Entries>; posted: Readonly<Entries> },
  lang: Language,
): { entries: Entries; problems: FieldProblem[] } {
  const entries = noEntries()
  const problems: FieldProblem[] = []
  for (const { name, label, page } of questionsIn(form, { ...old, ...posted })) {
    const given = Object.hasOwn(posted, name) ? posted[name] : ownEntry(old, name)
    if (given === undefined) continue
    const { entry, cut } = bounded(given)
    entries[name] = entry
    const message = cut && messageOfCut(cut, label, lang)
    if (message) problems.push({ field: name, page, message })
  }
  for (const { field } of fieldsOf(form)) if (field.kind === 'group') putRows(field, { old, posted }, entries)
  return { entries, problems }
}

interface Question {
  name: string
  label: string
  page: string
}

/** Every question that is typed into, by its control name; those of a group for every row that was ever there. */
export function* questionsIn(form: Form, entries: Readonly<Entries>): Generator<Question> {
  for (const { field, page } of fieldsOf(form)) {
    if (kindOf(field).role === 'answer') yield { name: field.id, label: field.label, page: page.id }
    if (field.kind !== 'group') continue
    for (const row of everyRow(field, entries))
      for (const cell of field.fields)
        if (kindOf(cell).role === 'answer')
          yield { name: cellName(field.id, row, cell.id), label: cell.label, page: page.id }
  }
}

/** The rows of a group after a post: those that were there, then new ones. */
function putRows(
  group: GroupField,
  { old, posted }: { old: Readonly<Entries>; posted: Readonly<Entries> },
  entries: Entries,
): void {
  const before = rowIdsOf(group, old)
  const taken = takenRows(group, old)
  const given = Object.hasOwn(posted, group.id) ? rowIdsOf(group, posted) : []
  const isNew = (name: string) =>
    !isBlank(entryOf(posted, name)) &&
    JSON.stringify(entryOf(posted, name)) !== JSON.stringify(entryOf(old, name))
  const changed = everyRow(group, posted).filter((row) =>
    group.fields.some(({ id }) => isNew(cellName(group.id, row, id))),
  )
  const rows = [...new Set([...before, ...given.filter((row) => !taken.includes(row)), ...changed])]
  const isKnown = Object.hasOwn(old, group.id) || Object.hasOwn(posted, group.id)
  if (isKnown || changed.length > 0) entries[group.id] = rows.slice(0, mostRows)
}

/** Rows that were taken away: their cells are kept, so that 元に戻す gives them back, until the draft ends. */
const takenRows = (group: GroupField, old: Readonly<Entries>): string[] =>
  Object.hasOwn(old, group.id)
    ? everyRow(group, old).filter((row) => !rowIdsOf(group, old).includes(row))
    : []

/** The ids of every row that something was ever typed into, and of those that stand on the page; lowest first. */
export function everyRow(group: GroupField, entries: Readonly<Entries>): string[] {
  const named = Object.keys(entries).flatMap((name) => {
    const [id, row = '', cell] = name.split('.')
    return id === group.id && cell !== undefined && isRowId(row) ? [row] : []
  })
  const ids = [...new Set([...rowIdsOf(group, entries), ...named])]
  return ids.sort((a, b) => Number(a) - Number(b)).slice(0, mostRows * 2)
}

type GroupField = Extract<Field, { kind: 'group' }>

/** A problem for each field whose posted bytes were no text; the reader of the request has cleaned them already. */
export function badTextProblems(
  form: Form,
  badText: ReadonlyMap<string, string>,
  lang: Language,
): FieldProblem[] {
  const names = Object.fromEntries([...badText.keys()].map((name) => [name, '']))
  return [...questionsIn(form, names)]
    .filter(({ name }) => badText.has(name))
    .map(({ name, page }) => ({ field: name, page, message: wordsIn(lang).badText }))
}

/** What was typed into a question; `''` where nothing was. Reads own keys only. */
export const entryOf = (entries: Readonly<Entries>, name: string): Entry => ownEntry(entries, name) ?? ''

const ownEntry = (entries: Readonly<Entries>, name: string) =>
  Object.hasOwn(entries, name) ? entries[name] : undefined

type Cut = 'units' | 'values'

/** An entry within {@link mostUnits} and {@link mostValues}, and what was cut. */
export function bounded(entry: Entry): { entry: Entry; cut?: Cut } {
  if (typeof entry === 'string')
    return entry.length > mostUnits ? { entry: head(entry, mostUnits), cut: 'units' } : { entry }
  const values: string[] = []
  let room = mostUnits
  for (const value of entry.slice(0, mostValues)) {
    values.push(head(value, room))
    if (value.length > room) return { entry: values, cut: 'units' }
    room -= value.length
  }
  return entry.length > mostValues ? { entry: values, cut: 'values' } : { entry: values }
}

/** The first units of a text; half a surrogate pair at the end is left out. */
const head = (text: string, units: number) => text.slice(0, units).replace(/[\ud800-\udbff]$/, '')

const messageOfCut = (cut: Cut, label: string, lang: Language) =>
  cut === 'units'
    ? wordsIn(lang).tooLongToKeep(label, mostUnits)
    : wordsIn(lang).tooManyToKeep(label, mostValues)
