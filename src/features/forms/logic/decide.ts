import type { Entry } from '../fields/kind'
import { readers } from '../fields/readers'
import type { Value } from '../fields/reading'
import { calculate } from './calculate'
import type { Condition, Operand } from './condition'
import { dayOf, isToday } from './days'
import { type LogicField, type LogicForm, type Placed, placesIn } from './logic-form'
import { cellName, isBlank, rowIdsOf, typedAt } from './names'

/** What is known when deciding: everything typed, by control name, and the day in Japan (`2026-01-28`). */
export interface Known {
  entries: Readonly<Record<string, Entry>>
  today: string
}

/** A row of a group in which a condition or a calculation is read. */
export interface GroupRow {
  group: string
  id: string
}

/**
 * 判断: what a form asks of somebody who typed this. Built anew for every state; each answer is worked out once, when it is
 * asked for. Forms without circles only, which {@link ./logic-mistakes.ts} sees to.
 */
export class Decided {
  readonly #places: ReadonlyMap<string, Placed>
  readonly #form: LogicForm
  readonly #known: Known
  readonly #shown = new Map<string, boolean>()
  readonly #values = new Map<string, Value | undefined>()
  readonly #rows = new Map<string, readonly string[]>()

  constructor(form: LogicForm, known: Known) {
    this.#form = form
    this.#known = known
    this.#places = placesIn(form)
  }

  /** The pages on the applicant's way, by their ids. */
  get pages(): readonly string[] {
    return this.#form.pages.filter((page) => this.#holds(page.visibleIf)).map(({ id }) => id)
  }

  /** Whether a section is there to be seen, by its id; its page may still lie off the way. */
  showsSection(id: string): boolean {
    const section = this.#form.pages.flatMap(({ sections }) => sections).find((one) => one.id === id)
    return section !== undefined && this.#holds(section.visibleIf)
  }

  /** Whether a question is asked, by its control name. One that is not has no answer, whatever was typed. */
  shows(name: string): boolean {
    const known = this.#shown.get(name)
    if (known !== undefined) return known
    const { place, row } = this.#at(name)
    const shown = place !== undefined && this.#isAsked(place, row)
    this.#shown.set(name, shown)
    return shown
  }

  /** Whether a question must be answered, by its control name. */
  requires(name: string): boolean {
    const { place, row } = this.#at(name)
    if (!place) return false
    const { required, requiredIf } = place.field
    return required === true || (requiredIf !== undefined && this.#holds(requiredIf, row))
  }

  /** The value of a question that is asked, or undefined. */
  value(name: string): Value | undefined {
    if (!this.#values.has(name)) this.#values.set(name, this.shows(name) ? this.#read(name) : undefined)
    return this.#values.get(name)
  }

  /**
   * The rows of a group that count: those with something in a question that is asked there, and as many as are needed at
   * least. What was typed before its question went away makes no row.
   */
  rows(group: string): readonly string[] {
    const known = this.#rows.get(group)
    if (known) return known
    const field = this.#places.get(group)?.field
    const rows = field?.fields && this.shows(group) ? this.#countedRows(field) : []
    this.#rows.set(group, rows)
    return rows
  }

  #countedRows(group: LogicField): string[] {
    const { id, fields = [], minRows = 0 } = group
    const isFilled = (name: string) => !isBlank(typedAt(this.#known.entries, name)) && this.shows(name)
    return rowIdsOf(group, this.#known.entries).filter(
      (row, index) => index < minRows || fields.some((cell) => isFilled(cellName(id, row, cell.id))),
    )
  }

  /** Whether a condition holds; where there is none it does. In a row, names are those of the row first. */
  #holds(condition: Condition | undefined, row?: GroupRow): boolean {
    return condition === undefined || this.holds(condition, row)
  }

  holds(condition: Condition, row?: GroupRow): boolean {
    if ('all' in condition) return condition.all.every((one) => this.holds(one, row))
    if ('any' in condition) return condition.any.some((one) => this.holds(one, row))
    if ('not' in condition) return !this.holds(condition.not, row)
    if ('rows' in condition) {
      const count = this.rows(condition.rows).length
      return 'atLeast' in condition ? count >= condition.atLeast : count <= condition.atMost
    }
    if ('anyRow' in condition)
      return this.#eachRow(condition.anyRow).some((one) => this.holds(condition.that, one))
    if ('everyRow' in condition)
      return this.#eachRow(condition.everyRow).every((one) => this.holds(condition.that, one))
    return this.#compares(condition, this.valueOf(condition.field, row), row)
  }

  /** The value of the question that an id names here: in this row, or one that stands alone. */
  valueOf(id: string, row?: GroupRow): Value | undefined {
    const group = this.#places.get(id)?.group
    if (!group) return this.value(id)
    return row?.group === group.id ? this.value(cellName(group.id, row.id, id)) : undefined
  }

  #eachRow(group: string): GroupRow[] {
    return this.rows(group).map((id) => ({ group, id }))
  }

  #compares(
    condition: Extract<Condition, { field: string }>,
    value: Value | undefined,
    row: GroupRow | undefined,
  ): boolean {
    if ('answered' in condition) return (value !== undefined) === condition.answered
    if (value === undefined) return false
    if ('oneOf' in condition) return condition.oneOf.some((one) => same(value, one))
    if ('includes' in condition) return Array.isArray(value) && value.includes(condition.includes)
    const [how, operand] = operandOf(condition)
    const other = this.#operand(operand, row)
    if (other === undefined) return false
    if (how === 'is' || how === 'isNot') return same(value, other) === (how === 'is')
    const order = compare(value, other)
    if (order === undefined) return false
    if (how === 'moreThan') return order > 0
    if (how === 'atLeast') return order >= 0
    return how === 'lessThan' ? order < 0 : order <= 0
  }

