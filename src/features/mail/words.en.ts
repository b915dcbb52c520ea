import type { Translated } from '../../kernel/language'
import type { ja } from './words.ja'

const example = 'For example: hanako@example.jp'

export const en: Translated<typeof ja> = {
  address: {
    empty: `Enter your email address. ${example}`,
    'missing-at': `Your email address has no “@”. Enter “@” and what follows it too. ${example}`,
    'empty-local': `There is nothing before the “@”. Enter what stands before it too. ${example}`,
    'bad-domain': `The part after “@” is not right. Check that it has parts with “.” between them, like “example.jp”. ${example}`,
    'too-long': 'Your email address is too long. Check that nothing else was entered with it.',
    'not-ascii': `Your email address has characters that cannot be used. Enter letters without accents, digits and signs. ${example}`,
    two: 'Enter one email address only. There are two or more “@”.',
    space: 'There is a space in your email address. Remove it.',
    characters: `Your email address has signs that cannot be used. Remove signs such as “,” or “;”. ${example}`,
  },
  addressesDiffer: 'The two email addresses are different. Enter the same one in both.',
}
