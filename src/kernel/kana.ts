/** 五十音の行: the rows people look things up by; `その他` holds what does not begin with kana. */
export const rows = ['あ', 'か', 'さ', 'た', 'な', 'は', 'ま', 'や', 'ら', 'わ', 'その他'] as const
export type Row = (typeof rows)[number]

/** Katakana of any width → hiragana; everything else stays, e.g. `ﾄｼｮｶﾝ` and `トショカン` → `としょかん`. */
export function toHiragana(text: string): string {
  return widenKana(text).replace(/[ァ-ヶヽヾ]/g, (letter) => shift(letter, -0x60))
}

/** フリガナ (`T4`): hiragana and half-width katakana → full-width katakana; everything else stays. */
export function toKatakana(text: string): string {
  return widenKana(text).replace(/[ぁ-ゖゝゞ]/g, (letter) => shift(letter, 0x60))
}

/**
 * フリガナ as somebody types it, in hiragana or katakana of any width → 全角カタカナ with ・, ー and spaces; Latin letters
 * stay, for names that have no kana (`T4`). Null where it holds anything else.
 */
export function parseKana(typed: string): string | null {
  const kana = toKatakana(typed).normalize('NFC')
  return /^[\p{Script=Katakana}\p{Script=Latin}ー・･,.'’\-\s\u30fb\u30fc（）()0-9０-９＆&]+$/u.test(kana)
    ? kana
    : null
}

const rowStarts = 'あかさたなはまやらわ'
const letters =
  'ぁあぃいぅうぇえぉおゔ/ゕかがきぎくぐゖけげこご/さざしじすずせぜそぞ/ただちぢっつづてでとど/なにぬねの/' +
  'はばぱひびぴふぶぷへべぺほぼぽ/まみむめも/ゃやゅゆょよ/らりるれろ/ゎわゐゑをん'
const rowOfLetter = new Map(
  letters.split('/').flatMap((row, index) => [...row].map((letter) => [letter, rowStarts[index] as Row])),
)

/** The row of a reading, by its first kana after brackets and marks: `【けん…` → `か`; `2025…`, `AI` → `その他`. */
export function rowOf(reading: string): Row {
  const first = /[\p{L}\p{N}]/u.exec(toHiragana(reading))?.[0] ?? ''
  return rowOfLetter.get(first) ?? 'その他'
}

const widenKana = (text: string) => text.replace(/[\uff65-\uff9f]+/g, (run) => run.normalize('NFKC'))

const shift = (letter: string, distance: number) => String.fromCharCode(letter.charCodeAt(0) + distance)
