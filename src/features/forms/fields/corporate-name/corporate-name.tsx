import type { VNode } from 'preact'
import { z } from 'zod'
import { parseKana } from '../../../../kernel/kana'
import { byLanguage, type Language } from '../../../../kernel/language'
import { Box, Boxes } from '../../../../ui/field/boxes'
import { Field } from '../../../../ui/field/field'
import { TextInput } from '../../../../ui/field/text-input'
import { frameOf } from '../frame'
import type { FieldError, FieldKind, FieldOf, InputProps } from '../kind'
import { boxesIn } from '../reading'
import { repeated } from '../typed-digits'
import { lineProblem, oneLine } from '../typed-text'
import { readCorporateName } from './read-corporate-name'
import { en } from './words.en'
import { ja } from './words.ja'

const wordsIn = byLanguage({ ja, en })

const settings = z.strictObject({
  /** Of the name and of its フリガナ, in graphemes. */
  maxLength: z.int().min(1).max(1000).default(200),
  /** Whether a second box asks for the フリガナ. */
  kana: z.boolean().default(false),
})

type CorporateName = FieldOf<typeof settings>
type Answer = { name: string; kana?: string }

/**
 * 法人名・名称: one line exactly as typed, ㈱ and 第3・4水準 included (`T2`, `T3`); the フリガナ in any kana, kept in
 * 全角カタカナ (`T4`).
 */
export const corporateName: FieldKind<typeof settings, Answer> = {
  name: 'corporateName',
  settings,
  role: 'answer',
  compares: 'text',
  read: readCorporateName,
  parse(field, entry, { lang }) {
    const [name = '', typedKana = ''] = boxesIn(entry, field.kana ? 2 : 1).map(oneLine)
    if (name === '' && typedKana === '') return { empty: true }
    const error = problemWith(field, { name, kana: typedKana }, lang)
    if (error) return { error }
    const kana = parseKana(typedKana)
    return { answer: kana === null ? { name } : { name, kana } }
  },
  restore: ({ name, kana }) => (kana === undefined ? name : [name, kana]),
  missing: (field, lang) => wordsIn(lang).missing(field.label),
  show: (_field, answer) => both(answer),
  text: (_field, answer) => both(answer),
  says: ({ name, kana = '' }) => ({ name, kana, 'corporate-name': name }),
  Input: (props) => (props.field.kana ? <TwoBoxes {...props} /> : <OneBox {...props} />),
}

const both = ({ name, kana }: Answer): string => (kana === undefined ? name : `${name}（${kana}）`)

function problemWith(
  { label, maxLength, kana: asksKana }: CorporateName,
  { name, kana }: { name: string; kana: string },
  lang: Language,
): FieldError | undefined {
  const words = wordsIn(lang)
  const at = (part: string, message: string): FieldError => ({ message, parts: [part] })
  if (name === '') return at('name', words.nameMissing(label))
  const wrongName = lineProblem(name, { label, maxLength }, lang)
  if (wrongName) return at('name', wrongName)
  if (!asksKana) return undefined
  if (kana === '') return at('kana', words.kanaMissing(label))
  const wrongKana = lineProblem(kana, { label: words.kanaOf(label), maxLength }, lang)
  if (wrongKana) return at('kana', wrongKana)
  return parseKana(kana) === null ? at('kana', words.kanaForm(label, repeated(kana))) : undefined
}

const OneBox = (props: InputProps<CorporateName>): VNode => (
  <Field {...frameOf(props)}>
    {(wiring) => (
      <TextInput
        {...wiring}
        name={props.name}
        value={boxesIn(props.entry, 1)[0]}
        autocomplete="organization"
        width="full"
      />
    )}
  </Field>
)

function TwoBoxes(props: InputProps<CorporateName>): VNode {
  const { name, entry, error, context } = props
  const frame = frameOf(props)
  const words = wordsIn(context.lang)
  const values = boxesIn(entry, 2)
  return (
    <Boxes {...frame}>
      {(['name', 'kana'] as const).map((part, at) => (
        <Box key={part} field={frame} at={at} part={part} label={words[part]} wrong={error?.parts}>
          {(wiring) => (
            <TextInput
              {...wiring}
              name={name}
              value={values[at]}
              autocomplete={part === 'name' ? 'organization' : 'off'}
              width="full"
            />
          )}
        </Box>
      ))}
    </Boxes>
  )
}
