import { parsePostcode } from '../../../../kernel/typed-number'
import type { Entry } from '../kind'
import { boxesIn, type Reader } from '../reading'

/** The boxes of an address, in the order of its entry. */
export const addressParts = ['postcode', 'prefecture', 'city', 'street', 'building'] as const
export type AddressPart = (typeof addressParts)[number]

/** What stands in each box. */
export function partsIn(entry: Entry): Record<AddressPart, string> {
  const typed = boxesIn(entry, addressParts.length).map((text) =>
    text.replace(/[\r\n\u2028\u2029]+/g, ' ').trim(),
  )
  const [postcode = '', prefecture = '', city = '', street = '', building = ''] = typed
  return { postcode, prefecture, city, street, building }
}

/** Seven digits, or null (`T5`). */
export const postcodeIn = (entry: Entry): string | null => parsePostcode(partsIn(entry).postcode)

/** The address on one line, without its postcode; the building is apart. */
export const lineOf = ({ prefecture, city, street, building }: Record<AddressPart, string>): string =>
  [prefecture + city + street, building].filter((part) => part !== '').join('\u3000')

export const readAddress: Reader = (entry) => lineOf(partsIn(entry)) || undefined
