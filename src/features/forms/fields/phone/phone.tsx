import { z } from 'zod'
import { byLanguage } from '../../../../kernel/language'
import { Field } from '../../../../ui/field/field'
import { TextInput } from '../../../../ui/field/text-input'
import { frameOf } from '../frame'
import type { FieldKind } from '../kind'
import { single } from '../reading'
import { oneLine } from '../typed-text'
import { phoneIn, readPhone } from './read-phone'
import { en } from './words.en'
import { ja } from './words.ja'

const wordsIn = byLanguage({ ja, en })

const settings = z.strictObject({})

/**
 * 電話番号 (`T5`): +81, brackets, spaces and any width as people type it. The answer is what `kernel/typed-number.ts`
 * makes of it: digits with the hyphens that were typed; numbers of other countries keep their `+`.
 */
export const phone: FieldKind<typeof settings, string> = {
  name: 'phone',
  settings,
  role: 'answer',
  compares: 'text',
  read: readPhone,
  parse(field, entry, { lang }) {
    if (oneLine(single(entry)) === '') return { empty: true }
    const number = phoneIn(entry)
    return number === null ? { error: { message: wordsIn(lang).wrong(field.label) } } : { answer: number }
  },
  restore: (answer) => answer,
  missing: (field, lang) => wordsIn(lang).missing(field.label),
  show: (_field, answer) => answer,
  text: (_field, answer) => answer,
  Input: (props) => {
    const typed = single(props.entry)
    const number = phoneIn(typed)
    return (
      <Field {...frameOf(props)} readAs={number !== null && number !== typed.trim() ? number : undefined}>
        {(wiring) => (
          <TextInput {...wiring} name={props.name} value={typed} type="tel" autocomplete="tel" width="m" />
        )}
      </Field>
    )
  },
}
