import type { Translated } from '../../kernel/language'
import type { ja } from './words.ja'

/** The page of the terms of use. */
export const en: Translated<typeof ja> = {
  title: 'Terms of use',
  none: 'The terms of use have not been published yet.',
  since: (date) => `In force since ${date}`,
}
