import { attachment } from './attachment/attachment'
import { bankAccount } from './bank-account/bank-account'
import { choice } from './choice/choice'
import { choices } from './choices/choices'
import { consent } from './consent/consent'
import { corporateName } from './corporate-name/corporate-name'
import { corporateNumber } from './corporate-number/corporate-number'
import type { FieldKind } from './kind'
import { longText } from './long-text/long-text'
import { reference } from './reference/reference'
import { select } from './select/select'
import { staticText } from './static/static'
import { staticFile } from './static-file/static-file'
import { staticImage } from './static-image/static-image'
import { text } from './text/text'
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
} satisfies Record<string, FieldKind>

/** Every kind of question, by the name it has in the form document. A new kind is a folder and a line here. */
export const kinds = {
  ...simpleKinds,
  attachment,
} satisfies Record<string, FieldKind>

export type KindName = keyof typeof kinds

/** The kind of a field. A parsed form holds no other names than those in {@link kinds}. */
export const kindOf = (field: { kind: KindName }): FieldKind => kinds[field.kind]
