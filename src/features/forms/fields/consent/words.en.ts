import type { Translated } from '../../../../kernel/language'
import type { ja } from './words.ja'

export const en: Translated<typeof ja> = {
  agree: (label) => `I agree: ${label}`,
  agreed: 'I agree',
  missing: (label) => `If you agree to ${label}, tick the box.`,
  missingTick: (label) => `Tick the box of ${label}.`,
  unknown: (label) => `We could not read the tick for ${label}. Tick the box again.`,
}
