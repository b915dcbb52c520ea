import type { Translated } from '../../../../kernel/language'
import type { ja } from './words.ja'

export const en: Translated<typeof ja> = {
  missing: (label) => `Choose ${label}.`,
  unknown: (label) => `Choose ${label} again, from the choices shown.`,
}
