import type { KindName } from './kinds'
import { type Reader, readNothing, readText } from './reading'

/** The reader of every kind: the same function as the kind's own `read`, without what else a kind needs. */
export const readers = {
  static: readNothing,
  text: readText,
  longText: readText,
  reference: readText,
  choice: readText,
  calculated: readNothing,
  attachment: readNothing,
  group: readNothing,
} satisfies Record<KindName, Reader>
