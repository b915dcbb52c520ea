import { samples as address } from './address/address.samples'
import { samples as attachment } from './attachment/attachment.samples'
import { samples as calculated } from './calculated/calculated.samples'
import { samples as choice } from './choice/choice.samples'
import { samples as date } from './date/date.samples'
import { samples as email } from './email/email.samples'
import { samples as group } from './group/group.samples'
import type { KindSamples } from './kind'
import type { KindName, kinds } from './kinds'
import { samples as longText } from './long-text/long-text.samples'
import { samples as money } from './money/money.samples'
import { samples as name } from './name/name.samples'
import { samples as number } from './number/number.samples'
import { samples as phone } from './phone/phone.samples'
import { samples as reference } from './reference/reference.samples'
import { samples as staticText } from './static/static.samples'
import { samples as text } from './text/text.samples'
import { samples as time } from './time/time.samples'

/** The samples of every kind; a kind without samples does not compile. */
export const kindSamples = {
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
  attachment,
  group,
} satisfies { [Name in KindName]: KindSamples<(typeof kinds)[Name]> }
