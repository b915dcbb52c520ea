import { address } from './address/address'
import { bankAccount } from './bank-account/bank-account'
import { calculated } from './calculated/calculated'
import { choice } from './choice/choice'
import { choices } from './choices/choices'
import { consent } from './consent/consent'
import { corporateName } from './corporate-name/corporate-name'
import { corporateNumber } from './corporate-number/corporate-number'
import { date } from './date/date'
import { email } from './email/email'
import type { FieldKind } from './kind'
import { longText } from './long-text/long-text'
import { money } from './money/money'
import { name } from './name/name'
import { number } from './number/number'
import { phone } from './phone/phone'
import { reference } from './reference/reference'
import { select } from './select/select'
import { signature } from './signature/signature'
import { staticText } from './static/static'
import { staticFile } from './static-file/static-file'
import { staticImage } from './static-image/static-image'
import { text } from './text/text'
import { time } from './time/time'
import { yesNo } from './yes-no/yes-no'

/** The kinds that may stand alone and in the rows of a group. */
export const simpleKinds = {
  static: staticText,
  staticFile,
  staticImage,
  text,
  longText,
  reference,
  choice,
  choices,
  select,
  yesNo,
  consent,
  corporateNumber,
  corporateName,
  bankAccount,
  calculated,
  number,
  money,
  date,
  time,
  name,
  address,
  phone,
  email,
  signature,
} satisfies Record<string, FieldKind>
