import type { Reader } from '../reading'

/** The name as typed; its フリガナ does not count. */
export const readCorporateName: Reader = (entry) => ([entry].flat()[0] ?? '').trim() || undefined
