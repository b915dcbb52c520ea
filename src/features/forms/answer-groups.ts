import { kindOf } from './fields/kinds'
import type { Field, Form, Page } from './form'
import { pagesOnTheWay } from './journey'
import type { Decided } from './logic/decide'

/** What is read together: the questions of a part of a form that were on the applicant's way. */
export interface AnswerGroup {
  id: string
  title: string
  page: Page
  fields: Field[]
}

/** The answers' groups in the order of reading; a section without a title joins the one before it. */
export const answerGroups = (form: Form, decided: Decided): AnswerGroup[] =>
  pagesOnTheWay(form, decided).flatMap((page) => groupsOf(page, decided))

function groupsOf(page: Page, decided: Decided): AnswerGroup[] {
  const groups: AnswerGroup[] = []
  for (const { id, title, fields } of page.sections) {
    const asked = fields.filter((field) => kindOf(field).role !== 'read' && decided.shows(field.id))
    const last = groups.at(-1)
    if (last && !title) last.fields.push(...asked)
    else groups.push({ id, title: title ?? page.title, page, fields: asked })
  }
  return groups.filter((group) => group.fields.length > 0)
}
