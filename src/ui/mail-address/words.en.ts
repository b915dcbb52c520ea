import type { Translated } from '../../kernel/language'
import type { ja } from './words.ja'

const example = 'For example: hanako@example.jp'

/** What is wrong with a typed address and how to put it right. */
export const en: Translated<typeof ja> = {
  empty: `Enter your email address. ${example}`,
  'missing-at': `The address has no “@”. Enter it and what follows it. ${example}`,
  'empty-local': `Nothing stands before the “@”. Enter what comes before it. ${example}`,
  'bad-domain': 'What follows the “@” is not right. Check that it has dots, as in “example.jp”.',
  'too-long': 'The address is too long. Check that nothing else was typed into it.',
  'not-ascii': `The address holds letters that cannot be used. Use letters, digits and signs. ${example}`,
  two: 'Enter one address only: there are two or more “@”.',
  space: 'There is a space inside the address. Remove it.',
  characters: `The address holds signs that cannot be used, such as “,” or “;”. Remove them. ${example}`,
}
