import type { Translated } from '../../../../kernel/language'
import type { ja } from './words.ja'

const example = 'For example: hanako@example.jp'

export const en: Translated<typeof ja> = {
  boxes: { address: 'Email address', again: 'The same address again' },
  missing: (label) => `Enter ${label}.`,
  missingAgain: (label) => `Enter ${label} a second time, to be sure.`,
  differs: (label) => `${label}: the two boxes differ. Compare them and correct the wrong one.`,
  problems: {
    empty: (label) => `Enter ${label}. ${example}`,
    'missing-at': (label) => `${label} has no “@”. Enter it and what follows it. ${example}`,
    'empty-local': (label) => `${label}: enter what comes before the “@”. ${example}`,
    'bad-domain': (label) =>
      `${label}: check what follows the “@”. It has dots between its parts, as in “example.jp”.`,
    'too-long': (label) => `${label} is too long. Remove what does not belong to it.`,
    'not-ascii': (label) => `Enter ${label} in letters, digits and signs. ${example}`,
    two: (label) => `Enter one ${label} only: there are two or more “@”.`,
    space: (label) => `Remove the space inside ${label}.`,
    characters: (label) =>
      `${label} holds signs that cannot be used, such as “,” or “;”. Remove them. ${example}`,
  },
}
