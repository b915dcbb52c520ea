import type { VNode } from 'preact'
import { z } from 'zod'
import { dayInBothCalendars, dayKey } from '../../../../kernel/japanese-date'
import { byLanguage, type Language } from '../../../../kernel/language'
import { checkText } from '../../../../kernel/text'
import { boxesOf, parseDayKey } from '../../../../kernel/typed-date'
import { DateBoxes, type DatePart } from '../../../../ui/field/date-boxes'
import { Marked } from '../../../../ui/marked'
import { en as formEn } from '../../words.en'
import { ja as formJa } from '../../words.ja'
import { frameOf } from '../frame'
import type { Entry, FieldError, FieldKind, FieldOf, InputProps } from '../kind'
import { dateProblem } from './date-problem'
import { dayAt, dayBound, isBehind } from './day-bound'
import { echoDate } from './echo-date'
import { dateBoxes, readDate } from './read-date'
import { en } from './words.en'
import { ja } from './words.ja'

const wordsIn = byLanguage({ ja, en })
const formWordsIn = byLanguage({ ja: formJa, en: formEn })

const settings = z
  .strictObject({
    /** The first and the last day that are taken. */
    min: dayBound.optional(),
    max: dayBound.optional(),
    /** A birth date: the browser may fill it in, and days to come are refused. */
    birthday: z.boolean().default(false),
  })
  .refine(({ min, max }) => !(min && max && isBehind(min, max)), {
    error: formJa.document.orderOf('min', 'max'),
    path: ['min'],
  })
type DateField = FieldOf<typeof settings>

/**
 * 日付 (`D7`, `T8`): three boxes; the year in 西暦 or 和暦, or a whole date in its box beside empty ones. The answer is
 * `2026-01-05`. A year beyond the end of its era (平成40年) is taken as it is counted, and shown in both calendars.
 */
export const date: FieldKind<typeof settings, string> = {
  name: 'date',
  settings,
  role: 'answer',
  compares: 'date',
  read: readDate,
  parse(field, entry, { lang, now }) {
    const typed = dateBoxes(entry)
    const boxes = boxesOf(typed)
    if (boxes.every((text) => text.trim() === '')) return { empty: true }
    if (checkText(boxes.join('')) !== 'ok')
      return { error: { message: formWordsIn(lang).unstorable(field.label) } }
    const day = parseDayKey(typed)
    if (day === null) return { error: dateProblem(field, typed, lang) }
    const outside = outsideOf(field, day, { lang, now })
    return outside ? { error: outside } : { answer: day }
  },
  restore: inBoxes,
  missing: (field, lang) => wordsIn(lang).missing(field.label),
  show: (_field, answer, { lang }) => dayInBothCalendars(answer, lang),
  text: (_field, answer) => dayInBothCalendars(answer),
  Input: (props) => (
    <DateBoxes
      {...frameOf(props)}
      hint={hintOf(props)}
      name={props.name}
      value={shownBoxes(props.entry)}
      wrong={wrongBoxes(props.error)}
      birthday={props.field.birthday}
      readAs={echoDate(props.entry, props.context) ?? ''}
    />
  ),
}

/** `2026-01-05` as it would be typed into the boxes. */
function inBoxes(day: string): string[] {
  const [year = '', month, date] = day.split('-')
  return [year, String(Number(month)), String(Number(date))]
}

/** What was typed; a date that came in one piece, e.g. from the profile, is spread over the boxes. */
function shownBoxes(entry: Entry): readonly string[] {
  if (typeof entry !== 'string') return entry
  const day = readDate(entry)
  return day ? inBoxes(day) : [entry]
}

const wrongBoxes = (error: FieldError | undefined): DatePart[] | undefined => {
  const named = (['year', 'month', 'day'] as const).filter((part) => error?.parts?.includes(part))
  return named.length > 0 ? named : undefined
}

/** Why a day that there is cannot be taken, as the messages say it. */
function outsideOf(
  field: DateField,
  day: string,
  { lang, now }: { lang: Language; now: Date },
): FieldError | undefined {
  const words = wordsIn(lang)
  const from = field.min && dayAt(field.min, now)
  const to = field.max && dayAt(field.max, now)
  if (field.birthday && day > dayKey(now)) return { message: words.future(field.label, day) }
  const isOutside = (from && day < from) || (to && day > to)
  return isOutside ? { message: words.outside(field.label, { from, to, day }) } : undefined
}

/** The rules are said before they are broken. */
function hintOf(props: InputProps<DateField>): VNode {
  const { max, birthday } = props.field
  // That nobody was born before is no rule that anybody has to read.
  const min = birthday && props.field.min === '1900-01-01' ? undefined : props.field.min
  const words = wordsIn(props.context.lang)
  return (
    <>
      {frameOf(props).hint}
      <p>
        {(min || max) && words.rule(min, max) + words.between}
        <Marked>{birthday ? words.birthYears : words.years}</Marked>
      </p>
    </>
  )
}
