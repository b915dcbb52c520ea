/**
 * 形: how a number is written, sign by sign. `9` is a digit, `A` a Latin letter, `*` either; every other sign stands
 * for itself. It is no regular expression, so that reading takes one step per sign whatever staff write.
 */
export const maskSigns = { digit: '9', letter: 'A', either: '*' } as const

/** At least one sign that is typed, and signs that are there once they are made narrow. */
export const isMask = (mask: string): boolean => /[9A*]/.test(mask) && mask === narrow(mask)

/** Letters and digits of any width → ASCII, letters in capitals. Other signs stay, ① and ㈱ too. */
export const narrow = (typed: string): string =>
  typed
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[a-z]/g, (letter) => letter.toUpperCase())

const fits = (sign: string, place: string): boolean => {
  if (place === maskSigns.digit) return /^[0-9]$/.test(sign)
  if (place === maskSigns.letter) return /^[A-Z]$/.test(sign)
  return place === maskSigns.either ? /^[0-9A-Z]$/.test(sign) : sign === place
}

const isTyped = (place: string): boolean => /^[9A*]$/.test(place)

/**
 * What was typed, written as the mask has it; null where it does not fit. `typed` comes without spaces and hyphens; the
 * mask's own signs may be typed or left out, all of them.
 */
export function fillMask(mask: string, typed: string, withoutGaps: (text: string) => string): string | null {
  const signs = [...narrow(typed)]
  for (const places of [[...withoutGaps(mask)], [...mask].filter(isTyped)]) {
    if (signs.length !== places.length || !places.every((place, at) => fits(signs[at] ?? '', place))) continue
    const given = signs.filter((_, at) => isTyped(places[at] ?? ''))
    return [...mask].map((place) => (isTyped(place) ? given.shift() : place)).join('')
  }
  return null
}
