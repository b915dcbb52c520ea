import type { Translated } from '../../kernel/language'
import type { ja } from './words.ja'

/** Pages of notices and of questions with answers. */
export const en: Translated<typeof ja> = {
  list: 'All notices',
  none: 'There are no notices now.',
  notice: 'Notice',
  back: 'Back to all notices',
  important: 'Important',
  faq: 'Questions and answers',
  faqLead: 'Press a question to open its answer.',
  noQuestions: 'There are no questions yet. If you need help, call the number at the foot of the page.',
}
