import type { Translated } from '../../../kernel/language'
import type { ja } from './my-number-words.ja'

export const en: Translated<typeof ja> = {
  title: 'There are 12 digits here that look like an Individual Number (My Number)',
  text: 'This application does not need your Individual Number. This answer has not been saved yet. Delete the digits.',
  plain: 'This is not an Individual Number',
  plainHint: 'The answer is saved as it is.',
  problem: (label) =>
    `Delete the 12 digits from ${label}. If they are not an Individual Number, tick “This is not an Individual Number”.`,
}
