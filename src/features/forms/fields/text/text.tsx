import { z } from 'zod'
import { byLanguage } from '../../../../kernel/language'
import { BarcodeBox } from '../../../../ui/barcode/barcode-box'
import { Field } from '../../../../ui/field/field'
import { type InputWidth, TextInput } from '../../../../ui/field/text-input'
import { en } from '../../words.en'
import { ja } from '../../words.ja'
import { frameOf } from '../frame'
import type { FieldKind } from '../kind'
import { readText, single } from '../reading'
import { lineProblem, oneLine } from '../typed-text'

const wordsIn = byLanguage({ ja, en })

const settings = z.strictObject({
  /** In graphemes. */
  maxLength: z.int().min(1).max(1000).default(100),
  /** Whether the text can be read from a bar code or a QR code, by camera. */
  barcode: z.boolean().optional(),
})

/**
 * 1行の文字: kept exactly as typed, in any Unicode and never normalised (`T2`), except that space around it goes
 * and line ends become one space. Invisible characters are refused, since a name may look like another (`X8`).
 */
export const text: FieldKind<typeof settings, string> = {
  name: 'text',
  settings,
  role: 'answer',
  compares: 'text',
  read: readText,
  freeText: true,
  parse(field, entry, { lang }) {
    const typed = oneLine(single(entry))
    if (typed === '') return { empty: true }
    const problem = lineProblem(typed, field, lang)
    return problem ? { error: { message: problem } } : { answer: typed }
  },
  restore: (answer) => answer,
  missing: (field, lang) => wordsIn(lang).missingText(field.label),
  show: (_field, answer) => answer,
  text: (_field, answer) => answer,
  Input: (props) => (
    <Field {...frameOf(props)}>
      {(wiring) => {
        const { field, name, entry } = props
        const box = (
          <TextInput {...wiring} name={name} value={single(entry)} width={widthFor(field.maxLength)} />
        )
        return field.barcode ? <BarcodeBox label={field.label}>{box}</BarcodeBox> : box
      }}
    </Field>
  ),
}

/** The width tells how much is expected (`D6`). */
function widthFor(maxLength: number): InputWidth {
  if (maxLength <= 3) return 'xs'
  if (maxLength <= 6) return 's'
  if (maxLength <= 12) return 'm'
  return maxLength <= 30 ? 'l' : 'full'
}
