import { byLanguage, type Language } from '../../kernel/language'
import type { FieldProblem } from './answers'
import type { Entry } from './fields/kind'
import { kindOf } from './fields/kinds'
import { type Form, fieldsOf } from './form'
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
 * The entries after a page was posted: posted fields replace what was there, fields that were not posted stay, and
 * whatever is no question of the form is dropped. Entries beyond {@link mostUnits} are cut and named as problems.
 */
export function mergeEntries(
  form: Form,
  { old, posted }: { old: Readonly<Entries>; posted: Readonly<Entries> },
  lang: Language,
): { entries: Entries; problems: FieldProblem[] } {
  const entries = noEntries()
  const problems: FieldProblem[] = []
  for (const { field, page } of fieldsOf(form)) {
    if (kindOf(field).role === 'read') continue
    const given = Object.hasOwn(posted, field.id) ? posted[field.id] : ownEntry(old, field.id)
    if (given === undefined) continue
    const { entry, cut } = bounded(given)
    entries[field.id] = entry
    const message = cut && messageOfCut(cut, field.label, lang)
    if (message) problems.push({ field: field.id, page: page.id, message })
  }
  return { entries, problems }
}

/** A problem for each field whose posted bytes were no text; the reader of the request has cleaned them already. */
export function badTextProblems(
  form: Form,
  badText: ReadonlyMap<string, string>,
  lang: Language,
): FieldProblem[] {
  return [...fieldsOf(form)]
    .filter(({ field }) => badText.has(field.id))
    .map(({ field, page }) => ({ field: field.id, page: page.id, message: wordsIn(lang).badText }))
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
