/**
 * 条件: when a page, a section or a question is asked, when a question must be answered, and what must hold between
 * answers. Plain JSON of the form document; one implementation (`decide.ts`) decides in the browser and on the server.
 *
 * A name refers to a question by its id: in a row of a group first to the one of the same row, else to one that stands
 * alone. A comparison with a question that is not asked or not answered does not hold, whichever way it compares.
 */
export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | { field: string; answered: boolean }
  | { field: string; is: Operand }
  | { field: string; isNot: Operand }
  | { field: string; oneOf: string[] }
  | { field: string; includes: string }
  | { field: string; moreThan: Operand }
  | { field: string; atLeast: Operand }
  | { field: string; lessThan: Operand }
  | { field: string; atMost: Operand }
  | { rows: string; atLeast: number }
  | { rows: string; atMost: number }
  | { anyRow: string; that: Condition }
  | { everyRow: string; that: Condition }

/** What a value is compared with: a number, a text (an option's value, a day `2026-04-01`, a time), another answer, or a day near today. */
export type Operand = string | number | { field: string } | Today

/** 今日: the day in Japan of the request, moved: `{ today: true, plusYears: -18 }`. */
export type Today = {
  today: true
  plusYears?: number | undefined
  plusMonths?: number | undefined
  plusDays?: number | undefined
}

/**
 * 計算式: what a calculated value is made of. Blanks count as 0 in sums, and leave every other calculation without a value.
 * `years` and `days` are whole ones between two days, `minutes` those between two times; negative where the second is the
 * earlier one.
 */
export type Expression =
  | number
  | { field: string }
  | { sum: Expression[] }
  | { product: Expression[] }
  | { minus: [Expression, Expression] }
  | { dividedBy: [Expression, Expression] }
  | { smallest: Expression[] }
  | { largest: Expression[] }
  | { sumOf: string; each: Expression }
  | { rows: string }
  | { if: Condition; gives: Expression; otherwise: Expression }
  | { years: [Day, Day] }
  | { days: [Day, Day] }
  | { minutes: [Time, Time] }

/** A day in a calculation: an answer, a fixed day, or today. */
export type Day = string | { field: string } | Today

/** A time in a calculation: an answer, or a fixed one, `09:00`. */
export type Time = string | { field: string }

export type Rounding = 'down' | 'up' | 'half'
