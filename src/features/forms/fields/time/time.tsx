import type { VNode } from 'preact'
import { z } from 'zod'
import { byLanguage, type Language } from '../../../../kernel/language'
import { checkText } from '../../../../kernel/text'
import { parseTime, spokenTime } from '../../../../kernel/typed-time'
import { Field } from '../../../../ui/field/field'
import { TextInput } from '../../../../ui/field/text-input'
import { en as formEn } from '../../words.en'
import { ja as formJa } from '../../words.ja'
import { frameOf } from '../frame'
import type { FieldKind, FieldOf, InputProps } from '../kind'
import { single } from '../reading'
import { repeated } from '../typed-text'
import { echoTime } from './echo-time'
import { readTime } from './read-time'
import { isOnStep, nearSteps } from './time-steps'
import { en } from './words.en'
import { ja } from './words.ja'

const wordsIn = byLanguage({ ja, en })
const formWordsIn = byLanguage({ ja: formJa, en: formEn })

const clock = z.string().refine((text) => /^\d{2}:\d{2}$/.test(text) && parseTime(text) !== null, {
  error: formJa.document.timeShape,
})

const settings = z
  .strictObject({
    min: clock.optional(),
    max: clock.optional(),
    /** Times are taken every so many minutes from `min`, or from midnight. */
    stepMinutes: z.int().min(1).max(720).optional(),
  })
  .refine(({ min, max }) => !(min && max && min > max), {
    error: formJa.document.orderOf('min', 'max'),
    path: ['min'],
  })
type TimeField = FieldOf<typeof settings>

/** 時刻: one box that takes 9:05, 9時5分, 9時半, 午後1時 and 0905 in any width. The answer is `09:05`. */
export const time: FieldKind<typeof settings, string> = {
  name: 'time',
  settings,
  role: 'answer',
  compares: 'time',
  read: readTime,
  parse(field, entry, { lang }) {
    const typed = single(entry).trim()
    if (typed === '') return { empty: true }
    if (checkText(typed) !== 'ok') return { error: { message: formWordsIn(lang).unstorable(field.label) } }
    const answer = readTime(entry)
    if (!answer) return { error: { message: wordsIn(lang).notTime(field.label, repeated(typed)) } }
    const message = problemOf(field, answer, lang)
    return message ? { error: { message } } : { answer }
  },
  restore: (answer) => answer,
  missing: (field, lang) => wordsIn(lang).missing(field.label),
  show: (_field, answer, { lang }) => spokenTime(answer, lang),
  text: (_field, answer) => spokenTime(answer),
  Input: (props) => (
    <Field {...frameOf(props)} hint={hintOf(props)} readAs={echoTime(props.entry, props.context) ?? ''}>
      {(wiring) => (
        <TextInput
          {...wiring}
          name={props.name}
          value={single(props.entry)}
          autocomplete="off"
          spellcheck={false}
          width="s"
        />
      )}
    </Field>
  ),
}

function problemOf(field: TimeField, now: string, lang: Language): string | undefined {
  const { label, min, max, stepMinutes: minutes } = field
  const words = wordsIn(lang)
  if ((min && now < min) || (max && now > max)) return words.outside(label, { min, max }, now)
  if (!minutes || isOnStep(now, { min, minutes })) return undefined
  return words.offStep(label, { minutes, near: nearSteps(now, { min, max, minutes }), now })
}

/** The rules are said before they are broken; ways to write it, unless staff gave an example. */
function hintOf(props: InputProps<TimeField>): VNode {
  const { min, max, stepMinutes, example } = props.field
  const words = wordsIn(props.context.lang)
  const rules = [
    ...(min || max ? [words.rule({ min, max })] : []),
    ...(stepMinutes ? [words.stepRule(stepMinutes)] : []),
  ]
  return (
    <>
      {frameOf(props).hint}
      {rules.length > 0 && <p>{rules.join(words.between)}</p>}
      {!example && <p>{words.ways}</p>}
    </>
  )
}
