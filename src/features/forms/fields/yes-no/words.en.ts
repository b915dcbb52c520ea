import type { Translated } from '../../../../kernel/language'
import type { ja } from './words.ja'

export const en: Translated<typeof ja> = { yes: 'Yes', no: 'No' }
