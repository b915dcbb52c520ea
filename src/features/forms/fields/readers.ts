import { readDate } from './date/read-date'
import type { KindName } from './kinds'
import { type Reader, readNothing, readText } from './reading'

/** The reader of every kind: the same function as the kind's own `read`, without what else a kind needs. */
export const readers = {
  static: readNothing,
  text: readText,
  longText: readText,
  reference: readText,
  choice: readText,
  date: readDate,
  attachment: readNothing,
} satisfies Record<KindName, Reader>
