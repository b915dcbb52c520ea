import { z } from 'zod'
import { ja } from '../words.ja'
import { documentLine } from './field'

/** 選択肢: what the options of every kind of question have in common. */
export const option = z.strictObject({
  /** What is stored; stays the same when the label is reworded. */
  value: documentLine(100).min(1),
  label: documentLine(200).min(1),
})

/** An option with a line of its own below the label, where there is room for one. */
export const optionWithHint = option.extend({ hint: documentLine(500).optional() })

type Option = z.output<typeof option>

/** One to `most` options, each with a value of its own. */
export const optionList = <Schema extends z.ZodType<Option>>(schema: Schema, most: number) =>
  z
    .array(schema)
    .min(1)
    .max(most)
    .superRefine((options, check) => {
      const seen = new Set<string>()
      for (const [index, { value }] of options.entries()) {
        if (seen.has(value))
          check.addIssue({ code: 'custom', message: ja.document.valueTwice(value), path: [index, 'value'] })
        seen.add(value)
      }
    })

/** Whether a value is one of those that are offered. */
export const isOffered = (options: readonly Option[], value: string): boolean =>
  options.some((one) => one.value === value)

/** The label of a chosen option. */
export const labelOf = (options: readonly Option[], value: string): string =>
  options.find((one) => one.value === value)?.label ?? value
