import { expect, it } from 'vitest'
import { rowOf, toHiragana, toKatakana } from './kana'

it('reads katakana of any width as hiragana', () => {
  expect(toHiragana('トショカン ﾄｼｮｶﾝ ｶﾞｷﾞｸﾞ ヴァヶヽ')).toBe('としょかん としょかん がぎぐ ゔぁゖゝ')
  expect(toHiragana('漢字ABC①')).toBe('漢字ABC①')
})

it('writes フリガナ in wide katakana, whatever was typed', () => {
  expect(toKatakana('やまだ はなこ')).toBe('ヤマダ ハナコ')
  expect(toKatakana('ﾔﾏﾀﾞ･ﾊﾅｺｰ')).toBe('ヤマダ・ハナコー')
})

it.each([
  ['けんりつとしょかん', 'か'],
  ['【がっこう', 'か'],
  ['ゔぃーがん', 'あ'],
  ['んだ', 'わ'],
  ['ｱﾝｹｰﾄ', 'あ'],
  ['2025年', 'その他'],
  ['AI', 'その他'],
  ['', 'その他'],
])('files %s under %s', (reading, row) => expect(rowOf(reading)).toBe(row))
