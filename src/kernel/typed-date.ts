import { type CalendarDay, eras } from './japanese-date'

/** A date as somebody typed it into three boxes. */
export type TypedDate = { year: string; month: string; day: string }

/** The values of three boxes in their order; what is missing is empty, and what is longer than any date is cut. */
export function typedDate(boxes: readonly string[]): TypedDate {
  const [year = '', month = '', day = ''] = boxes.map((text) => text.slice(0, longest + 1))
  return { year, month, day }
}

/** The way back of {@link typedDate}. */
export const boxesOf = ({ year, month, day }: TypedDate): string[] => [year, month, day]

/** Longer than any date; nothing beyond is looked at. */
const longest = 60

const dashes = /[\u2010-\u2015\u2212\u30fc\ufe63]/g
const weekday = /(?:\([日月火水木金土](?:曜日?)?\)|[日月火水木金土]曜日?)$/
const written = /^(\D{0,4}(?:\d{1,4}|元))(?:年(?:\((.{1,8}?)年\))?|[-./ ])(\d{1,2})(?:月|[-./ ])(\d{1,2})日?$/
const eightDigits = /^(\d{4})(\d{2})(\d{2})$/

/**
 * A year as people write it, in any width: `2026`, `西暦2026年`, `令和8`, `令8`, `R8`, `令和元年`; null for anything else.
 * A count beyond its era is understood all the same, since 「平成40年まで有効」 stands on driving licences: 2028.
 */
export function parseYear(text: string): number | null {
  if (text.length > longest) return null
  const plain = text.normalize('NFKC').replace(/\s/g, '').replace(/年$/, '').replace(/^西暦/, '')
  if (/^[1-9]\d{3}$/.test(plain)) return Number(plain)
  const [, name = '', count = ''] = /^(\p{Script=Han}{1,2}|[a-z])(元|\d{1,2})$/iu.exec(plain) ?? []
  const era = eras.find((one) => [one.name, one.name[0], one.letter].includes(name.toLowerCase()))
  const year = count === '元' ? 1 : Number(count)
  return era && year > 0 ? era.first + year - 1 : null
}

/**
 * The three parts of a date that is written in one piece (`T8`): `令和8年1月5日`, `R8.1.5`, `2026/1/5`, `2026-01-05`,
 * `20260105`, and as our own pages show it, `2026年（令和8年）1月5日（月）`. Null for anything else, and where the two
 * calendars say different years.
 */
function splitDate(text: string): TypedDate | null {
  if (text.length > longest) return null
  const plain = text
    .normalize('NFKC')
    .replace(dashes, '-')
    .replace(/\s*([^\d\s])\s*/g, '$1')
    .trim()
    .replace(weekday, '')
  const [, digits, digitMonth = '', digitDay = ''] = eightDigits.exec(plain) ?? []
  if (digits) return { year: digits, month: digitMonth, day: digitDay }
  const [, year = '', again, month = '', day = ''] = written.exec(plain) ?? []
  const known = parseYear(year)
  return known === null || (again && parseYear(again) !== known) ? null : { year, month, day }
}

/** The boxes as they were meant: a whole date in the first one, beside empty ones, is spread over all three. */
export function spreadDate(typed: TypedDate): TypedDate {
  const alone = typed.month.trim() === '' && typed.day.trim() === ''
  return (alone && splitDate(typed.year)) || typed
}

/** What stands in each box, null where it is no year, month (1 to 12) or day (1 to 31), and whether there is such a day. */
export type ReadDate = { year: number | null; month: number | null; day: number | null; exists: boolean }

/** Reads a date box by box, so that a message can name the wrong ones. */
export function readDateBoxes(typed: TypedDate): ReadDate {
  const spread = spreadDate(typed)
  const year = parseYear(spread.year)
  const month = countIn(spread.month, /^(\d{1,2}) ?月?$/, 12)
  const day = countIn(spread.day, /^(\d{1,2}) ?日?$/, 31)
  if (year === null || month === null || day === null) return { year, month, day, exists: false }
  return { year, month, day, exists: new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day }
}

function countIn(text: string, shape: RegExp, most: number): number | null {
  if (text.length > longest) return null
  const count = Number(shape.exec(text.normalize('NFKC').trim())?.[1])
  return count >= 1 && count <= most ? count : null
}

/** A date as people write it (`令和8`, `2`, `12`; `R8.2.12` in the first box), if there is such a day. */
export function parseDate(typed: TypedDate): CalendarDay | null {
  const { year, month, day, exists } = readDateBoxes(typed)
  return exists && year !== null && month !== null && day !== null ? { year, month, day } : null
}

/** The same as `2026-02-12`. */
export function parseDayKey(typed: TypedDate): string | null {
  const date = parseDate(typed)
  return date && [date.year, date.month, date.day].map((part) => String(part).padStart(2, '0')).join('-')
}
