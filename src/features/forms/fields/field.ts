import { z } from 'zod'
import { checkText } from '../../../kernel/text'
import { profileSources } from '../../applicants/profile-source'
import { condition } from '../logic/logic-schema'
import { ja } from '../words.ja'

const words = ja.document

/** Text of a form document, at most so many UTF-16 units, without characters that cannot be stored (`X1`, `X2`). */
export const documentText = (most: number) =>
  z
    .string()
    .max(most)
    .refine((text) => checkText(text) === 'ok', { error: words.unstorable })

/** The same on one line. */
export const documentLine = (most: number) =>
  documentText(most).refine((text) => !/[\r\n]/.test(text), { error: words.oneLine })

/** Names of other controls on the same page; `constructor` and its like are keys that every object already has. */
const reservedIds = new Set([
  'action',
  'back',
  'csrf',
  'edits',
  'file',
  'live',
  'method',
  'page',
  'submit',
  'version',
])

/** A stable id: it names the field in drafts, answers, exports and addresses, so a published one never changes. */
export const stableId = z
  .string()
  .max(64)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: words.idShape })
  .refine((id) => !(id in {}) && !reservedIds.has(id), { error: words.idReserved })

/** 項目: what every field has, whatever its kind. */
export const fieldFrame = z.strictObject({
  id: stableId,
  kind: z.string(),
  /** 項目ラベル; may be empty only where the field asks nothing. */
  label: documentLine(200),
  required: z.boolean().default(false),
  /** When it is asked; without it always. What is not asked has no answer. */
  visibleIf: condition.optional(),
  /** When it must be answered, where it need not always be. */
  requiredIf: condition.optional(),
  /** サポートテキスト between label and control (`D1`). */
  support: documentText(2000).optional(),
  /** An example, shown as 「例）…」 after the support text; never a placeholder (`D3`). */
  example: documentLine(200).optional(),
  /** In the form's own words: where an answer is missing, and where it is wrong, in place of what the kind says. */
  messages: z
    .strictObject({
      missing: documentLine(300).min(1).optional(),
      wrong: documentLine(300).min(1).optional(),
    })
    .optional(),
  /** What the answer says of the applicant: lists of applications show it and are searched by it. */
  means: z.enum(['applicant-name', 'applicant-kana']).optional(),
  /** What of the profile the question begins with, for who is logged in. */
  prefill: z.enum(profileSources).optional(),
})
export type FieldFrame = z.output<typeof fieldFrame>
