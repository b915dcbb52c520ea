import type { Language } from '../../../../kernel/language'
import { groupedAmount } from '../../../../kernel/typed-amount'
import { type Echo, single } from '../reading'
import { readMoney } from './read-money'

/** `12,300円`; `12,300 yen`. */
export const spokenYen = (value: number, lang: Language = 'ja'): string =>
  groupedAmount(value) + (lang === 'en' ? ' yen' : '円')

/** What an amount of money is read as; undefined where it is none, or would only repeat what was typed. */
export const echoMoney: Echo = (entry, { lang }) => {
  const value = readMoney(entry)
  if (value === undefined) return undefined
  const said = spokenYen(value, lang)
  return [groupedAmount(value), said].includes(single(entry).trim()) ? undefined : said
}
