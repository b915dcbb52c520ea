import { toAsciiDigits } from './text'

const spaces = ' \\t\\u00a0\\u2000-\\u200a\\u202f\\u205f\\u3000'
const dashes = '\\-\\u00ad\\u2010-\\u2015\\u2212\\u2500\\u2501\\u30fc\\ufe58\\ufe63\\uff0d\\uff70'

/** Digits in any width, with up to three spaces or dashes between groups. */
const run = new RegExp(`\\d(?:[${spaces}${dashes}]{0,3}\\d)*`, 'g')
const between = new RegExp(`[${spaces}]+`)

/**
 * The check digit of 個人番号 (番号法施行令8条, 総務省令85号5条): with P the nth digit from the right of the eleven, and Q
 * n + 1 up to the sixth and n − 5 from the seventh on, 11 − (ΣPQ mod 11), or 0 where that remainder is 0 or 1.
 */
export function checkDigitOf(eleven: string): number {
  const sum = [...eleven].reverse().reduce((total, digit, at) => {
    const n = at + 1
    return total + Number(digit) * (n <= 6 ? n + 1 : n - 5)
  }, 0)
  const rest = sum % 11
  return rest <= 1 ? 0 : 11 - rest
}

const isMyNumber = (digits: string): boolean =>
  digits.length === 12 && checkDigitOf(digits.slice(0, 11)) === Number(digits[11])

/**
 * Numbers in a text that may be 個人番号 (`L8`), as twelve ASCII digits: with a right check digit, in any width, in groups
 * or not, and not a part of longer digits. One in eleven numbers of twelve digits is right by chance, so that whoever is
 * warned must be able to say no.
 */
export function myNumbersIn(text: string): string[] {
  const found = new Set<string>()
  for (const [digits] of toAsciiDigits(text).matchAll(run)) {
    for (const part of [digits, ...digits.split(between), ...foursIn(digits)]) {
      const plain = part.replace(/\D/g, '')
      if (isMyNumber(plain)) found.add(plain)
    }
  }
  return [...found]
}

/**
 * Three groups of four, as the card has them, also where another number stands beside them: the number of a house, or of
 * a telephone with other dashes. Four groups of four are no such number.
 */
function foursIn(digits: string): string[] {
  const parts = digits.split(/(\D+)/)
  const isFour = (at: number) => parts[at]?.length === 4
  /** Whether the group at `at`, which `gap` parts from three fours, goes on with them. */
  const goesOn = (at: number, gap: string | undefined, further: string | undefined) =>
    isFour(at) && gap === further
  return parts.flatMap((_, at) => {
    const gap = parts[at + 1]
    if (at % 2 > 0 || gap !== parts[at + 3] || ![at, at + 2, at + 4].every(isFour)) return []
    const [before, after] = [parts[at - 1], parts[at + 5]]
    const longer =
      (before === gap && goesOn(at - 2, before, parts[at - 3] ?? gap)) ||
      (after === gap && goesOn(at + 6, after, parts[at + 7] ?? gap))
    return longer ? [] : [parts.slice(at, at + 5).join('')]
  })
}
