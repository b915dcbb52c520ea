import { kindOf } from '../fields/kinds'
import type { Field, Form } from '../form'
import { ja } from '../words.ja'
import { endlessWays, mostSteps } from './circles'
import type { Condition, Operand } from './condition'
import { isDay, isToday } from './days'
import { type Placed, placesIn } from './logic-form'
import { type Named, operandIn } from './parts'
import { type Rule, rulesOf } from './rules'

const words = ja.document

/** What is wrong with one rule, and at which place of the document. */
export interface LogicMistake {
  path: (string | number)[]
  message: string
}

/** Everything that conditions, checks and formulas of a form get wrong: names, comparisons that cannot be, circles. */
export function logicMistakes(form: Form): LogicMistake[] {
  const places = placesIn(form)
  const mistakes = rulesOf(form).flatMap((rule) =>
    rule.named.flatMap((named) => {
      const message = messageFor(named, rule, places)
      return message ? [{ path: rule.path, message }] : []
    }),
  )
  if (mistakes.length > 0) return mistakes
  const { circles, long } = endlessWays(form)
  return [
    ...circles.map(({ path, ids }) => ({ path, message: words.circle(ids) })),
    ...long.map(({ path, ids: [id = ''] }) => ({ path, message: words.tooManySteps(id, mostSteps) })),
  ]
}

function messageFor(named: Named, rule: Rule, places: ReadonlyMap<string, Placed>): string | undefined {
  const place = places.get(named.id)
  if (!place) return words.unknownField(named.id)
  const field = place.field as Field
  if (named.as === 'rows') return field.kind === 'group' ? undefined : words.noGroup(named.id)
  const within = named.within ?? rule.within
  if (place.group && place.group.id !== within) return words.outsideRow(named.id, place.group.id)
  const { compares } = kindOf(field)
  if (named.needs) return compares === named.needs ? undefined : words.cannotCalculate(named.id, named.needs)
  return named.comparison && comparisonMistake(named.comparison, field, places)
}

const orders = ['moreThan', 'atLeast', 'lessThan', 'atMost']

function comparisonMistake(
  comparison: Extract<Condition, { field: string }>,
  field: Field,
  places: ReadonlyMap<string, Placed>,
): string | undefined {
  const { compares, role } = kindOf(field)
  const how = Object.keys(comparison).find((key) => key !== 'field') ?? ''
  if (how === 'answered')
    return role === 'answer' && compares !== 'none' ? undefined : words.notComparable(field.id)
  if (compares === 'none') return words.notComparable(field.id)
  if (orders.includes(how) && !['number', 'date', 'time'].includes(compares))
    return words.noOrder(field.id, how)
  if ((compares === 'options') !== (how === 'includes')) return words.wrongComparison(field.id, how)
  const named =
    'oneOf' in comparison ? comparison.oneOf : 'includes' in comparison ? [comparison.includes] : []
  const operand = operandIn(comparison)
  const constants = operand === undefined ? named : typeof operand === 'object' ? [] : [operand]
  const options = kindOf(field).options?.(field)
  const stranger = options && constants.find((one) => !options.includes(String(one)))
  if (stranger !== undefined) return words.unknownOption(field.id, String(stranger))
  return fits(operand, compares, places) &&
    named.every((one) => fits(one, compares === 'options' ? 'option' : compares, places))
    ? undefined
    : words.wrongOperand(field.id)
}

/** Whether something can be compared with a value of this type. */
function fits(operand: Operand | undefined, compares: string, places: ReadonlyMap<string, Placed>): boolean {
  if (operand === undefined) return true
  if (typeof operand === 'number') return compares === 'number'
  if (typeof operand === 'object') {
    if (isToday(operand)) return compares === 'date'
    const other = places.get(operand.field)?.field as Field | undefined
    return other !== undefined && kindOf(other).compares === compares
  }
  if (compares === 'date') return isDay(operand)
  if (compares === 'time') return /^\d{2}:\d{2}$/.test(operand)
  return compares !== 'number' && compares !== 'yes'
}