  #operand(operand: Operand, row: GroupRow | undefined): Value | undefined {
    if (typeof operand !== 'object') return operand
    return isToday(operand) ? dayOf(operand, this.#known.today) : this.valueOf(operand.field, row)
  }

  #at(name: string): { place: Placed | undefined; row: GroupRow | undefined } {
    const [group = '', id, cell] = name.split('.')
    if (id === undefined || cell === undefined) return { place: this.#places.get(name), row: undefined }
    const place = this.#places.get(cell)
    return place?.group?.id === group ? { place, row: { group, id } } : { place: undefined, row: undefined }
  }

  #isAsked({ page, section, group, field }: Placed, row: GroupRow | undefined): boolean {
    // A question of a group without its row is none.
    if (group && !row) return false
    return (
      this.#holds(page.visibleIf) &&
      this.#holds(section.visibleIf) &&
      (!group || this.shows(group.id)) &&
      this.#holds(field.visibleIf, row)
    )
  }

  #read(name: string): Value | undefined {
    const { place, row } = this.#at(name)
    if (!place) return undefined
    const { kind, formula } = place.field
    if (formula === undefined) return readers[kind](typedAt(this.#known.entries, name))
    return calculate({ ...place.field, formula }, this, { row, today: this.#known.today })
  }
}

type Compared = Extract<Condition, { is: Operand }> | Extract<Condition, { isNot: Operand }> | Ordered
type Ordered = Exclude<
  Extract<Condition, { field: string }>,
  { answered: boolean } | { oneOf: string[] } | { includes: string } | { is: Operand } | { isNot: Operand }
>
const comparisons = ['is', 'isNot', 'moreThan', 'atLeast', 'lessThan', 'atMost'] as const
type Comparison = (typeof comparisons)[number]

function operandOf(condition: Compared): [Comparison, Operand] {
  const how = comparisons.find((one) => one in condition) ?? 'is'
  return [how, (condition as unknown as Record<Comparison, Operand>)[how]]
}

const same = (one: Value, other: Value): boolean => one === other

/** Numbers by size, days and times in their order; nothing else has one. */
function compare(one: Value, other: Value): number | undefined {
  if (typeof one === 'number' && typeof other === 'number') return one - other
  if (typeof one === 'string' && typeof other === 'string') return one < other ? -1 : one > other ? 1 : 0
  return undefined
}
