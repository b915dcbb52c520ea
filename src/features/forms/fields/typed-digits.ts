import { cutGraphemes } from '../../../kernel/text'

/** What people put between groups of digits: spaces of any width, hyphens, dashes, and the 長音 that is typed for one. */
const between = /[\s\u00ad\u200b-\u200d\u2060\ufe63\uff0d\u002d\u2010-\u2015\u2212\u2500\u30fc\uff70]/g

/** What was typed without spaces and hyphens. */
export const withoutGaps = (typed: string): string => typed.replace(between, '')

/** So much of what was typed is repeated in a message, in graphemes. */
const mostRepeated = 20

/** The beginning of what was typed, for a message; no character in half. */
export function repeated(typed: string): string {
  const start = cutGraphemes(typed, mostRepeated)
  return start.length < typed.length ? `${start}…` : start
}
