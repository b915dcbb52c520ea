import type { Language } from '../../../kernel/language'
import type { Entry } from './kind'

/**
 * 値: what conditions and calculations see of one entry. A number is a number, a day `2026-01-28`, a time `09:05`, a
 * choice the option's value, a multiple choice its values, a tick `true`; any other text is the text itself.
 */
export type Value = string | number | true | readonly string[]

/**
 * Reads an entry for conditions and calculations; undefined where nothing, or nothing that can be understood, was
 * typed. Runs in the browser too: a reader imports no words, no zod and no components, and stays small.
 */
export type Reader = (entry: Entry) => Value | undefined

/** What a kind's value may be compared with. `none`: only whether it was answered. */
export type Comparable = 'text' | 'number' | 'date' | 'time' | 'option' | 'options' | 'yes' | 'none'

/**
 * Says what an entry was read as, in the words that stand under the question (`readAs`); undefined where it was not
 * understood. Runs in the browser too, like a {@link Reader}. `unit` is what the question counts.
 */
export type Echo = (entry: Entry, asked: { lang: Language; unit?: string | undefined }) => string | undefined

/** The one string of a question that has one control; a second value can only be forged and is left out. */
export const single = (entry: Entry): string => (typeof entry === 'string' ? entry : (entry[0] ?? ''))

/** Text without the space around it; several boxes are joined. */
export const readText: Reader = (entry) =>
  (typeof entry === 'string' ? entry : entry.join(' ')).trim() || undefined

/** For what has no value of its own. */
export const readNothing: Reader = () => undefined

/** The boxes of a question that has `count` of them, by place: '' where one was not sent, and what is beyond left out. */
export const boxesIn = (entry: Entry, count: number): string[] =>
  Array.from({ length: count }, (_, at) => (typeof entry === 'string' ? [entry] : entry)[at] ?? '')
