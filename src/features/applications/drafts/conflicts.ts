import { createHash } from 'node:crypto'
import { bounded, type Entries, entryOf, mostUnits, noEntries } from '../../forms/entries'
import type { Entry } from '../../forms/fields/kind'

/** Which screen changed an entry last, when (ISO 8601), and when the screen sent it by its own clock (ms; 0 unknown). */
export type Touch = { by: string; at: string; turn: number }

/** What one screen typed into a question that holds something else. */
export type Typing = Touch & { entry: Entry }

/** By control name. */
export type Touched = Readonly<Record<string, Touch>>
export type Conflicts = Readonly<Record<string, readonly Typing[]>>

/**
 * 画面: one page in one tab, from when it was first shown on; a page that comes back after a post is the same screen.
 * `turn` is when its script sent the post (ms by its clock), so that one that was overtaken on the way is noticed; 0
 * without a script. `base` holds the digest of what each control was shown with, where that was not empty; null of a
 * page that does not say so.
 */
export type Screen = { id: string; turn: number; base: Readonly<Record<string, string>> | null }

/** What a draft holds, as far as screens can differ about it. */
export type Held = { entries: Readonly<Entries>; touched: Touched; conflicts: Conflicts }

/** Screens whose typing can be kept for one question, beside the entry. */
export const mostTypings = 20

/** Line ends are no difference: forms post CRLF, scripts LF. Nor is one box, or several empty ones. */
const plain = (entry: Entry): string => {
  const values = (typeof entry === 'string' ? [entry] : entry).map((one) => one.replace(/\r\n?/g, '\n'))
  return values.every((one) => one === '') ? '""' : JSON.stringify(values.length === 1 ? values[0] : values)
}

/** Whether two entries of one question say the same. */
export const sameEntry = (one: Entry, other: Entry): boolean => plain(one) === plain(other)

/** Names an entry on a page without repeating it. */
export const digestOf = (entry: Entry): string =>
  createHash('sha256').update(plain(entry)).digest('base64url').slice(0, 16)

/** The empty entry, with which a page shows what it says nothing of. */
const ofNothing = digestOf('')

/** One question of a draft. */
type Question = { entry: Entry; touch: Touch | undefined; others: readonly Typing[] }

