import type { Answers } from './answers'
import type { Form, Page } from './form'

/**
 * 道すじ: the pages this applicant goes through, in order. All of them for now; what was answered on earlier pages
 * will decide here. Everything else below follows from this list.
 */
export const pagesOnTheWay = (form: Form, _answers: Readonly<Answers>): readonly Page[] => form.pages

/** The page on which filling in begins. */
export const firstPage = (form: Form, answers: Readonly<Answers>): Page | undefined =>
  pagesOnTheWay(form, answers)[0]

/** The page before the confirmation. */
export const lastPage = (form: Form, answers: Readonly<Answers>): Page | undefined =>
  pagesOnTheWay(form, answers).at(-1)

/** The page with this id if it lies on the applicant's way. */
export const pageWithId = (form: Form, id: string, answers: Readonly<Answers>): Page | undefined =>
  pagesOnTheWay(form, answers).find((page) => page.id === id)

/** The page after this one; undefined after the last, where the confirmation follows. */
export const pageAfter = (form: Form, id: string, answers: Readonly<Answers>): Page | undefined =>
  neighbour(form, { id, distance: 1 }, answers)

/** The page before this one; undefined before the first. */
export const pageBefore = (form: Form, id: string, answers: Readonly<Answers>): Page | undefined =>
  neighbour(form, { id, distance: -1 }, answers)

export interface FormStep {
  page: Page
  /** From 1. */
  number: number
  state: 'done' | 'now' | 'ahead'
}

/** Steps within the form, for the step bar of a form with several pages; a form of one page has none. */
export function formSteps(form: Form, id: string, answers: Readonly<Answers>): FormStep[] {
  const pages = pagesOnTheWay(form, answers)
  const now = pages.findIndex((page) => page.id === id)
  if (pages.length < 2) return []
  return pages.map((page, index) => ({
    page,
    number: index + 1,
    state: index < now ? 'done' : index === now ? 'now' : 'ahead',
  }))
}

function neighbour(
  form: Form,
  { id, distance }: { id: string; distance: number },
  answers: Readonly<Answers>,
) {
  const pages = pagesOnTheWay(form, answers)
  const here = pages.findIndex((page) => page.id === id)
  return here < 0 ? undefined : pages[here + distance]
}
