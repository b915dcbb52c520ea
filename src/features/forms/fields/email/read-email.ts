import { type AddressProblem, parseAddress } from '../../../../kernel/mail-address'
import type { Entry } from '../kind'
import { boxesIn, type Reader } from '../reading'

/** What was typed into the first box: an address, or what is wrong with it (`T9`). */
export const addressIn = (entry: Entry): { address: string } | { problem: AddressProblem } =>
  parseAddress(boxesIn(entry, 1)[0] ?? '')

export const readEmail: Reader = (entry) => {
  const found = addressIn(entry)
  return 'address' in found ? found.address : undefined
}
