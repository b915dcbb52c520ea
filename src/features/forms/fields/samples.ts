import { samples as address } from './address/address.samples'
import { samples as attachment } from './attachment/attachment.samples'
import { samples as bankAccount } from './bank-account/bank-account.samples'
import { samples as calculated } from './calculated/calculated.samples'
import { samples as choice } from './choice/choice.samples'
import { samples as choices } from './choices/choices.samples'
import { samples as consent } from './consent/consent.samples'
import { samples as corporateName } from './corporate-name/corporate-name.samples'
import { samples as corporateNumber } from './corporate-number/corporate-number.samples'
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
import { samples as select } from './select/select.samples'
import { samples as signature } from './signature/signature.samples'
import { samples as staticText } from './static/static.samples'
import { samples as staticFile } from './static-file/static-file.samples'
import { samples as staticImage } from './static-image/static-image.samples'
import { samples as text } from './text/text.samples'
import { samples as time } from './time/time.samples'
import { samples as yesNo } from './yes-no/yes-no.samples'

/** The samples of every kind; a kind without samples does not compile. */
export const kindSamples = {
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
  attachment,
  group,
} satisfies { [Name in KindName]: KindSamples<(typeof kinds)[Name]> }
