import type { Comparable } from '../../src/features/forms/fields/reading'
import type { Condition, Day, Expression, Operand } from '../../src/features/forms/logic/condition'
import type { Choices } from './choices'

/** A question as rules see it; of a group itself, `compares` is `none` and `rows` is set. */
export interface Seen {
  id: string
  compares: Comparable
  /** What can be chosen, where something can. */
  options?: readonly string[]
  computed?: boolean
  rows?: boolean
  /** The group in whose rows it is asked. */
  group?: string | undefined
}

/** What a rule may name, and in the rows of which group it is read. */
export interface Around {
  seen: readonly Seen[]
  within?: string | undefined
}

/** What the generated options and entries are made of: few, so that comparisons hold now and then. */
export const pool = {
  texts: ['東京', '大阪', 'x', '𠮷野'],
  options: ['a', 'b', 'c'],
  numbers: [0, 1, 2, 3.5, 10, 1200],
  days: ['2000-02-29', '2008-01-28', '2026-01-28', '2026-04-01'],
  times: ['00:00', '09:05', '13:30'],
} as const

const reachable = ({ seen, within }: Around): Seen[] =>
  seen.filter(({ group }) => group === undefined || group === within)
const ofType = (around: Around, compares: Comparable): Seen[] =>
  reachable(around).filter((one) => one.compares === compares)
const groupsIn = ({ seen, within }: Around): Seen[] => seen.filter(({ id, rows }) => rows && id !== within)

/** A condition over what stands around; undefined where nothing there can be compared. */
export function anyCondition(choices: Choices, around: Around, depth = 0): Condition | undefined {
  const nested = () => anyCondition(choices, around, depth + 1)
  const several = () => choices.times(1, 3, nested).filter((one) => one !== undefined)
  const how = choices.below(depth > 2 ? 7 : 12)
  if (how < 7) return anyComparison(choices, around)
  if (how === 11) return aboutRows(choices, around, depth)
  const parts = several()
  const [first] = parts
  if (!first) return undefined
  if (how === 7) return { all: parts }
  return how === 8 ? { not: first } : { any: parts }
}

function aboutRows(choices: Choices, around: Around, depth: number): Condition | undefined {
  const groups = groupsIn(around)
  if (groups.length === 0) return undefined
  const { id } = choices.of(groups)
  const how = choices.below(4)
  if (how === 0) return { rows: id, atLeast: choices.below(4) }
  if (how === 1) return { rows: id, atMost: choices.below(4) }
  const that = anyCondition(choices, { seen: around.seen, within: id }, depth + 1)
  if (!that) return undefined
  return how === 2 ? { anyRow: id, that } : { everyRow: id, that }
}

const orders = ['moreThan', 'atLeast', 'lessThan', 'atMost'] as const

function anyComparison(choices: Choices, around: Around): Condition | undefined {
  const asked = reachable(around).filter(({ compares }) => compares !== 'none')
  if (asked.length === 0) return undefined
  const { id: field, compares, computed, options = pool.options } = choices.of(asked)
  if (compares === 'yes' || (!computed && choices.once(4))) return { field, answered: choices.below(2) === 0 }
  if (compares === 'options') return { field, includes: choices.of(options) }
  const operand = anyOperand(choices, around, { compares, options })
  if ((compares === 'text' || compares === 'option') && typeof operand === 'string' && choices.once(3))
    return { field, oneOf: [operand] }
  const ordered = ['number', 'date', 'time'].includes(compares)
  const how = ordered ? choices.of([...orders, 'is' as const]) : choices.of(['is', 'isNot'] as const)
  return { field, [how]: operand } as unknown as Condition
}

function anyOperand(
  choices: Choices,
  around: Around,
  { compares, options }: { compares: Comparable; options: readonly string[] },
): Operand {
  if (choices.once(4)) return { field: choices.of(ofType(around, compares)).id }
  if (compares === 'number') return choices.of(pool.numbers)
  if (compares === 'time') return choices.of(pool.times)
  if (compares === 'option') return choices.of(options)
  if (compares === 'text') return choices.of(pool.texts)
  return choices.once(3) ? { today: true, plusYears: -choices.below(30) } : choices.of(pool.days)
}

/** A formula over what stands around. */
export function anyFormula(choices: Choices, around: Around, depth = 0): Expression {
  const part = () => anyFormula(choices, around, depth + 1)
  const numbers = ofType(around, 'number')
  const how = choices.below(depth > 2 ? 3 : 12)
  if (how < 3) return numbers.length > 0 ? { field: choices.of(numbers).id } : choices.of(pool.numbers)
  if (how === 3) return { product: choices.times(1, 3, part) }
  if (how === 4) return { minus: [part(), part()] }
  if (how === 5) return { dividedBy: [part(), part()] }
  if (how === 6) return { largest: choices.times(1, 3, part) }
  if (how === 7) return { smallest: choices.times(1, 3, part) }
  if (how === 8) return overRows(choices, around, depth)
  if (how === 9) {
    const condition = anyCondition(choices, around, 2)
    return condition ? { if: condition, gives: part(), otherwise: part() } : part()
  }
  if (how === 10) return choices.once(2) ? { years: days(choices, around) } : { days: days(choices, around) }
  return { sum: choices.times(1, 4, part) }
}

function overRows(choices: Choices, around: Around, depth: number): Expression {
  const groups = groupsIn(around)
  if (groups.length === 0) return choices.of(pool.numbers)
  const { id } = choices.of(groups)
  if (choices.once(3)) return { rows: id }
  return { sumOf: id, each: anyFormula(choices, { seen: around.seen, within: id }, depth + 1) }
}

function days(choices: Choices, around: Around): [Day, Day] {
  const one = (): Day => {
    const asked = ofType(around, 'date')
    if (asked.length > 0 && !choices.once(3)) return { field: choices.of(asked).id }
    return choices.once(2) ? { today: true } : choices.of(pool.days)
  }
  return [one(), one()]
}
