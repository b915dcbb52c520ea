import { z } from 'zod'
import { byLanguage } from '../../../../kernel/language'
import { Field } from '../../../../ui/field/field'
import { TextArea } from '../../../../ui/field/text-input'
import { en } from '../../words.en'
import { ja } from '../../words.ja'
import { frameOf } from '../frame'
import type { FieldKind } from '../kind'
import { readText, single } from '../reading'
import { textProblem } from '../typed-text'

const wordsIn = byLanguage({ ja, en })

const settings = z.strictObject({
  /** In graphemes, a line end counting as one. */
  maxLength: z.int().min(1).max(20_000).default(2000),
})

/**
 * 長い文章: kept exactly as typed, blank lines and indents included; only the browser's CRLF becomes LF. Nothing
 * but white space is no answer.
 */
export const longText: FieldKind<typeof settings, string> = {
  name: 'longText',
  settings,
  role: 'answer',
  compares: 'text',
  read: readText,
  freeText: true,
  parse(field, entry, { lang }) {
    const typed = single(entry).replace(/\r\n?/g, '\n')
    if (typed.trim() === '') return { empty: true }
    const problem = textProblem(typed, field, lang)
    return problem ? { error: { message: problem } } : { answer: typed }
  },
  restore: (answer) => answer,
  missing: (field, lang) => wordsIn(lang).missingText(field.label),
  show: (_field, answer) => answer.split('\n').map((line, index) => [index > 0 && <br />, line]),
  text: (_field, answer) => answer,
  Input: (props) => (
    <Field {...frameOf(props)}>
      {(wiring) => <TextArea {...wiring} name={props.name} value={single(props.entry)} />}
    </Field>
  ),
}
