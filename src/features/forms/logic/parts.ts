import type { Condition, Day, Expression, Operand, Time } from './condition'
import { isToday } from './days'

/** What a condition or formula names, and in which group's rows it is looked for. */
export interface Named {
  id: string
  /** `field`: the value of a question. `rows`: the rows of a group. */
  as: 'field' | 'rows'
  /** The group in whose rows the name is read; undefined outside of rows. */
  within: string | undefined
  /** The comparison that names it, where one does. */
  comparison?: Extract<Condition, { field: string }>
  /** What a calculation needs of it. */
  needs?: 'number' | 'date' | 'time'
}

/** Every name in a condition. */
export function* namedInCondition(condition: Condition, within?: string): Generator<Named> {
  if ('all' in condition) for (const one of condition.all) yield* namedInCondition(one, within)
  else if ('any' in condition) for (const one of condition.any) yield* namedInCondition(one, within)
  else if ('not' in condition) yield* namedInCondition(condition.not, within)
  else if ('rows' in condition) yield { id: condition.rows, as: 'rows', within }
  else if ('anyRow' in condition) yield* inRows(condition.anyRow, condition.that, within)
  else if ('everyRow' in condition) yield* inRows(condition.everyRow, condition.that, within)
  else {
    yield { id: condition.field, as: 'field', within, comparison: condition }
    const operand = operandIn(condition)
    if (typeof operand === 'object' && !isToday(operand)) yield { id: operand.field, as: 'field', within }
  }
}

function* inRows(group: string, that: Condition, within: string | undefined): Generator<Named> {
  yield { id: group, as: 'rows', within }
  yield* namedInCondition(that, group)
}

/** The right side of a comparison that has one. */
export const operandIn = (condition: Extract<Condition, { field: string }>): Operand | undefined => {
  const { field: _, ...rest } = condition
  const [how, operand] = Object.entries(rest)[0] ?? []
  return how === 'answered' || how === 'oneOf' || how === 'includes' ? undefined : (operand as Operand)
}

/** Every name in a formula. */
export function* namedInFormula(formula: Expression, within?: string): Generator<Named> {
  if (typeof formula === 'number') return
  if ('field' in formula) yield { id: formula.field, as: 'field', within, needs: 'number' }
  else if ('rows' in formula) yield { id: formula.rows, as: 'rows', within }
  else if ('sumOf' in formula) {
    yield { id: formula.sumOf, as: 'rows', within }
    yield* namedInFormula(formula.each, formula.sumOf)
  } else if ('if' in formula) {
    yield* namedInCondition(formula.if, within)
    for (const one of [formula.gives, formula.otherwise]) yield* namedInFormula(one, within)
  } else if ('years' in formula) yield* namedInDays(formula.years, within)
  else if ('days' in formula) yield* namedInDays(formula.days, within)
  else if ('minutes' in formula) yield* namedInTimes(formula.minutes, within)
  else for (const one of Object.values(formula).flat()) yield* namedInFormula(one as Expression, within)
}

function* namedInDays(days: readonly Day[], within: string | undefined): Generator<Named> {
  for (const day of days)
    if (typeof day === 'object' && !isToday(day)) yield { id: day.field, as: 'field', within, needs: 'date' }
}

function* namedInTimes(times: readonly Time[], within: string | undefined): Generator<Named> {
  for (const time of times)
    if (typeof time === 'object') yield { id: time.field, as: 'field', within, needs: 'time' }
}
