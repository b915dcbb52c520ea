/** What somebody typed as a number, with the unit they wrote behind it. */
export type TypedAmount = {
  value: number
  /** The digits behind the decimal point that count: 1 for `1.50`, 0 for `1.5万`. */
  decimals: number
  /** `value` holds every digit that was typed; false beyond the 15 that a JavaScript number keeps. */
  exact: boolean
  /** What stands behind the number, as typed; '' for nothing. */
  unit: string
}

/** Larger amounts are no answer of ours: 1兆, on either side of zero. */
export const largestAmount = 1e12

const mostDigits = 15
/** Longer than any number; nothing beyond is looked at. */
const longest = 60

const numeral = String.raw`(?:\d{1,3}(?:[, ]\d{3})+|\d+)(?:\.\d+)?`
const section = `(?:${numeral}千)?(?:${numeral}百)?(?:${numeral})?`
/** A unit has no digits, but for those of m2 and m3, and does not begin with what belongs to numbers. */
const unitWord = String.raw`[a-z]+[23]|[^\d\s.,:/+~〜億万千百-]\D*`
const shape = new RegExp(
  `^([-+])? ?(?:(?=\\d)(${section})億)?(?:(?=\\d)(${section})万)?(${section}) ?(${unitWord})?$`,
  'i',
)
const counted = new RegExp(`(${numeral})([千百]?)`, 'g')
const powers: Record<string, number> = { 千: 3, 百: 2 }

/**
 * A number as people write it (`T8`), in any width: `1,000`, `１．５`, `−3`, `▲3`, `1万2千`, `3.5億`, with a unit behind
 * it. Commas and spaces have to stand between groups of three. Undefined for anything else.
 */
export function parseAmount(typed: string): TypedAmount | undefined {
  const [, sign, hundredMillions = '', tenThousands = '', ones = '', unit = ''] =
    shape.exec(plain(typed)) ?? []
  const parts = [...partsOf(hundredMillions, 8), ...partsOf(tenThousands, 4), ...partsOf(ones, 0)]
  const [first] = parts
  const decimal = parts.some(({ digits }) => digits.includes('.'))
  if (!first || (decimal && parts.length > 1)) return undefined
  const size = parts.reduce((sum, { digits, power }) => sum + Number(`${digits}e${power}`), 0)
  return {
    // Nobody means a zero below zero.
    value: sign === '-' && size !== 0 ? -size : size,
    unit: unit.trim(),
    ...(decimal ? precision(first) : { decimals: 0, exact: size < 10 ** mostDigits }),
  }
}

const partsOf = (section: string, power: number) =>
  [...section.matchAll(counted)].map(([, digits = '', sign = '']) => ({
    digits: digits.replace(/[, ]/g, ''),
    power: power + (powers[sign] ?? 0),
  }))

function precision({ digits, power }: { digits: string; power: number }) {
  const [whole = '', fraction = ''] = digits.split('.')
  const counting = fraction.replace(/0+$/, '')
  return {
    decimals: Math.max(0, counting.length - power),
    exact: (whole + counting).replace(/^0+/, '').length <= mostDigits,
  }
}

/** Full-width letters and signs as ASCII; commas and points as a Japanese keyboard types them between digits. */
function plain(typed: string): string {
  if (typed.length > longest) return ''
  return typed
    .replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(\d)[、､](?=\d)/g, '$1,')
    .replace(/(\d)[。｡](?=\d)/g, '$1.')
    .replace(/^[\u2010-\u2015\u2212\ufe63\u30fc\uff70\u25b2\u25b3]/, '-')
}

/** `12345.5` → `12,345.5`. */
export function groupedAmount(value: number): string {
  const [whole = '', fraction] = String(value).split('.')
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}
