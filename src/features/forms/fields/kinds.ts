import { attachment } from './attachment/attachment'
import { group } from './group/group'
import type { FieldKind } from './kind'
import { simpleKinds } from './simple-kinds'

/** Every kind of question, by the name it has in the form document. A new kind is a folder and a line here. */
export const kinds = {
  ...simpleKinds,
  attachment,
  group,
} satisfies Record<string, FieldKind>

export type KindName = keyof typeof kinds

/** The kind of a field. A parsed form holds no other names than those in {@link kinds}. */
export const kindOf = (field: { kind: KindName }): FieldKind => kinds[field.kind]

/** Whether people answer it: whatever is not only read or worked out. */
export const isQuestion = (field: { kind: KindName }): boolean =>
  ['answer', 'rows'].includes(kindOf(field).role)
