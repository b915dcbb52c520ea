import { checksOut } from './check-digit'

/** 全角 → 半角 of what people type into number fields, with every kind of hyphen and space. */
const plain = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212\u30fc\uff70\ufe63]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()

/** 郵便番号 (`T5`): 〒, hyphens, spaces and 全角 as people type it → seven digits, or null. */
export function parsePostcode(typed: string): string | null {
  const digits = plain(typed).replace(/^〒/, '').replace(/[-. ]/g, '')
  return /^\d{7}$/.test(digits) ? digits : null
}

/** `0308570` → `030-8570`. */
export const spokenPostcode = (postcode: string): string =>
  postcode.length === 7 ? `${postcode.slice(0, 3)}-${postcode.slice(3)}` : postcode

/**
 * 電話番号 (`T5`): +81, brackets, hyphens, spaces and 全角 as people type it → digits with the hyphens that were typed,
 * in the country's own form, e.g. `+81 17-734-1111` → `017-734-1111`; numbers of other countries keep their `+`. Null
 * where it has too few or too many digits.
 */
export function parsePhone(typed: string): string | null {
  const text = plain(typed)
    .replace(/[()[\]. ]+/g, '-')
    .replace(/-+/g, '-')
    .replace(/^-|-$/g, '')
  const home = text.replace(/^\+81-?(?:0-?)?(?=[1-9])/, '0')
  const digits = home.replace(/\D/g, '')
  if (!/^\+?\d[\d-]*$/.test(home)) return null
  if (home.startsWith('+')) return digits.length >= 7 && digits.length <= 15 ? home : null
  return home.startsWith('0') && digits.length >= 10 && digits.length <= 11 ? home : null
}

/** 法人番号: thirteen digits, the first of which checks the others; null where it does not. */
export function parseCorporateNumber(typed: string): string | null {
  const digits = plain(typed).replace(/^T/i, '').replace(/[- ]/g, '')
  return checksOut(digits, 'corporate') ? digits : null
}
