import { expect, it } from 'vitest'
import { pagesToShow } from './pager'

it.each([
  [1, 2, [1, 2]],
  [2, 60, [1, 2, 3, 0, 60]],
  [30, 60, [1, 0, 29, 30, 31, 0, 60]],
  [60, 60, [1, 0, 59, 60]],
])('names the neighbours, the first and the last page: %i of %i', (page, pages, shown) => {
  expect(pagesToShow(page, pages)).toEqual(shown)
})
