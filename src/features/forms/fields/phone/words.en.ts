import type { Translated } from '../../../../kernel/language'
import type { ja } from './words.ja'

export const en: Translated<typeof ja> = {
  missing: (label) => `Enter ${label} with its area code.`,
  wrong: (label) =>
    `Enter ${label} in digits, with its area code, for example 017-000-0000. Begin numbers of other countries with “+” and the country code.`,
}
