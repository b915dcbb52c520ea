import { readAddress } from './address/read-address'
import { readChoices } from './choices/read-choices'
import { readConsent } from './consent/read-consent'
import { readCorporateName } from './corporate-name/read-corporate-name'
import { readCorporateNumber } from './corporate-number/read-corporate-number'
import { readDate } from './date/read-date'
import { readEmail } from './email/read-email'
import type { KindName } from './kinds'
import { readMoney } from './money/read-money'
import { readName } from './name/read-name'
import { readNumber } from './number/read-number'
import { readPhone } from './phone/read-phone'
import { type Reader, readNothing, readText } from './reading'
import { readSignature } from './signature/read-signature'
import { readTime } from './time/read-time'

/** The reader of every kind: the same function as the kind's own `read`, without what else a kind needs. */
export const readers = {
  static: readNothing,
  staticFile: readNothing,
  staticImage: readNothing,
  text: readText,
  longText: readText,
  reference: readText,
  choice: readText,
  choices: readChoices,
  select: readText,
  yesNo: readText,
  consent: readConsent,
  corporateNumber: readCorporateNumber,
  corporateName: readCorporateName,
  bankAccount: readText,
  calculated: readNothing,
  number: readNumber,
  money: readMoney,
  date: readDate,
  time: readTime,
  name: readName,
  address: readAddress,
  phone: readPhone,
  email: readEmail,
  signature: readSignature,
  attachment: readNothing,
  group: readNothing,
} satisfies Record<KindName, Reader>
