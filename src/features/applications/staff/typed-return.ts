import type { FormInput } from '../../../http/form-input'
import { plainDate } from '../../../kernel/japanese-date'
import { boxesOf, spreadDate, type TypedDate, typedDate } from '../../../kernel/typed-date'
import { isQuestion } from '../../forms/fields/kinds'
import { type Form, fieldsOf } from '../../forms/form'
import { dayIn, startOf } from '../decisions/reply-deadline'
import type { TypedReturn } from '../decisions/return-application'

/** The days that the page offers besides 決めない and 日を決める. */
export const presets = [5, 10, 20] as const

/** The page of a 返却 as it was filled in. */
export type ReturnForm = Pick<TypedReturn, 'marked' | 'reasons' | 'message'> & {
  /** `none`, `day`, or a number of days. */
  reply: string
  day: TypedDate
}

export const emptyReturn: ReturnForm = {
  marked: [],
  reasons: {},
  message: '',
  reply: 'none',
  day: { year: '', month: '', day: '' },
}

export function readReturn(input: FormInput): ReturnForm {
  const reasons: Record<string, string> = Object.create(null)
  for (const name of input.names())
    if (name.startsWith('reason.')) reasons[name.slice('reason.'.length)] = input.text(name)
  return {
    marked: input.all('mark'),
    reasons,
    message: input.text('message'),
    reply: input.text('reply'),
    day: typedDate(input.all('day')),
  }
}

/** What was meant: a preset counts from today. */
export function meant({ reply, day, ...rest }: ReturnForm, now: Date): TypedReturn {
  const preset = presets.find((days) => String(days) === reply)
  if (preset !== undefined) return { ...rest, deadline: dayIn(now, preset) }
  return { ...rest, deadline: reply === 'day' ? day : null }
}

/** The same as fields of a form, for a page that does not show them. */
export function fieldsToKeep({ marked, reasons, message, reply, day }: ReturnForm): [string, string][] {
  return [
    ...marked.map((field): [string, string] => ['mark', field]),
    ...Object.entries(reasons).map(([field, reason]): [string, string] => [`reason.${field}`, reason]),
    ['message', message],
    ['reply', reply],
    ...boxesOf(day).map((text): [string, string] => ['day', text]),
  ]
}

/** Everything that was written, as one text to copy or to keep as a memo; '' where nothing was. */
export function asText(form: Form, typed: ReturnForm, { w, now }: { w: KeptWords; now: Date }): string {
  const reasons = [...fieldsOf(form)]
    .map(({ field }) => field)
    .filter((field) => isQuestion(field) && (typed.reasons[field.id] ?? '').trim() !== '')
    .map((field) => w.mark(field.label, typed.reasons[field.id]!.trim()))
  const message = typed.message.trim()
  const { deadline } = meant(typed, now)
  const day = deadline && spreadDate(deadline)
  const lines = [
    ...reasons,
    ...(day && day.day !== '' ? [w.replyBy(day)] : []),
    ...(message ? [w.message(message)] : []),
  ]
  return lines.length > 0 ? [w.return, ...lines].join('\n') : ''
}

type KeptWords = {
  return: string
  mark(label: string, reason: string): string
  replyBy(day: TypedDate): string
  message(text: string): string
}

/** 「10日後　2月7日（土）」 for a preset. */
export const presetDay = (now: Date, days: number): string => {
  const { year, month, day } = dayIn(now, days)
  return plainDate(startOf([year, month, day].join('-')))
}
