import { readAddress } from './address/read-address'
import { readEmail } from './email/read-email'
import type { KindName } from './kinds'
import { readName } from './name/read-name'
import { readPhone } from './phone/read-phone'
import { type Reader, readNothing, readText } from './reading'

/** The reader of every kind: the same function as the kind's own `read`, without what else a kind needs. */
export const readers = {
  static: readNothing,
  text: readText,
  longText: readText,
  reference: readText,
  choice: readText,
  name: readName,
  address: readAddress,
  phone: readPhone,
  email: readEmail,
  attachment: readNothing,
} satisfies Record<KindName, Reader>
