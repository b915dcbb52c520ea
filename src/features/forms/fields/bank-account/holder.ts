import { toKatakana } from '../../../../kernel/kana'

/** Kana that the signs of bank transfers have only in full size (全銀協の半角カナ has no ヮ, ヵ and ヶ at all). */
const small = 'ァィゥェォッャュョヮヵヶ'
const large = 'アイウエオツヤユヨワカケ'

const graphemesOf = new Intl.Segmenter('ja', { granularity: 'grapheme' })

/** Letters of any width → ASCII letters in capitals and katakana in full size; other signs stay. */
function plain(sign: string): string {
  const narrow = sign.replace(/[\u3000\uff01-\uff9f]+/g, (run) => run.normalize('NFKC')).normalize('NFC')
  return toKatakana(narrow)
    .replace(/[a-z]/g, (letter) => letter.toUpperCase())
    .replace(/[‐-―−─]/g, '-')
    .replace(/[ァィゥェォッャュョヮヵヶ]/g, (letter) => large[small.indexOf(letter)] ?? letter)
}

/** Without ヰ and ヱ, which passbooks write イ and エ. */
const known =
  /^[アイウエオカガキギクグケゲコゴサザシジスズセゼソゾタダチヂツヅテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモヤユヨラリルレロワヲンヴー A-Z0-9().\-/]+$/

const wide = (text: string): string =>
  text.replace(/[ -~]/g, (sign) =>
    sign === ' ' ? '\u3000' : String.fromCharCode(sign.charCodeAt(0) + 0xfee0),
  )

/**
 * 口座名義（カナ） as passbooks have it: kana of any kind, Latin letters, digits, （）．－／ and spaces, in any width →
 * all of them 全角, kana in full size, letters in capitals. Otherwise the first sign that banks do not have, as typed.
 */
export function parseHolder(typed: string): { holder: string } | { strange: string } {
  const signs = [...graphemesOf.segment(typed)].map(({ segment }) => segment)
  const strange = signs.find((sign) => !known.test(plain(sign)))
  return strange === undefined ? { holder: wide(signs.map(plain).join('')) } : { strange }
}
