import type { KindName } from '../fields/kinds'
import type { Condition, Expression, Rounding } from './condition'

/** What deciding has to know of a form: every form document has this shape, and the browser gets no more of it. */
export interface LogicForm {
  pages: readonly LogicPage[]
}

export interface LogicPage {
  id: string
  visibleIf?: Condition | undefined
  sections: readonly LogicSection[]
}

export interface LogicSection {
  id: string
  visibleIf?: Condition | undefined
  fields: readonly LogicField[]
}

export interface LogicField {
  id: string
  kind: KindName
  required?: boolean | undefined
  visibleIf?: Condition | undefined
  requiredIf?: Condition | undefined
  /** Of a group: what is asked in each row, and how many rows there are at least. */
  fields?: readonly LogicField[]
  minRows?: number | undefined
  /** Of a calculated value. */
  formula?: Expression
  decimals?: number | undefined
  rounding?: Rounding | undefined
}

/** Where a question stands: on a page, in a section, perhaps in the rows of a group. */
export interface Placed {
  field: LogicField
  section: LogicSection
  page: LogicPage
  group?: LogicField
}

const indexes = new WeakMap<LogicForm, ReadonlyMap<string, Placed>>()

/** Every question by its id, those of groups too. Made once for each form. */
export function placesIn(form: LogicForm): ReadonlyMap<string, Placed> {
  const known = indexes.get(form)
  if (known) return known
  const places = new Map<string, Placed>()
  for (const page of form.pages)
    for (const section of page.sections)
      for (const field of section.fields) {
        places.set(field.id, { field, section, page })
        for (const cell of field.fields ?? [])
          places.set(cell.id, { field: cell, section, page, group: field })
      }
  indexes.set(form, places)
  return places
}

/** A form without anything that is only read or only checked, to be written as JSON for the browser. */
export const strippedForm = ({ pages }: LogicForm): LogicForm => ({
  pages: pages.map(({ id, visibleIf, sections }) => ({
    id,
    visibleIf,
    sections: sections.map(({ id, visibleIf, fields }) => ({
      id,
      visibleIf,
      fields: fields.map(strippedField),
    })),
  })),
})

function strippedField(field: LogicField): LogicField {
  const { id, kind, required, visibleIf, requiredIf, fields, minRows, formula, decimals, rounding } = field
  const frame = { id, kind, required: required || undefined, visibleIf, requiredIf }
  if (fields) return { ...frame, fields: fields.map(strippedField), minRows }
  return formula === undefined ? frame : { ...frame, formula, decimals, rounding }
}
