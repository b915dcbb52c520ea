import type { FieldProblem } from './answers'
import type { CrossCheck, Form, Page } from './form'
import type { Decided, GroupRow } from './logic/decide'
import { placesIn } from './logic/logic-form'
import { cellName } from './logic/names'
import { namedInCondition } from './logic/parts'

interface Judged {
  decided: Decided
  /** What is wrong already: a check says nothing about an answer that is to be put right anyway. */
  wrong: readonly FieldProblem[]
}

/** 突き合わせ of a page: a problem for each check at one of its questions that does not hold. */
export function checkProblems(
  { form, page }: { form: Form; page: Page },
  { decided, wrong }: Judged,
): FieldProblem[] {
  const places = placesIn(form)
  const problems: FieldProblem[] = []
  for (const check of form.checks ?? []) {
    if (places.get(check.at)?.page.id !== page.id) continue
    for (const row of rowsFor(check, decided)) {
      const field = row ? cellName(row.group, row.id, check.at) : check.at
      if (decided.shows(field) && fails(check, { decided, row, wrong }))
        problems.push({ field, page: page.id, message: check.message })
    }
  }
  return problems
}

const rowsFor = ({ group }: CrossCheck, decided: Decided): (GroupRow | undefined)[] =>
  group === undefined ? [undefined] : decided.rows(group).map((id) => ({ group, id }))

function fails(
  { must, if: when }: CrossCheck,
  { decided, row, wrong }: Judged & { row: GroupRow | undefined },
): boolean {
  if (when && !decided.holds(when, row)) return false
  for (const { id, within, comparison } of namedInCondition(must, row?.group)) {
    const asksForAnswer = comparison !== undefined && 'answered' in comparison
    // Rows of their own: what is not there does not hold there.
    if (within !== row?.group) continue
    if (!asksForAnswer && isQuestion(comparison) && decided.valueOf(id, row) === undefined) return false
    if (wrong.some(({ field }) => field === nameHere(id, row, decided))) return false
  }
  return !decided.holds(must, row)
}

const isQuestion = (comparison: unknown): boolean => comparison !== undefined

const nameHere = (id: string, row: GroupRow | undefined, decided: Decided): string => {
  const cell = row && cellName(row.group, row.id, id)
  return cell && decided.shows(cell) ? cell : id
}
