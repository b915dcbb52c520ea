import type { VNode } from 'preact'
import { z } from 'zod'
import { byLanguage } from '../../../../kernel/language'
import { Box, Boxes, BoxRow } from '../../../../ui/field/boxes'
import { Field } from '../../../../ui/field/field'
import { TextInput } from '../../../../ui/field/text-input'
import { frameOf } from '../frame'
import type { Entry, FieldKind, FieldOf, InputProps, SaidOfAccount } from '../kind'
import { boxesIn } from '../reading'
import { oneLine } from '../typed-text'
import { errorOfName, judgeName, type NamePart, partsOf } from './judge-name'
import { joinedName, readName } from './read-name'
import { en } from './words.en'
import { ja } from './words.ja'

const wordsIn = byLanguage({ ja, en })

const settings = z.strictObject({
  /** 氏 and 名 apart, or one box, e.g. for people of many countries. */
  form: z.enum(['two', 'one']).default('two'),
  /** フリガナ: asked for in the same shape. */
  kana: z.enum(['required', 'optional', 'none']).default('required'),
})

type NameField = FieldOf<typeof settings>

/** Names exactly as typed, kana in 全角カタカナ; '' for what was left empty or not asked. */
type NameAnswer =
  | { family: string; given: string; familyKana: string; givenKana: string }
  | { name: string; kana: string }

/**
 * 氏名: any Unicode, never normalised (`T2`); the reading from hiragana or katakana of any width, with Latin letters for
 * names that have none (`T4`). Who has a single name leaves 氏 or 名 empty.
 */
export const name: FieldKind<typeof settings, NameAnswer> = {
  name: 'name',
  settings,
  role: 'answer',
  compares: 'text',
  read: readName,
  parse(field, entry, { lang }) {
    const { said, problems } = judgeName(field, entry, lang)
    if (Object.values(said).every((text) => text === '')) return { empty: true }
    if (problems.length > 0) return { error: errorOfName(problems) }
    const { family = '', given = '', familyKana = '', givenKana = '', name = '', kana = '' } = said
    return { answer: field.form === 'one' ? { name, kana } : { family, given, familyKana, givenKana } }
  },
  restore: (answer) =>
    'name' in answer
      ? [answer.name, answer.kana]
      : [answer.family, answer.given, answer.familyKana, answer.givenKana],
  missing: (field, lang) => wordsIn(lang).missing(field.label),
  show: (_field, answer) => textOf(answer),
  text: (_field, answer) => textOf(answer),
  says: saidBy,
  begin,
  Input: (props) => (partsOf(props.field).length === 1 ? <OneBox {...props} /> : <SomeBoxes {...props} />),
}

function saidBy(answer: NameAnswer): { name: string; kana: string } {
  if ('name' in answer) return answer
  const { family, given, familyKana, givenKana } = answer
  return { name: joinedName(family, given), kana: joinedName(familyKana, givenKana) }
}

/** 「青森　花子（アオモリ　ハナコ）」 */
function textOf(answer: NameAnswer): string {
  const { name, kana } = saidBy(answer)
  return kana === '' ? name : `${name}（${kana}）`
}

/** 氏 and 名 of a profile are apart at its first space; without one all of it is 氏. A corporation has no such name. */
function begin(field: NameField, said: SaidOfAccount): Entry {
  const { prefill } = field
  if (!prefill || !['name', 'representative', 'contact'].includes(prefill)) return ''
  if (prefill === 'name' && said('corporate-name') !== '') return ''
  const known = prefill === 'name' ? [said('name'), said('kana')] : [said(prefill), '']
  const boxes = field.form === 'one' ? known : known.flatMap(inTwo)
  const entry = boxes.slice(0, partsOf(field).length)
  const { said: kept, problems } = judgeName(field, entry, 'ja')
  const isWrong = problems.some((problem) => !problem.missing)
  if (isWrong || !(kept.family || kept.given || kept.name)) return ''
  return entry.length > 1 ? entry : (entry[0] ?? '')
}

function inTwo(text: string): [string, string] {
  const [, family = text, given = ''] = /^(\S+)\s+(.*)$/su.exec(text.trim()) ?? []
  return [family, given]
}

type NameInput = InputProps<NameField>

const fills: Partial<Record<NamePart, string>> = {
  family: 'family-name',
  given: 'given-name',
  name: 'name',
}

function OneBox(props: NameInput): VNode {
  return (
    <Field {...frameOf(props)}>
      {(wiring) => (
        <TextInput {...wiring} name={props.name} value={boxesIn(props.entry, 1)[0]} autocomplete="name" />
      )}
    </Field>
  )
}

function SomeBoxes(props: NameInput): VNode {
  const { field, name, entry, error, context } = props
  const frame = { ...frameOf(props), readAs: readAs(props) }
  const words = wordsIn(context.lang)
  const parts = partsOf(field)
  const typed = boxesIn(entry, parts.length)
  const box = (part: NamePart) => (
    <Box
      key={part}
      field={frame}
      at={parts.indexOf(part)}
      part={part}
      label={words.boxes[part]}
      optional={field.kana === 'optional' && part.toLowerCase().endsWith('kana')}
      wrong={error?.parts}
    >
      {(wiring) => (
        <TextInput
          {...wiring}
          name={name}
          value={typed[parts.indexOf(part)]}
          autocomplete={fills[part] ?? 'off'}
        />
      )}
    </Box>
  )
  return (
    <Boxes {...frame}>
      {field.form === 'one' && parts.map(box)}
      {field.form === 'two' && (
        <>
          <BoxRow>{parts.slice(0, 2).map(box)}</BoxRow>
          {parts.length > 2 && <BoxRow>{parts.slice(2).map(box)}</BoxRow>}
        </>
      )}
    </Boxes>
  )
}

/** The reading, where it is not written as it was typed. */
function readAs({ field, entry, context }: NameInput): string | undefined {
  const { said, problems } = judgeName(field, entry, context.lang)
  const parts = partsOf(field)
  const typed = boxesIn(entry, parts.length).map(oneLine)
  const changed = parts.some((part, at) => said[part] !== typed[at])
  if (!changed || problems.length > 0) return undefined
  return wordsIn(context.lang).readAs(
    joinedName(said.familyKana ?? '', said.givenKana ?? '', said.kana ?? ''),
  )
}
