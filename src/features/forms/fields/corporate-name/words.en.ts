import type { Translated } from '../../../../kernel/language'
import type { ja } from './words.ja'

export const en: Translated<typeof ja> = {
  name: 'Name',
  kana: 'Name in kana (フリガナ)',
  nameMissing: (label) => `Enter the name for ${label}.`,
  kanaMissing: (label) => `Enter the kana for ${label}.`,
  kanaForm: (label, typed) => `Enter the kana for ${label} in katakana or hiragana. You entered “${typed}”.`,
  kanaOf: (label) => `${label} in kana`,
  missing: (label) => `Enter ${label}.`,
}
