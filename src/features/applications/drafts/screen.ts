import type { FormInput } from '../../../http/multipart'
import { newId } from '../../../kernel/ids'
import { type Entries, entryOf, noEntries } from '../../forms/entries'
import type { Draft } from '../application'
import { type Decision, digestOf, ownTyping, type Screen, type Typing } from './conflicts'

/** The hidden controls of a form that say which screen it is; no question can have such a name. */
export const screenControls = {
  id: 'screen:id',
  turn: 'screen:turn',
  base: 'screen:base',
  seen: 'screen:seen',
  /** Ticked: the twelve digits in this entry are no 個人番号. */
  plain: 'screen:plain',
}

/** 画面 of a post; one that does not say which it is has no id and no base. */
export function screenOf(input: FormInput): Screen {
  const id = input.text(screenControls.id)
  if (!/^[\w-]{16,40}$/.test(id)) return { id: '', turn: 0, base: null }
  const turn = input.text(screenControls.turn)
  return {
    id,
    turn: /^\d{1,15}$/.test(turn) ? Number(turn) : 0,
    base: textsIn(input.text(screenControls.base)),
  }
}

/** `take:<digest>:<name>` of a button at a difference. */
export function decisionOf(input: FormInput, now: Date): Decision | null {
  const [, chosen, name] = /^take:([\w-]+):(.+)$/s.exec(input.text('action')) ?? []
  const screen = screenOf(input)
  if (!chosen || !name || screen.id === '') return null
  const notes = input.all(screenControls.seen).map((note) => note.split(' '))
  const shown = notes.flatMap(([at, ...digests]) => (at === name ? digests : []))
  const control = screen.base?.[name] ?? digestOf('')
  return { name, chosen, seen: [...shown, control], screen, now }
}

/** A JSON object of texts; whatever else was sent is none. */
function textsIn(json: string): Record<string, string> {
  const texts: Record<string, string> = Object.create(null)
  let value: unknown = null
  try {
    value = JSON.parse(json)
  } catch {
    return texts
  }
  for (const [name, one] of Object.entries(value ?? {})) if (typeof one === 'string') texts[name] = one
  return texts
}

/** A draft as one screen shows it. */
export type ScreenView = {
  id: string
  /** What stands in the controls: the draft's entries, but what was typed on this screen. */
  entries: Entries
  /** For {@link screenControls}: the digests of these, of the questions shown. */
  base: Record<string, string>
  /** What other screens typed, by control name. */
  others: Readonly<Record<string, readonly Typing[]>>
  /** The controls in which there may be a 個人番号, which the draft does not hold. */
  numbered: readonly string[]
}

/** What a screen typed and the draft does not hold: it stands in the controls, and was shown with another base. */
export type Unsaved = {
  entries: Readonly<Entries>
  base: Screen['base']
  /** The controls of these in which there may be a 個人番号. */
  numbered: readonly string[]
}

/** What a screen shows: one that was just opened has a new id, one that comes back after a post keeps its own. */
export function viewOf(draft: Draft, id: string = newId(), unsaved?: Unsaved): ScreenView {
  const entries: Entries = Object.assign(noEntries(), draft.entries)
  const others: Record<string, readonly Typing[]> = Object.create(null)
  for (const [name, typings] of Object.entries(draft.conflicts)) {
    const mine = ownTyping(typings, id)
    const theirs = typings.filter((one) => one !== mine)
    if (mine) {
      theirs.unshift({
        by: '',
        at: draft.savedAt.toISOString(),
        turn: 0,
        ...draft.touched[name],
        entry: entryOf(draft.entries, name),
      })
      entries[name] = mine.entry
    }
    if (theirs.length > 0) others[name] = theirs
  }
  const base: Record<string, string> = Object.create(null)
  for (const [name, entry] of Object.entries(entries))
    if (digestOf(entry) !== digestOf('')) base[name] = digestOf(entry)
  for (const [name, entry] of Object.entries(unsaved?.entries ?? {})) {
    entries[name] = entry
    const before = unsaved?.base?.[name]
    if (before) base[name] = before
    else if (unsaved?.base) delete base[name]
  }
  return { id, entries, base, others, numbered: unsaved?.numbered ?? [] }
}
