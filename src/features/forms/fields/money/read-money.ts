import { parseAmount, type TypedAmount } from '../../../../kernel/typed-amount'
import type { Entry } from '../kind'
import { isKept } from '../number/read-number'
import { single } from '../reading'

/** What stands before and behind yen in papers: 「¥1,000」「金1,000円也」「¥1,000-」. */
const ahead = /^([-－−ー▲△]?)\s*(?:金|[¥￥\\＼])\s*/
const behind = /([\d０-９])[-－−ー―]$/
const yen = new Set(['', '円', '円也', 'yen', 'jpy'])

/** The yen of an entry, however many; undefined where it is no amount, or one of another currency. */
export function yenIn(entry: Entry): TypedAmount | undefined {
  const amount = parseAmount(single(entry).trim().replace(ahead, '$1').replace(behind, '$1'))
  return amount && yen.has(amount.unit.toLowerCase()) ? amount : undefined
}

/** Whole yen; a part of a yen is not understood. */
export function readMoney(entry: Entry): number | undefined {
  const amount = yenIn(entry)
  return amount && amount.decimals === 0 && isKept(amount) ? amount.value : undefined
}
