import { address } from './address/address'
import { calculated } from './calculated/calculated'
import { choice } from './choice/choice'
import { date } from './date/date'
import { email } from './email/email'
import type { FieldKind } from './kind'
import { longText } from './long-text/long-text'
import { money } from './money/money'
import { name } from './name/name'
import { number } from './number/number'
import { phone } from './phone/phone'
import { reference } from './reference/reference'
import { staticText } from './static/static'
import { text } from './text/text'
import { time } from './time/time'

/** The kinds that may stand alone and in the rows of a group. */
export const simpleKinds = {
  static: staticText,
  text,
  longText,
  reference,
  choice,
  calculated,
  number,
  money,
  date,
  time,
  name,
  address,
  phone,
  email,
} satisfies Record<string, FieldKind>
