import { toHiragana } from './kana'
import { plainForm } from './variants'

const graphemeSegmenter = new Intl.Segmenter('ja', { granularity: 'grapheme' })

/** How many characters people see (`X3`): 葛󠄀 with its variation selector is 1, a family emoji is 1. */
export function graphemes(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length
  let count = 0
  for (const _ of graphemeSegmenter.segment(text)) count += 1
  return count
}

/** The first `most` visible characters; never cuts one in half. */
export function cutGraphemes(text: string, most: number): string {
  if (text.length <= most) return text
  let end = 0
  let count = 0
  for (const { index, segment } of graphemeSegmenter.segment(text)) {
    if (count === most) break
    count += 1
    end = index + segment.length
  }
  return text.slice(0, end)
}

/** 全角 digits → ASCII digits; everything else stays. */
export const toAsciiDigits = (text: string) =>
  text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))

export type TextCheck = 'ok' | 'nul' | 'lone-surrogate' | 'control'

/** Whether text can be stored and shown as typed (`X1`, `X2`): tab and line ends may, other controls may not. */
export function checkText(text: string): TextCheck {
  if (text.includes('\u0000')) return 'nul'
  if (!text.isWellFormed()) return 'lone-surrogate'
  return /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/.test(text) ? 'control' : 'ok'
}

/** Removes exactly the characters that {@link checkText} complains about. */
export const cleanText = (text: string) =>
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]|\p{Surrogate}/gu, '')

const emojiJoin =
  /(?<=\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]*)\u200d(?=\p{Extended_Pictographic})/gu
const invisible = /[\u061c\u200b-\u200f\u2060\ufeff\u202a-\u202e\u2066-\u2069]/

/**
 * Whether text hides characters that change its order or its look without being seen (`X8`): zero-width and
 * bidirectional marks. The joiner inside an emoji and the selector of a 異体字 are no such thing.
 */
export const hasInvisible = (text: string) => invisible.test(text.replace(emojiJoin, ''))

const unseen = /\p{Default_Ignorable_Code_Point}/gu
const dashes = /[\u2010-\u2015\u2212\u2500\u2501\u207b\u208b\u30fc\ufe58\ufe63]/g
const waves = /[\u301c\u223c\u223e\uff5e]/g
const variants = new RegExp(`[${[...plainForm.keys()].join('')}]`, 'gu')
const smallKe: Record<string, string> = { ゖ: 'け', ゕ: 'か' }

/**
 * The search fold: what is compared when people search, never what is stored or shown. Width, case, katakana or
 * hiragana, 異体字 and their selectors, kinds of dashes and runs of spaces make no difference.
 */
export function fold(text: string): string {
  const plain = toHiragana(text.replace(unseen, '').normalize('NFKC').toLowerCase())
  return plain
    .replace(dashes, '-')
    .replace(waves, '~')
    .replace(/[ゖゕ]/g, (letter) => smallKe[letter] ?? letter)
    .replace(variants, (one) => plainForm.get(one) ?? one)
    .replace(/\s+/g, ' ')
    .trim()
}
