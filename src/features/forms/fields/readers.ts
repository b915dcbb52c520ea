import { readChoices } from './choices/read-choices'
import { readConsent } from './consent/read-consent'
import { readCorporateName } from './corporate-name/read-corporate-name'
import { readCorporateNumber } from './corporate-number/read-corporate-number'
import type { KindName } from './kinds'
import { type Reader, readNothing, readText } from './reading'

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
  attachment: readNothing,
} satisfies Record<KindName, Reader>
