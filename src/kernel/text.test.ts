import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkText, cleanText, cutGraphemes, fold, graphemes, hasInvisible, toAsciiDigits } from './text'

describe('the search fold', () => {
  it.each([
    ['ﾄｼｮｶﾝ', 'としょかん'],
    ['トショカン', 'としょかん'],
    ['Ｌｉｂｒａｒｙ　ＣＡＲＤ', 'library card'],
    ['髙﨑 渡邉 渡邊 齋藤 齊藤 斎藤', '高崎 渡辺 渡辺 斉藤 斉藤 斉藤'],
    ['\u{20bb7}野家', '吉野家'],
    ['葛\u{e0100}城', '葛城'],
    ['圖書舘', '図書館'],
    ['ライブラリー', 'らいぶらり-'],
    ['ライブラリｰ', 'らいぶらり-'],
    ['０１７－７２９―４３００', '017-729-4300'],
    ['七ヶ宿　七ケ宿', '七け宿 七け宿'],
    ['10時～12時', '10時~12時'],
    ['10時〜12時', '10時~12時'],
    ['か\u3099', 'が'],
    ['  a \n\t b ', 'a b'],
    ['見\u200bえ\u202eない', '見えない'],
  ])('reads %s as %s', (typed, folded) => expect(fold(typed)).toBe(folded))

  it('changes nothing when applied again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
    )
  })
})

describe('the length of a text', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['青森県', 3],
    ['葛\u{e0100}', 1],
    ['👨‍👩‍👧', 1],
    ['が', 1],
    ['か\u3099', 1],
  ])('of %s is %d', (text, count) => expect(graphemes(text)).toBe(count))

  it('cuts between visible characters only', () => {
    expect(cutGraphemes('葛\u{e0100}城市', 2)).toBe('葛\u{e0100}城')
    expect(cutGraphemes('👨‍👩‍👧👨‍👩‍👧', 1)).toBe('👨‍👩‍👧')
    expect(cutGraphemes('青森', 5)).toBe('青森')
    expect(cutGraphemes('青森', 0)).toBe('')
  })
})

describe('the check at the door', () => {
  it.each([
    ['普通の文\r\n\t次の行', 'ok'],
    ['髙﨑𠮷葛\u{e0100}①㈱👨‍👩‍👧', 'ok'],
    ['a\u0000b', 'nul'],
    ['a\ud800b', 'lone-surrogate'],
    ['a\udc00b', 'lone-surrogate'],
    ['a\u0007b', 'control'],
    ['a\u0085b', 'control'],
  ] as const)('finds %j to be %s', (text, found) => expect(checkText(text)).toBe(found))

  it('cleans exactly what it complains about', () => {
    expect(cleanText('a\u0000b\ud800c\u0007d\u007fe\n𠮷')).toBe('abcde\n𠮷')
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(checkText(cleanText(text))).toBe('ok')
      }),
    )
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        if (checkText(text) === 'ok') expect(cleanText(text)).toBe(text)
      }),
    )
  })

  it('sees hidden marks, but not the joiner of an emoji or the selector of a 異体字', () => {
    for (const mark of ['\u200b', '\u200d', '\u2060', '\ufeff', '\u202e', '\u2066', '\u200f'])
      expect(hasInvisible(`山${mark}田`)).toBe(true)
    expect(hasInvisible('👨‍👩‍👧 👩🏽‍⚕️ ❤️‍🔥')).toBe(false)
    expect(hasInvisible('👨\u200d山')).toBe(true)
    expect(hasInvisible('葛\u{e0100}城')).toBe(false)
  })
})

it('turns wide digits into plain ones and leaves the rest', () => {
  expect(toAsciiDigits('０１２-３４５６あＡ')).toBe('012-3456あＡ')
})
