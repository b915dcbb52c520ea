import type { Day, Expression, Rounding, Time } from './condition'
import { dayOf, daysBetween, isDay, isToday, yearsBetween } from './days'
import type { Decided, GroupRow } from './decide'

interface Formula {
  formula: Expression
  /** Places after the point. */
  decimals?: number | undefined
  rounding?: Rounding | undefined
}

interface Place {
  row: GroupRow | undefined
  today: string
}

/** Beyond this a calculated value is none: numbers are no longer exact. */
const most = 1e12

/** 計算: the value of a formula at a place, rounded as it says; undefined where something that it needs was not answered. */
export function calculate(
  { formula, decimals = 0, rounding = 'half' }: Formula,
  decided: Decided,
  place: Place,
): number | undefined {
  const value = worked(formula, decided, place)
  if (value === undefined || !Number.isFinite(value) || Math.abs(value) > most) return undefined
  return rounded(value, decimals, rounding)
}

function worked(formula: Expression, decided: Decided, place: Place): number | undefined {
  const of = (one: Expression) => worked(one, decided, place)
  if (typeof formula === 'number') return formula
  if ('field' in formula) return numberIn(decided.valueOf(formula.field, place.row))
  if ('sum' in formula) return clean(formula.sum.reduce<number>((total, one) => total + (of(one) ?? 0), 0))
  if ('product' in formula) return all(formula.product.map(of), (values) => values.reduce((a, b) => a * b, 1))
  if ('minus' in formula) return all(formula.minus.map(of), ([from = 0, less = 0]) => from - less)
  if ('dividedBy' in formula)
    return all(formula.dividedBy.map(of), ([from = 0, by = 0]) => (by === 0 ? Number.NaN : from / by))
  if ('smallest' in formula) return all(formula.smallest.map(of), (values) => Math.min(...values))
  if ('largest' in formula) return all(formula.largest.map(of), (values) => Math.max(...values))
  if ('rows' in formula) return decided.rows(formula.rows).length
  if ('sumOf' in formula) return sumOfRows(formula, decided, place)
  if ('if' in formula) return of(decided.holds(formula.if, place.row) ? formula.gives : formula.otherwise)
  if ('minutes' in formula) return minutesBetween(formula.minutes, (time) => timeIn(time, decided, place))
  return between(formula, (day) => dayIn(day, decided, place))
}

function sumOfRows(
  { sumOf, each }: { sumOf: string; each: Expression },
  decided: Decided,
  { today }: Place,
): number {
  const rows = decided.rows(sumOf).map((id) => ({ row: { group: sumOf, id }, today }))
  return clean(rows.reduce((total, row) => total + (worked(each, decided, row) ?? 0), 0))
}

function between(
  formula: Extract<Expression, { years: unknown } | { days: unknown }>,
  read: (day: Day) => string | undefined,
): number | undefined {
  const [first, second] = ('years' in formula ? formula.years : formula.days).map(read)
  if (first === undefined || second === undefined) return undefined
  return 'years' in formula ? yearsBetween(first, second) : daysBetween(first, second)
}

function dayIn(day: Day, decided: Decided, { row, today }: Place): string | undefined {
  if (typeof day === 'string') return day
  if (isToday(day)) return dayOf(day, today)
  const value = decided.valueOf(day.field, row)
  return typeof value === 'string' && isDay(value) ? value : undefined
}

function minutesBetween(
  times: readonly [Time, Time],
  read: (time: Time) => number | undefined,
): number | undefined {
  return all(times.map(read), ([from = 0, to = 0]) => to - from)
}

/** Minutes since midnight. */
function timeIn(time: Time, decided: Decided, { row }: Place): number | undefined {
  const value = typeof time === 'string' ? time : decided.valueOf(time.field, row)
  const [, hours, minutes] = /^(\d{2}):(\d{2})$/.exec(typeof value === 'string' ? value : '') ?? []
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes)
}

const numberIn = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined)

function all(
  values: readonly (number | undefined)[],
  work: (values: number[]) => number,
): number | undefined {
  const given = values.filter((value) => value !== undefined)
  return given.length === values.length ? clean(work(given)) : undefined
}

/** Without the dust that binary fractions leave: 0.1 + 0.2 is 0.3. */
const clean = (value: number): number => (Number.isFinite(value) ? Number(value.toPrecision(15)) : value)

function rounded(value: number, decimals: number, rounding: Rounding): number {
  const scaled = clean(Math.abs(value) * 10 ** decimals)
  const whole =
    rounding === 'down'
      ? Math.floor(scaled)
      : rounding === 'up'
        ? Math.ceil(scaled)
        : Math.floor(scaled + 0.5)
  // Not -0, which JSON does not know.
  return whole === 0 ? 0 : clean((Math.sign(value) * whole) / 10 ** decimals)
}
