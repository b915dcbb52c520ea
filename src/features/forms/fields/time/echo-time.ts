import { spokenTime } from '../../../../kernel/typed-time'
import { type Echo, single } from '../reading'
import { readTime } from './read-time'

/** What a time is read as, `9時05分`; undefined where it is none, or would only repeat what was typed. */
export const echoTime: Echo = (entry, { lang }) => {
  const time = readTime(entry)
  const said = time && spokenTime(time, lang)
  return said === single(entry).trim() ? undefined : said
}
