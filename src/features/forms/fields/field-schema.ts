import { z } from 'zod'
import { ja } from '../words.ja'
import { fieldFrame } from './field'
import type { FieldKind } from './kind'

const words = ja.document

const schemaOfKind = ([name, kind]: [string, FieldKind]) =>
  kind.settings
    .safeExtend({ ...fieldFrame.shape, kind: z.literal(name) })
    .refine((field) => kind.role === 'read' || field.label !== '', { error: words.noLabel, path: ['label'] })
    .refine((field) => kind.role === 'answer' || !(field.required || field.requiredIf), {
      error: words.readRequired,
      path: ['required'],
    })

/** The schema of a field that is of one of these kinds: what every field has, and the kind's own settings. */
export const fieldSchemaOf = (kinds: Record<string, FieldKind>) =>
  z.discriminatedUnion(
    'kind',
    // One cast: TypeScript cannot follow the list of schemas through Object.entries. form.test.ts checks the outcome.
    Object.entries(kinds).map(schemaOfKind) as unknown as [ReturnType<typeof schemaOfKind>],
    {
      error: (issue) => (issue.code === 'invalid_union' ? words.unknownKind(Object.keys(kinds)) : undefined),
    },
  )
