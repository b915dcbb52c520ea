import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Block, parsePieces, parseProse } from './parse'

const textOf = (block: Block): string => {
  const lines = 'line' in block ? [block.line] : 'items' in block ? block.items : block.lines
  return lines.map((line) => line.map((piece) => piece.text).join('')).join('\n')
}

describe('staff text', () => {
  it('keeps line breaks inside a paragraph and ends it at an empty line', () => {
    const blocks = parseProse('一行目\n二行目\n\n次の段落')
    expect(blocks.map((block) => block.kind)).toEqual(['paragraph', 'paragraph'])
    expect(blocks.map(textOf)).toEqual(['一行目\n二行目', '次の段落'])
  })

  it('reads dots and hyphens as one list', () => {
    const blocks = parseProse('次の手続き\n・新規登録\n- 再発行\n\n終わり')
    expect(blocks.map((block) => block.kind)).toEqual(['paragraph', 'list', 'paragraph'])
    expect(textOf(blocks[1]!)).toBe('新規登録\n再発行')
  })

  it('reads diamonds and hashes as headings, double hashes as terms', () => {
    const blocks = parseProse('◆概要◆\n# 対象\n## 1 目的\n本文')
    expect(blocks.map((block) => [block.kind, textOf(block)])).toEqual([
      ['heading', '概要'],
      ['heading', '対象'],
      ['term', '1 目的'],
      ['paragraph', '本文'],
    ])
  })

  it('keeps the lines below a note with it, and two notes apart', () => {
    const blocks = parseProse('※ 一つ目\n続き\n※二つ目')
    expect(blocks.map((block) => [block.kind, textOf(block)])).toEqual([
      ['note', '一つ目\n続き'],
      ['note', '二つ目'],
    ])
  })

  it('never throws and never loses a visible letter of a plain text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const kept = parseProse(text).map(textOf).join('')
        const bare = (value: string) => value.replace(/[\s　・◆#※*-]/g, '')
        expect(bare(kept)).toBe(bare(text))
      }),
    )
  })
})

describe('words that stand out', () => {
  it('are those between two stars, and the stars go', () => {
    expect(parsePieces('等は、**マスキング**してから')).toEqual([
      { kind: 'text', text: '等は、' },
      { kind: 'strong', text: 'マスキング' },
      { kind: 'text', text: 'してから' },
    ])
    expect(parsePieces('2 * 3 ** 4')).toEqual([{ kind: 'text', text: '2 * 3 ** 4' }])
  })
})

describe('telephone numbers and addresses', () => {
  it('makes a telephone number a link', () => {
    expect(parsePieces('一般閲覧室（017-729-4300）まで')).toEqual([
      { kind: 'text', text: '一般閲覧室（' },
      { kind: 'phone', text: '017-729-4300', href: 'tel:0177294300' },
      { kind: 'text', text: '）まで' },
    ])
  })

  it('takes no date or number of another kind for a telephone', () => {
    expect(parsePieces('2026-01-28 と 1234-5678-9012-3456')).toHaveLength(1)
  })

  it('follows http addresses only, without the stop behind them', () => {
    expect(parsePieces('https://example.jp/a?b=1.').at(0)).toMatchObject({
      kind: 'link',
      href: 'https://example.jp/a?b=1',
    })
    expect(parsePieces('javascript:alert(1)')).toEqual([{ kind: 'text', text: 'javascript:alert(1)' }])
  })

  it('ends an address where Japanese goes on', () => {
    expect(parsePieces('詳しくはhttps://example.jp/をご覧ください').map((piece) => piece.text)).toEqual([
      '詳しくは',
      'https://example.jp/',
      'をご覧ください',
    ])
  })
})
