import type { VNode } from 'preact'
import type { Sample } from '../../../ui/gallery/sample'
import { type Field, fieldsOf } from '../form'
import { everyKindForm, sampleView } from '../form.samples'
import type { AttachedFile, Entry } from './kind'
import { kindOf } from './kinds'
import { kindSamples } from './samples'

/** Each kind of question for the gallery: empty, filled in, and with each of its mistakes. */
export const samples: Sample[] = [...fieldsOf(everyKindForm)].flatMap(({ field }) =>
  statesOf(field).map((state, index) => ({
    name: `question-${field.id}-${index}`,
    title: `${field.kind}：${state.title}`,
    render: () => draw(field, { ...state, name: `${field.id}-${index}` }),
  })),
)

/** Long after the birth dates of the samples. */
const now = new Date('2026-01-28T10:41:00+09:00')

interface State {
  title: string
  entry: Entry
  files?: readonly AttachedFile[] | undefined
}

function statesOf({ kind }: Field): State[] {
  const { good, bad } = kindSamples[kind]
  return [
    { title: '空', entry: '' },
    ...good.slice(0, 1).map((sample) => ({ title: '入力済み', ...sample })),
    ...bad.map((sample) => ({ title: sample.says, ...sample })),
  ]
}

function draw(field: Field, { name, entry, files = [] }: State & { name: string }): VNode {
  const { Input, parse } = kindOf(field)
  const parsed = parse(field, entry, { lang: sampleView.lang, now, files })
  return (
    <Input
      field={field}
      name={name}
      entry={entry}
      required={field.required}
      error={'error' in parsed ? parsed.error : undefined}
      context={{ ...sampleView, attachments: { [name]: files } }}
    />
  )
}
