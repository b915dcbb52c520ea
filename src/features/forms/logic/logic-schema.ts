import { z } from 'zod'
import { ja } from '../words.ja'
import type { Condition, Day, Expression, Operand, Time, Today } from './condition'
import { isDay } from './days'

const words = ja.document

/** The id of a question or a group; whether there is one is looked at when the whole form is read. */
const reference = z.string().min(1).max(64)
const text = z.string().max(200)
const moved = z.int().min(-1000).max(1000).optional()
const finite = z.number().min(-1e12).max(1e12)

const today: z.ZodType<Today, Today> = z
  .strictObject({
    today: z.literal(true),
    plusYears: moved,
    plusMonths: moved,
    plusDays: z.int().min(-40_000).max(40_000).optional(),
  })
  .meta({ id: 'Today' })

const operand: z.ZodType<Operand, Operand> = z
  .union([finite, text, z.strictObject({ field: reference }), today], { error: words.badOperand })
  .meta({ id: 'Operand' })

/** So many conditions, or terms of a formula, may be joined at once. */
export const mostParts = 50

const several = () => z.array(condition).min(1).max(mostParts)

/** 条件 as the form document writes it: see {@link Condition}. */
export const condition: z.ZodType<Condition, Condition> = z
  .lazy(() =>
    z.union(
      [
        z.strictObject({ all: several() }),
        z.strictObject({ any: several() }),
        z.strictObject({ not: condition }),
        z.strictObject({ field: reference, answered: z.boolean() }),
        z.strictObject({ field: reference, is: operand }),
        z.strictObject({ field: reference, isNot: operand }),
        z.strictObject({ field: reference, oneOf: z.array(text).min(1).max(200) }),
        z.strictObject({ field: reference, includes: text }),
        z.strictObject({ field: reference, moreThan: operand }),
        z.strictObject({ field: reference, atLeast: operand }),
        z.strictObject({ field: reference, lessThan: operand }),
        z.strictObject({ field: reference, atMost: operand }),
        z.strictObject({ rows: reference, atLeast: z.int().min(0).max(200) }),
        z.strictObject({ rows: reference, atMost: z.int().min(0).max(200) }),
        z.strictObject({ anyRow: reference, that: condition }),
        z.strictObject({ everyRow: reference, that: condition }),
      ],
      { error: words.badCondition },
    ),
  )
  .meta({ id: 'Condition' })

const day: z.ZodType<Day, Day> = z
  .union([z.string().refine(isDay, { error: words.badDay }), z.strictObject({ field: reference }), today], {
    error: words.badDay,
  })
  .meta({ id: 'Day' })

const time: z.ZodType<Time, Time> = z
  .union([z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/), z.strictObject({ field: reference })], {
    error: words.badTime,
  })
  .meta({ id: 'Time' })

const terms = () => z.array(expression).min(1).max(mostParts)

/** 計算式 as the form document writes it: see {@link Expression}. */
export const expression: z.ZodType<Expression, Expression> = z
  .lazy(() =>
    z.union(
      [
        finite,
        z.strictObject({ field: reference }),
        z.strictObject({ sum: terms() }),
        z.strictObject({ product: terms() }),
        z.strictObject({ minus: z.tuple([expression, expression]) }),
        z.strictObject({ dividedBy: z.tuple([expression, expression]) }),
        z.strictObject({ smallest: terms() }),
        z.strictObject({ largest: terms() }),
        z.strictObject({ sumOf: reference, each: expression }),
        z.strictObject({ rows: reference }),
        z.strictObject({ if: condition, gives: expression, otherwise: expression }),
        z.strictObject({ years: z.tuple([day, day]) }),
        z.strictObject({ days: z.tuple([day, day]) }),
        z.strictObject({ minutes: z.tuple([time, time]) }),
      ],
      { error: words.badFormula },
    ),
  )
  .meta({ id: 'Expression' })
