import type { Form, Page } from './form'
import type { Decided } from './logic/decide'

/** 道すじ: the pages this applicant goes through, in order. Everything else below follows from this list. */
export const pagesOnTheWay = (form: Form, decided: Decided): readonly Page[] => {
  const { pages } = decided
  return form.pages.filter(({ id }) => pages.includes(id))
}

/** The page on which filling in begins. */
export const firstPage = (form: Form, decided: Decided): Page | undefined => pagesOnTheWay(form, decided)[0]

/** The page before the confirmation. */
export const lastPage = (form: Form, decided: Decided): Page | undefined =>
  pagesOnTheWay(form, decided).at(-1)

/** The page with this id if it lies on the applicant's way. */
export const pageWithId = (form: Form, id: string, decided: Decided): Page | undefined =>
  pagesOnTheWay(form, decided).find((page) => page.id === id)

/** The page after this one; undefined after the last, where the confirmation follows. */
export const pageAfter = (form: Form, id: string, decided: Decided): Page | undefined =>
  neighbour(form, { id, distance: 1 }, decided)

/** The page before this one; undefined before the first. */
export const pageBefore = (form: Form, id: string, decided: Decided): Page | undefined =>
  neighbour(form, { id, distance: -1 }, decided)

export interface FormStep {
  page: Page
  /** From 1. */
  number: number
  state: 'done' | 'now' | 'ahead'
}

/** Steps within the form, for the step bar of a form with several pages; a form of one page has none. */
export function formSteps(form: Form, id: string, decided: Decided): FormStep[] {
  const pages = pagesOnTheWay(form, decided)
  const now = pages.findIndex((page) => page.id === id)
  if (pages.length < 2) return []
  return pages.map((page, index) => ({
    page,
    number: index + 1,
    state: index < now ? 'done' : index === now ? 'now' : 'ahead',
  }))
}

function neighbour(form: Form, { id, distance }: { id: string; distance: number }, decided: Decided) {
  const pages = pagesOnTheWay(form, decided)
  const here = pages.findIndex((page) => page.id === id)
  return here < 0 ? undefined : pages[here + distance]
}
