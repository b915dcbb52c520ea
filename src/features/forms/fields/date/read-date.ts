import { parseDayKey, type TypedDate, typedDate } from '../../../../kernel/typed-date'
import type { Entry } from '../kind'

/** The boxes of an entry; a single string is what stands in the year's. */
export const dateBoxes = (entry: Entry): TypedDate => typedDate(typeof entry === 'string' ? [entry] : entry)

/** `2026-01-05`, whatever calendar it was typed in. */
export const readDate = (entry: Entry): string | undefined => parseDayKey(dateBoxes(entry)) ?? undefined
