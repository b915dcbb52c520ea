import { dayInBothCalendars } from '../../../../kernel/japanese-date'
import type { Echo } from '../reading'
import { readDate } from './read-date'

/** What a date is read as, in both calendars (`D7`): 「2026年（令和8年）1月5日」; undefined where it is none. */
export const echoDate: Echo = (entry, { lang }) => {
  const day = readDate(entry)
  return day && dayInBothCalendars(day, lang)
}
