import { groupedAmount } from '../../../../kernel/typed-amount'
import { type Echo, single } from '../reading'
import { amountIn, isKept } from './read-number'
import { unitFits } from './unit-fits'

/**
 * What a number is read as, `1,234人`; undefined where it is none or has another unit, and where it would only repeat
 * what was typed.
 */
export const echoNumber: Echo = (entry, { unit = '' }) => {
  const amount = amountIn(entry)
  if (!amount || !isKept(amount) || !unitFits(amount.unit, unit)) return undefined
  const number = groupedAmount(amount.value)
  return [number, number + unit].includes(single(entry).trim()) ? undefined : number + unit
}
