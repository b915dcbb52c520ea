/** 郵便番号の住所: what a postcode stands for. `town` is '' where it stands for a whole municipality. */
export type PostalPlace = { prefecture: string; city: string; town: string }

/** What stands in the boxes that a postcode can fill. */
export type PlaceBoxes = { prefecture: string; city: string; street: string }

/**
 * The boxes after a look-up (`T6`): empty ones get what all places of the postcode have in common. Nothing that was
 * typed is written over, and nothing is added to what says another place.
 */
export function filledFrom(typed: PlaceBoxes, places: readonly PostalPlace[]): PlaceBoxes {
  const common = (part: keyof PostalPlace): string => {
    const [first] = places
    return first && places.every((place) => place[part] === first[part]) ? first[part] : ''
  }
  const [prefecture, city, town] = [common('prefecture'), common('city'), common('town')]
  const contradicted =
    (typed.prefecture !== '' && !same(typed.prefecture, prefecture)) ||
    (typed.city !== '' && !same(typed.city, city))
  if (contradicted) return typed
  return {
    prefecture: typed.prefecture || prefecture,
    city: typed.city || city,
    street: typed.street || town,
  }
}

/** The places to choose from: all of the postcode, unless what is typed is in one of them already. */
export function placesToOffer(typed: PlaceBoxes, places: readonly PostalPlace[]): readonly PostalPlace[] {
  const isIn = ({ prefecture, city, town }: PostalPlace) =>
    same(typed.prefecture, prefecture) && same(typed.city, city) && (typed.street !== '' || town === '')
  return places.some(isIn) ? [] : places
}

/** What places are called beside each other: what they all have in common is not said again. */
export function namesOf(places: readonly PostalPlace[]): string[] {
  const [first] = places
  const onlyTowns =
    places.length > 1 &&
    places.every(
      ({ prefecture, city, town }) => prefecture === first?.prefecture && city === first.city && town !== '',
    )
  return places.map(({ prefecture, city, town }) => (onlyTowns ? town : prefecture + city + town))
}

/** The boxes after somebody chose a place: it takes the place of what was typed; only a number stays behind it. */
export function movedTo({ street }: PlaceBoxes, { prefecture, city, town }: PostalPlace): PlaceBoxes {
  if (town !== '' && street.startsWith(town)) return { prefecture, city, street }
  return { prefecture, city, street: /^[0-9０-９]/.test(street) ? town + street : town }
}

const same = (one: string, other: string): boolean => one.replace(/\s/g, '') === other.replace(/\s/g, '')
