import { parseTime } from '../../../../kernel/typed-time'
import type { Entry } from '../kind'
import { single } from '../reading'

/** `09:05`. */
export const readTime = (entry: Entry): string | undefined => parseTime(single(entry)) ?? undefined
