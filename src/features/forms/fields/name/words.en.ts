import type { Translated } from '../../../../kernel/language'
import type { ja } from './words.ja'

export const en: Translated<typeof ja> = {
  boxes: {
    family: 'Family name',
    given: 'Given name',
    familyKana: 'Family name in kana (フリガナ)',
    givenKana: 'Given name in kana (フリガナ)',
    name: 'Full name',
    kana: 'Name in kana (フリガナ)',
  },
  labelled: (label, box) => `${label} (${box})`,
  missing: (label) => `Enter ${label}.`,
  notKana: (label) =>
    `Enter ${label} in hiragana or katakana. Latin letters are fine for a name without kana.`,
  kanaAlone: (name, kana) => `Enter ${name}, or empty ${kana} where there is none.`,
  readAs: (kana) => `In kana: ${kana}`,
}
