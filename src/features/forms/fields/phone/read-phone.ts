import { parsePhone } from '../../../../kernel/typed-number'
import type { Entry } from '../kind'
import type { Reader } from '../reading'

/** The number that was typed, in its documented form, or null (`T5`). */
export const phoneIn = (entry: Entry): string | null =>
  parsePhone((typeof entry === 'string' ? entry : entry[0]) ?? '')

export const readPhone: Reader = (entry) => phoneIn(entry) ?? undefined
