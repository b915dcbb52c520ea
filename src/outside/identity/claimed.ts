import { z } from 'zod'
import { cleanText, cutGraphemes } from '../../kernel/text'

/** Longer than any name or address; a provider that says more is cut. */
const longest = 200

/**
 * One line of a claim: without control characters, ends and order-changing marks, at most 200 characters; null where the
 * provider said nothing, or no text. Whoever shows it escapes it like everything else.
 */
export const lineClaim = z
  .unknown()
  .optional()
  .transform((value) => {
    const text = typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value
    if (typeof text !== 'string') return null
    const line = cleanText(text)
      .replace(/[\t\r\n\u2028\u2029]+/g, ' ')
      .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    return cutGraphemes(line.trim(), longest).slice(0, longest * 4) || null
  })

/** A claim that must look like `pattern`; anything else counts as not said. */
export const shapedClaim = (pattern: RegExp) =>
  lineClaim.transform((line) => (line !== null && pattern.test(line) ? line : null))

/** One of a few codes, as a word of ours; an unknown code is null, so that a new kind opens nothing. */
export const codeClaim = <const Words extends Readonly<Record<string, string>>>(words: Words) =>
  lineClaim.transform((line): Words[keyof Words] | null =>
    line !== null && Object.hasOwn(words, line) ? words[line as keyof Words] : null,
  )

/** What one mail address may look like, loosely: real ones break the rules (`T9`). Whether it is theirs is not said. */
export const addressClaim = shapedClaim(
  /^[^\s@<>",;:()[\]\\]{1,64}@[0-9A-Za-z](?:[0-9A-Za-z.-]{0,252}[0-9A-Za-z])?$/,
)

/** `YYYYMMDD` or `YYYY-MM-DD`, as an ISO date; a day that does not exist is null. */
export const dayClaim = shapedClaim(/^\d{4}(?:-\d{2}-\d{2}|\d{4})$/).transform((line) => {
  if (line === null) return null
  const digits = line.replaceAll('-', '')
  const iso = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`
  const day = new Date(`${iso}T00:00:00Z`)
  return Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== iso ? null : iso
})
