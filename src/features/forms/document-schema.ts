import { z } from 'zod'
import { formSchema } from './form'

/**
 * 様式の書式: the JSON Schema (draft 2020-12) of a form document, as people and programs that write one need it: what has a
 * default may be left out. It says less than `parseForm`, which also looks at ids, names in conditions and circles.
 */
export const documentSchema = (): object => ({
  title: 'Madoguchi 様式',
  ...z.toJSONSchema(formSchema, { io: 'input', unrepresentable: 'any' }),
})