const own = <T>(record: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined

const questionOf = (held: Held, name: string): Question => ({
  entry: entryOf(held.entries, name),
  touch: own(held.touched, name),
  others: own(held.conflicts, name) ?? [],
})

export type Posted = { posted: Readonly<Entries>; screen: Screen; now: Date }

export type Met = {
  /** What of the post becomes the draft's entries. */
  accepted: Entries
  touched: Touched
  conflicts: Conflicts
  /** Questions that hold more typings than can be kept: this one is on its screen alone. */
  full: string[]
}

/**
 * What a post means to a draft that other screens may have changed meanwhile. A control that still holds what its page
 * was shown with changes nothing. What was typed becomes the entry where nobody else changed it since; else both are
 * kept. Nothing that anybody typed goes, but by who saw it.
 */
export function meet(held: Held, { posted, screen, now }: Posted): Met {
  const met: Met = { accepted: noEntries(), touched: held.touched, conflicts: held.conflicts, full: [] }
  for (const [name, typed] of Object.entries(posted)) {
    const before = questionOf(held, name)
    const { entry, cut } = bounded(typed)
    const typing = { entry, by: screen.id, at: now.toISOString(), turn: screen.turn }
    const shown = screen.base && (own(screen.base, name) ?? ofNothing)
    const after = meetOne(before, typing, shown)
    const kept = after.others === before.others || fits(after.others, cut !== undefined)
    if (!kept) met.full.push(name)
    else put(met, name, { before, after })
    // What is cut is said each time.
    if (kept && (after.entry !== before.entry || (cut && sameEntry(entry, before.entry))))
      met.accepted[name] = typed
  }
  return met
}

function put(met: Met, name: string, { before, after }: { before: Question; after: Question }): void {
  if (after.touch && after.touch !== before.touch) met.touched = { ...met.touched, [name]: after.touch }
  if (after.others !== before.others) met.conflicts = withTypings(met.conflicts, name, after.others)
}

/** Typings lie beside the entry whole, or not at all. */
const fits = (typings: readonly Typing[], cut: boolean): boolean =>
  !cut && typings.length <= mostTypings && unitsOf(typings) <= mostUnits

function meetOne(question: Question, typing: Typing, shown: string | null): Question {
  const { entry, touch, others } = question
  const mine = ownTyping(others, typing.by)
  if (sameEntry(typing.entry, entry))
    return mine ? settled({ ...question, others: without(others, mine) }) : question
  if (typing.by !== '' && touch?.by === typing.by)
    return overtaken(typing, touch)
      ? settled({ ...question, others: [...others, typing] })
      : written(question, typing)
  if (mine && sameEntry(typing.entry, mine.entry)) return question
  if (mine) {
    const left = overtaken(typing, mine) ? others : without(others, mine)
    return settled({ ...question, others: [...left, typing] })
  }
  if (shown === digestOf(typing.entry)) return question
  if (shown === null || shown === digestOf(entry)) return written(question, typing)
  return settled({ ...question, others: [...others, typing] })
}

/** What a screen typed that is not the entry. */
export const ownTyping = (typings: readonly Typing[], by: string): Typing | undefined =>
  by === '' ? undefined : typings.findLast((one) => one.by === by)

/** A post of the same screen that was sent before, and arrived after. A clock may be wrong, so it is kept all the same. */
const overtaken = (typing: Touch, last: Touch) => typing.turn !== 0 && typing.turn < last.turn

const written = ({ others }: Question, { entry, ...touch }: Typing): Question =>
  settled({ entry, touch, others: others.filter((one) => touch.by === '' || one.by !== touch.by) })

/** What is said twice is no difference. */
const settled = (question: Question): Question => ({
  ...question,
  others: question.others.filter((one) => !sameEntry(one.entry, question.entry)),
})

const without = (typings: readonly Typing[], gone: Typing) => typings.filter((one) => one !== gone)

function withTypings(conflicts: Conflicts, name: string, typings: readonly Typing[]): Conflicts {
  const { [name]: _, ...rest } = conflicts
  return typings.length > 0 ? { ...rest, [name]: typings } : rest
}

const unitsOf = (typings: readonly Typing[]): number =>
  typings.reduce((sum, { entry }) => sum + [entry].flat().join('').length, 0)

export type Decision = {
  name: string
  /** The digest of what was chosen, or `own`: what stands in the control of the screen that decides. */
  chosen: string
  /** The digests of everything that was shown at the question. */
  seen: readonly string[]
  screen: Screen
  now: Date
}

/**
 * Somebody decides between what was typed into one question. What they did not see, because it came meanwhile, stays.
 * @returns null where what was chosen is not there any more
 */
export function decide(held: Held, { name, chosen, seen, screen, now }: Decision): Held | null {
  const { entry, touch, others } = questionOf(held, name)
  const mine = ownTyping(others, screen.id)
  const there: Typing[] = [{ by: '', at: '', turn: 0, ...touch, entry }, ...others]
  const taken = chosen === 'own' ? (mine ?? there[0]) : there.find((one) => digestOf(one.entry) === chosen)
  if (!taken) return null
  const left = there.filter((one) => one.by !== screen.id && !seen.includes(digestOf(one.entry)))
  const { others: typings } = settled({ entry: taken.entry, touch, others: left })
  const by = { by: screen.id, at: now.toISOString(), turn: screen.turn }
  return {
    entries: Object.assign(noEntries(), held.entries, { [name]: taken.entry }),
    touched: { ...held.touched, [name]: by },
    conflicts: withTypings(held.conflicts, name, typings),
  }
}
