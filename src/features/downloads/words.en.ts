import type { Translated } from '../../kernel/language'
import type { ja } from './words.ja'

const forms = (count: number) => (count === 1 ? '1 form' : `${count} forms`)

/** The page of forms to print. */
export const en: Translated<typeof ja> = {
  title: 'Forms to print',
  lead: 'Print these forms, and hand them in at the counter or send them by post.',
  saveFirst: 'Save a file on your computer before you open it.',
  keyword: 'Search by keyword',
  all: (count) => `All forms: ${count}`,
  found: (keyword, count) => `${forms(count)} found for “${keyword}”`,
  none: 'There are no forms yet.',
  noHit: (keyword) => `No forms found for “${keyword}”`,
  tryOther: 'Try a shorter word or another one. The forms have Japanese names.',
  showAll: 'Show all forms',
}
