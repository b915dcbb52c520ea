import { calculated } from './calculated/calculated'
import { choice } from './choice/choice'
import type { FieldKind } from './kind'
import { longText } from './long-text/long-text'
import { reference } from './reference/reference'
import { staticText } from './static/static'
import { text } from './text/text'

/** The kinds that may stand alone and in the rows of a group. */
export const simpleKinds = {
  static: staticText,
  text,
  longText,
  reference,
  choice,
  calculated,
} satisfies Record<string, FieldKind>
