import { render } from 'preact-render-to-string'
import { decide } from '../../src/features/forms/deciding'
import { type Entries, noEntries } from '../../src/features/forms/entries'
import { type Form, parseForm } from '../../src/features/forms/form'
import { sampleView } from '../../src/features/forms/form.samples'
import { FormLogic } from '../../src/features/forms/form-logic'
import { FormPageView } from '../../src/features/forms/form-page'
import { judge } from '../../src/features/forms/judge'

const now = new Date('2026-01-28T10:41:00+09:00')
const options = ['a', 'b', 'c'].map((value) => ({ value, label: `選択肢${value}` }))

/** Kinds in turn, so that every condition finds one of each before it. */
const kinds: { kind: string; more?: object; entry: string | string[] }[] = [
  { kind: 'text', entry: '見本' },
  { kind: 'choice', more: { options }, entry: 'a' },
  { kind: 'number', entry: '10' },
  { kind: 'longText', entry: '見本の文章\n二行目' },
  { kind: 'yesNo', entry: 'yes' },
  { kind: 'date', entry: ['2026', '1', '28'] },
  { kind: 'choices', more: { options }, entry: ['', 'a', 'b'] },
  { kind: 'money', entry: '1,200' },
  { kind: 'name', entry: ['見本', '太郎', 'ミホン', 'タロウ'] },
  { kind: 'select', more: { options }, entry: 'b' },
]

/** A condition over the ten questions before; each of four shapes in turn. */
function conditionAt(at: number): object {
  const id = (kind: number) => `q${Math.floor(at / 10) * 10 - 10 + kind}`
  const shapes = [
    { field: id(1), is: 'a' },
    {
      all: [
        { field: id(4), is: 'yes' },
        { field: id(2), atLeast: 5 },
      ],
    },
    {
      any: [
        { field: id(6), includes: 'c' },
        { field: id(5), atMost: { today: true } },
      ],
    },
    { not: { field: id(9), is: 'c' } },
  ]
  return shapes[at % 4] ?? {}
}

/** So many questions on one page, of ten kinds, every fourth asked by a condition where there are questions before it. */
export function longForm(questions: number, rules: boolean): Form {
  const fields = Array.from({ length: questions }, (_, at) => {
    const { kind, more } = kinds[at % kinds.length]!
    const visibleIf = rules && at % 4 === 1 && at >= 10 ? { visibleIf: conditionAt(at) } : {}
    return { id: `q${at}`, kind, label: `設問${at}`, required: at % 3 === 0, ...more, ...visibleIf }
  })
  const sum = fields
    .filter(({ kind }) => kind === 'number' || kind === 'money')
    .map(({ id }) => ({ field: id }))
  const total = { id: 'total', kind: 'calculated', label: '合計', formula: { sum }, unit: '円' }
  const all = rules ? [...fields, total] : fields
  const sections = Array.from({ length: Math.ceil(all.length / 20) }, (_, s) => ({
    id: `part-${s}`,
    title: `区切り${s}`,
    fields: all.slice(s * 20, s * 20 + 20),
  }))
  const parsed = parseForm({ title: '見本', pages: [{ id: 'long', title: '見本', sections }] })
  if (!('form' in parsed)) throw new Error(JSON.stringify(parsed.mistakes))
  return parsed.form
}

/** A right entry for every question. */
export const entriesFor = (form: Form): Entries =>
  Object.assign(
    noEntries(),
    Object.fromEntries(
      form.pages
        .flatMap(({ sections }) => sections.flatMap(({ fields }) => fields))
        .flatMap(({ id }, at) => (id === 'total' ? [] : [[id, kinds[at % kinds.length]!.entry]])),
    ),
  )

/** What the server does of a post that is shown again: every answer judged, the page drawn. @returns the html */
export function judgeAndDraw(form: Form, entries: Entries): string {
  const { problems } = judge(form, entries, { lang: 'ja', now, attachments: {} })
  if (problems.length > 0) throw new Error(JSON.stringify(problems[0]))
  return draw(form, entries)
}

/** The questions of the page with the rules for its script, as they go into its form. */
export function draw(form: Form, entries: Entries): string {
  const filled = { entries, decided: decide(form, entries, now), problems: [], context: sampleView }
  return render(
    <>
      {form.pages.map((page) => (
        <FormPageView key={page.id} page={page} filled={filled} />
      ))}
      <FormLogic form={form} pages={form.pages} entries={entries} now={now} />
    </>,
  )
}
