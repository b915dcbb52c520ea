import type { VNode } from 'preact'
import type { Sample } from '../../../ui/gallery/sample'
import { type Field, fieldsOf, parseForm } from '../form'
import { sampleView } from '../form.samples'
import type { AttachedFile, Entry } from './kind'
import { kindOf } from './kinds'
import { kindSamples } from './samples'

/** A form with the sample of every kind. */
const parsed = parseForm({
  title: '質問の種類',
  pages: [
    {
      id: 'all',
      title: '質問の種類',
      sections: [{ id: 'kinds', fields: Object.values(kindSamples).map(({ field }) => field) }],
    },
  ],
})
if (!('form' in parsed)) throw new Error(JSON.stringify(parsed.mistakes))

/** Each kind of question for the gallery: empty, filled in, and with each of its mistakes. */
export const samples: Sample[] = [...fieldsOf(parsed.form)].flatMap(({ field }) =>
  statesOf(field).map((state, index) => ({
    name: `question-${field.id}-${index}`,
    title: `${field.kind}：${state.title}`,
    render: () => draw(field, { ...state, name: `${field.id}-${index}` }),
  })),
)

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
  const parsed = parse(field, entry, { lang: sampleView.lang, now: new Date(0), files })
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
