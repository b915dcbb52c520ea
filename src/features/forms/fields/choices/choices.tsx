import { Fragment } from 'preact'
import { z } from 'zod'
import { byLanguage, type Language } from '../../../../kernel/language'
import { Checkboxes } from '../../../../ui/choice/choices'
import { Marked } from '../../../../ui/marked'
import { en as choiceEn } from '../choice/words.en'
import { ja as choiceJa } from '../choice/words.ja'
import { frameOf } from '../frame'
import type { FieldKind, FieldOf, InputProps } from '../kind'
import { isOffered, labelOf, optionList, optionWithHint } from '../options'
import { readChoices, tickedIn } from './read-choices'
import { en } from './words.en'
import { ja } from './words.ja'

const wordsIn = byLanguage({ ja, en })
const choiceWordsIn = byLanguage({ ja: choiceJa, en: choiceEn })

const settings = z
  .strictObject({
    options: optionList(optionWithHint, 100),
    /** How many at least, of an answer; whether there must be one is `required`. */
    min: z.int().min(0).max(100).default(0),
    /** How many at most; all of them without it. */
    max: z.int().min(1).max(100).optional(),
  })
  .refine(({ min, max }) => max === undefined || min <= max, {
    error: ja.document.orderOfCounts,
    path: ['min'],
  })
  .refine(({ options, min, max = 0 }) => Math.max(min, max) <= options.length, {
    error: ja.document.moreThanOffered,
    path: ['max'],
  })

type Choices = FieldOf<typeof settings>

/** 複数を選ぶ: check boxes. The answer is the values in the order of the options, each once; others are an error. */
export const choices: FieldKind<typeof settings, string[]> = {
  name: 'choices',
  settings,
  role: 'answer',
  compares: 'options',
  read: readChoices,
  options: (field) => field.options.map(({ value }) => value),
  parse(field, entry, { lang }) {
    const ticked = tickedIn(entry)
    if (ticked.length === 0) return { empty: true }
    const message = problemWith(field, ticked, lang)
    if (message) return { error: { message } }
    return { answer: field.options.map(({ value }) => value).filter((value) => ticked.includes(value)) }
  },
  restore: (answer) => answer,
  missing: (field, lang) => choiceWordsIn(lang).missing(field.label),
  show: (field, answer) =>
    answer.map((value, index) => (
      <Fragment key={value}>
        {index > 0 && <br />}
        <Marked>{labelOf(field.options, value)}</Marked>
      </Fragment>
    )),
  text: (field, answer) => answer.map((value) => labelOf(field.options, value)).join(wordsIn('ja').between),
  Input: (props) => (
    <Checkboxes
      {...frameOf(props)}
      hint={hintOf(props)}
      name={props.name}
      values={tickedIn(props.entry)}
      choices={props.field.options}
      postsEmpty
    />
  ),
}

function problemWith(field: Choices, ticked: readonly string[], lang: Language): string | undefined {
  const { label, options, min: least, max: most } = field
  if (!ticked.every((value) => isOffered(options, value))) return choiceWordsIn(lang).unknown(label)
  const now = ticked.length
  const wrong = now < least || (most !== undefined && now > most)
  return wrong ? wordsIn(lang).count(label, { least, most, now }) : undefined
}

/** The rule is said before it is broken. */
function hintOf(props: InputProps<Choices>) {
  const { min, max } = props.field
  const { hint } = frameOf(props)
  if (min < 2 && max === undefined) return hint
  return (
    <>
      {hint}
      <p>{wordsIn(props.context.lang).rule(min, max)}</p>
    </>
  )
}
