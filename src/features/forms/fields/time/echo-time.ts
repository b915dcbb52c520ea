import type { Language } from '../../../../kernel/language'
import { spokenTime } from '../../../../kernel/typed-time'
import type { Entry } from '../kind'
import { single } from '../reading'
import { readTime } from './read-time'

/** What a time is read as, `9時05分`; undefined where it is none, or would only repeat what was typed. */
export function echoTime(entry: Entry, lang: Language): string | undefined {
  const time = readTime(entry)
  const said = time && spokenTime(time, lang)
  return said === single(entry).trim() ? undefined : said
}
