import type { Condition } from '../../src/features/forms/logic/condition'
import { type Around, anyCondition, anyFormula, pool, type Seen } from './any-rules'
import type { Choices } from './choices'

interface FieldDocument {
  id: string
  visibleIf?: Condition
  kind: string
  label: string
  fields?: FieldDocument[]
  [setting: string]: unknown
}

/** A form document as somebody might write it: plain JSON that `parseForm` has not read yet. */
export interface FormDocument {
  title: string
  pages: PageDocument[]
}

interface PageDocument {
  id: string
  title: string
  visibleIf?: Condition
  sections: { id: string; title?: string; visibleIf?: Condition; fields: FieldDocument[] }[]
}

/** Which questions a rule names: those before it, so that the form can be read; or any, also ones that are not there. */
export type Naming = 'earlier' | 'any'

const compares = {
  text: 'text',
  longText: 'text',
  choice: 'option',
  select: 'option',
  yesNo: 'option',
  choices: 'options',
  consent: 'yes',
  number: 'number',
  money: 'number',
  date: 'date',
  time: 'time',
  calculated: 'number',
  static: 'none',
  group: 'none',
} as const
type Kind = keyof typeof compares
const standing = Object.keys(compares) as Kind[]
const inRows = standing.filter((kind) => kind !== 'group')

/** A form document of one to three pages with every kind of rule. */
export function anyForm(choices: Choices, naming: Naming = 'earlier'): FormDocument {
  const made = { ids: 0 }
  const pages = choices.times(1, 3, (p) => ({
    id: `page-${p}`,
    title: `ページ${p}`,
    sections: choices.times(1, 3, (s) => ({
      id: `part-${p}-${s}`,
      ...(choices.once(3) ? {} : { title: `区切り${p}-${s}` }),
      fields: choices.times(0, 5, () => anyField(choices, standing, made)),
    })),
  }))
  const form: FormDocument = { title: '申込', pages }
  addRules(choices, form, naming)
  return form
}

function anyField(choices: Choices, kinds: readonly Kind[], made: { ids: number }): FieldDocument {
  const kind = choices.of(kinds)
  made.ids += 1
  const id = `q${made.ids}`
  const field: FieldDocument = { id, kind, label: `問${made.ids}` }
  if (kind === 'static') return { ...field, text: '説明' }
  if (kind === 'calculated') return { ...field, formula: 0, decimals: choices.below(3), unit: '円' }
  if (kind === 'group') return { ...field, ...rowsOf(choices, made) }
  if (kind === 'longText' || kind === 'text') field.maxLength = 20
  if (compares[kind] === 'options' || kind === 'choice' || kind === 'select')
    field.options = pool.options.map((value) => ({ value, label: `選択肢${value}` }))
  if (kind === 'number') field.decimals = 2
  return choices.once(3) ? { ...field, required: true } : field
}

const rowsOf = (choices: Choices, made: { ids: number }) => ({
  rowName: '人',
  minRows: choices.below(3),
  maxRows: 4,
  fields: choices.times(1, 4, () => anyField(choices, inRows, made)),
})

const seenAs = ({ id, kind }: FieldDocument, group?: string): Seen => ({
  id,
  compares: compares[kind as Kind],
  options: kind === 'yesNo' ? ['yes', 'no'] : pool.options,
  computed: kind === 'calculated',
  rows: kind === 'group',
  group,
})

/** Everything that can be named, in the order of reading. */
export const questionsOf = (form: FormDocument): Seen[] =>
  form.pages.flatMap(({ sections }) =>
    sections.flatMap(({ fields }) =>
      fields.flatMap((field) => [
        seenAs(field),
        ...(field.fields ?? []).map((cell) => seenAs(cell, field.id)),
      ]),
    ),
  )

function addRules(choices: Choices, form: FormDocument, naming: Naming): void {
  const all = questionsOf(form)
  const strangers: Seen[] = choices.once(4) ? [{ id: 'nobody', compares: 'text' }] : []
  const before = (id: string | undefined, within?: string): Around => {
    if (naming === 'any') return { seen: [...all, ...strangers], within }
    const at = all.findIndex((one) => one.id === id)
    // How many rows count depends on what is asked in them.
    const seen = all.slice(0, Math.max(0, at)).filter((one) => one.id !== within)
    return { seen, within }
  }
  const condition = (around: Around, often: number) =>
    choices.once(often) ? anyCondition(choices, around) : undefined
  const put = (place: { visibleIf?: Condition }, visibleIf: Condition | undefined) => {
    if (visibleIf) place.visibleIf = visibleIf
  }
  const addToField = (field: FieldDocument, around: Around) => {
    put(field, condition(around, 3))
    if (field.kind === 'calculated') field.formula = anyFormula(choices, around)
    const asks = !['calculated', 'static', 'group'].includes(field.kind)
    const requiredIf = asks && !field.required ? condition(around, 4) : undefined
    if (requiredIf) field.requiredIf = requiredIf
  }
  for (const page of form.pages) {
    put(page, condition(before(page.sections.flatMap(({ fields }) => fields)[0]?.id), 4))
    for (const section of page.sections) {
      put(section, condition(before(section.fields[0]?.id), 4))
      for (const field of section.fields) {
        addToField(field, before(field.id))
        for (const cell of field.fields ?? []) addToField(cell, before(cell.id, field.id))
      }
    }
  }
}
