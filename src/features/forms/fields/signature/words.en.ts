import type { Translated } from '../../../../kernel/language'
import type { ja } from './words.ja'

export const en: Translated<typeof ja> = {
  typed: 'Name of who signs',
  drawn: 'Signed by hand',
  missing: (label) => `${label} is missing. Draw it, or type your name.`,
  tooSmall: (label) =>
    `${label} is too small to be read. Draw it again as large as the frame, or type your name.`,
  unreadable: (label) => `The drawing of ${label} could not be read. Draw it again, or type your name.`,
}
