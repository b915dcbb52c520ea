import { z } from 'zod'
import { byLanguage } from '../../../../kernel/language'
import { Radios } from '../../../../ui/choice/choices'
import { Marked } from '../../../../ui/marked'
import { ja as formJa } from '../../words.ja'
import { documentLine } from '../field'
import { frameOf } from '../frame'
import type { FieldKind, FieldOf } from '../kind'
import { readText, single } from '../reading'
import { en } from './words.en'
import { ja } from './words.ja'

const wordsIn = byLanguage({ ja, en })

const option = z.strictObject({
  /** What is stored; stays the same when the label is reworded. */
  value: documentLine(100).min(1),
  label: documentLine(200).min(1),
  hint: documentLine(500).optional(),
})

const settings = z.strictObject({
  options: z
    .array(option)
    .min(1)
    .max(100)
    .superRefine((options, check) => {
      for (const [index, { value }] of options.entries())
        if (options.findIndex((other) => other.value === value) < index)
          check.addIssue({
            code: 'custom',
            message: formJa.document.valueTwice(value),
            path: [index, 'value'],
          })
    }),
})

/** 1つを選ぶ: radio buttons. The answer is the option's value; a value that was never offered is an error. */
export const choice: FieldKind<typeof settings, string> = {
  name: 'choice',
  settings,
  role: 'answer',
  compares: 'option',
  read: readText,
  options: (field) => field.options.map(({ value }) => value),
  parse(field, entry, { lang }) {
    const value = single(entry)
    if (value === '') return { empty: true }
    const offered = field.options.some((one) => one.value === value)
    return offered ? { answer: value } : { error: { message: wordsIn(lang).unknown(field.label) } }
  },
  restore: (answer) => answer,
  missing: (field, lang) => wordsIn(lang).missing(field.label),
  show: (field, answer) => <Marked>{labelOf(field, answer)}</Marked>,
  text: labelOf,
  Input: (props) => (
    <Radios {...frameOf(props)} name={props.name} value={single(props.entry)} choices={props.field.options} />
  ),
}

/** The label of the chosen option. */
function labelOf(field: FieldOf<typeof settings>, answer: string): string {
  return field.options.find((one) => one.value === answer)?.label ?? answer
}
