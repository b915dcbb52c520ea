import { filledFrom, movedTo, type PlaceBoxes } from '../../../../kernel/postal-place'
import { prefectures } from '../../../../kernel/prefectures'
import { placesAt } from '../../../../outside/postcodes/postcodes'
import type { Entry } from '../kind'
import { boxesIn } from '../reading'
import { addressParts, partsIn, postcodeIn } from './read-address'

/** 郵便番号から住所を入力: the entry after the button was pressed; null where its postcode has not got seven digits. */
export function filledEntry(entry: Entry): Entry | null {
  const postcode = postcodeIn(entry)
  return postcode === null ? null : withPlace(entry, filledFrom(partsIn(entry), placesAt(postcode)))
}

/** この住所にする: the entry after a place of its postcode was chosen, by number; unchanged where there is no such place. */
export function movedEntry(entry: Entry, number: number): Entry {
  const place = placesAt(postcodeIn(entry) ?? '')[number]
  return place ? withPlace(entry, movedTo(partsIn(entry), place)) : entry
}

function withPlace(entry: Entry, { prefecture, city, street }: PlaceBoxes): Entry {
  const [postcode = '', , , , building = ''] = boxesIn(entry, addressParts.length)
  return [postcode, prefecture, city, street, building]
}

/**
 * The one line of a profile in boxes: 都道府県 by its name, 市区町村 where the line goes on with one of the postcode, and
 * all the rest as 町名・番地. Without such a postcode 市区町村 stays empty: nobody can tell where its name ends.
 */
export function boxesOfLine(postcode: string, line: string): string[] {
  const text = line.trim()
  const prefecture = prefectures.find((one) => text.startsWith(one)) ?? ''
  const rest = text.slice(prefecture.length).trim()
  const place = placesAt(postcodeIn([postcode]) ?? '').find(
    (one) => rest.startsWith(one.city) && (prefecture === '' || prefecture === one.prefecture),
  )
  const city = place?.city ?? ''
  return [postcode, prefecture || (place?.prefecture ?? ''), city, rest.slice(city.length).trim(), '']
}
