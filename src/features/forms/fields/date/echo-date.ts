import { dayInBothCalendars } from '../../../../kernel/japanese-date'
import type { Language } from '../../../../kernel/language'
import type { Entry } from '../kind'
import { readDate } from './read-date'

/** What a date is read as, in both calendars (`D7`): 「2026年（令和8年）1月5日」; undefined where it is none. */
export function echoDate(entry: Entry, lang: Language): string | undefined {
  const day = readDate(entry)
  return day && dayInBothCalendars(day, lang)
}
