import type { Answers, FieldProblem } from './answers'
import { checkProblems } from './checks'
import { decide } from './deciding'
import type { Entries } from './entries'
import type { Cell, RowAnswer } from './fields/group/group'
import { rowCountProblem } from './fields/group/row-count'
import type { FieldError, JudgeContext } from './fields/kind'
import { kindOf } from './fields/kinds'
import type { Field, Form, Page } from './form'
import { pagesOnTheWay } from './journey'
import type { Decided } from './logic/decide'
import { cellName, typedAt } from './logic/names'

/** 判定: what was answered, and what is wrong with what was typed. */
export interface Judgement {
  answers: Answers
  /** In the order of reading; the checks between answers come last on their page. */
  problems: FieldProblem[]
  /** Ids of the pages that have problems, in the order of the journey. */
  pages: string[]
}

/** Judges everything that was typed. Only what is asked counts: an entry that is not asked for gives no answer. */
export function judge(form: Form, entries: Readonly<Entries>, context: JudgeContext): Judgement {
  const decided = decide(form, entries, context.now)
  const judging = { form, entries, decided, context }
  const pages = pagesOnTheWay(form, decided).map((page) => judgeOne(page, judging))
  return {
    answers: Object.assign(Object.create(null), ...pages.map(({ answers }) => answers)),
    problems: pages.flatMap(({ problems }) => problems),
    pages: pages.flatMap(({ pages: wrong }) => wrong),
  }
}

/** Judges what was typed on one page of a form. */
export function judgePage(
  { form, page }: { form: Form; page: Page },
  entries: Readonly<Entries>,
  context: JudgeContext,
): Judgement {
  return judgeOne(page, { form, entries, decided: decide(form, entries, context.now), context })
}

interface Judging {
  form: Form
  entries: Readonly<Entries>
  decided: Decided
  context: JudgeContext
}

function judgeOne(page: Page, judging: Judging): Judgement {
  const { form, decided } = judging
  const answers: Answers = Object.create(null)
  const problems: FieldProblem[] = []
  for (const field of page.sections.flatMap(({ fields }) => fields)) {
    if (!decided.shows(field.id)) continue
    const judged = judgeField(field, field.id, judging)
    if ('answer' in judged) answers[field.id] = judged.answer
    problems.push(...judged.problems.map((one) => ({ ...one, page: page.id })))
  }
  problems.push(...checkProblems({ form, page }, { decided, wrong: problems }))
  return { answers, problems, pages: problems.length > 0 ? [page.id] : [] }
}

type Problem = FieldError & { field: string }
type Judged = { problems: Problem[] } & ({ answer: Answers[string] } | object)

function judgeField(field: Field, name: string, judging: Judging): Judged {
  const { decided, entries, context } = judging
  if (field.kind === 'group') return judgeRows(field, judging)
  const kind = kindOf(field)
  if (kind.role === 'computed') {
    const value = decided.value(name)
    return typeof value === 'number' ? { answer: value, problems: [] } : { problems: [] }
  }
  if (kind.role === 'read') return { problems: [] }
  const { lang, now, attachments } = context
  const files = attachments[name] ?? []
  const parsed = kind.parse(field, typedAt(entries, name), { lang, now, files })
  if ('answer' in parsed) return { answer: parsed.answer, problems: [] }
  const { missing, wrong } = field.messages ?? {}
  if ('error' in parsed) {
    const { message, ...rest } = parsed.error
    return { problems: [{ field: name, message: wrong ?? message, ...rest }] }
  }
  const message = missing ?? kind.missing(field, lang)
  return { problems: decided.requires(name) ? [{ field: name, message }] : [] }
}

/** 繰り返し: each row that counts is judged like a small form; rows in which nothing was typed are none. */
function judgeRows(group: Extract<Field, { kind: 'group' }>, judging: Judging): Judged {
  const rows: RowAnswer[] = []
  const problems: Problem[] = []
  const ids = judging.decided.rows(group.id)
  for (const id of ids) {
    const row: RowAnswer = {}
    for (const cell of group.fields) {
      const judged = judgeCell(group, { cell, row: id }, judging)
      if ('answer' in judged) row[cell.id] = judged.answer
      problems.push(...judged.problems)
    }
    rows.push(row)
  }
  const wrongCount = rowCountProblem(group, ids.length, judging.context.lang)
  if (wrongCount) problems.unshift({ field: group.id, message: wrongCount })
  return rows.length > 0 ? { answer: rows, problems } : { problems }
}

function judgeCell(
  group: Pick<Field, 'id'>,
  { cell, row }: { cell: Cell; row: string },
  judging: Judging,
): Judged {
  const name = cellName(group.id, row, cell.id)
  return judging.decided.shows(name) ? judgeField(cell, name, judging) : { problems: [] }
}
