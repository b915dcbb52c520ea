import { type Answers, answerOf } from '../../forms/answers'
import { isQuestion } from '../../forms/fields/kinds'
import { type Field, type Form, fieldsOf } from '../../forms/form'
import { namedInFormula } from '../../forms/logic/parts'
import { sameAnswer } from '../../forms/same-answer'
import type { Return } from '../decisions/return-application'

/** The fields of a returned form: those that staff marked, in their order on the form, and the others. */
export function splitFields(
  form: Form,
  { marks }: Pick<Return, 'marks'>,
): { marked: Field[]; others: Field[] } {
  const asked = [...fieldsOf(form)].map(({ field }) => field).filter(isQuestion)
  const isMarked = (field: Field) => marks.some((mark) => mark.field === field.id)
  return { marked: asked.filter(isMarked), others: asked.filter((field) => !isMarked(field)) }
}

/** Of some fields, those whose answer is still the one that was sent before. */
export const unchangedOf = (fields: readonly Field[], now: Answers, before: Answers): Field[] =>
  fields.filter((field) => sameAnswer(answerOf(now, field), answerOf(before, field)))

/** What the form works out from a field, e.g. the sum of its rows: somebody who corrects the one wants to see the other. */
export const workedOutFrom = (form: Form, { id }: Field): Field[] =>
  [...fieldsOf(form)]
    .map(({ field }) => field)
    .filter(
      (one) => one.kind === 'calculated' && [...namedInFormula(one.formula)].some((named) => named.id === id),
    )
