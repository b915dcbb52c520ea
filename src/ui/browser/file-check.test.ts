import { describe, expect, it } from 'vitest'
import { limitsOf, reasonAgainst } from './file-check'

const limits = limitsOf({ maxCount: '2', maxBytes: '100', maxTotalBytes: '150', types: '.pdf,.JPG' })
const none = { count: 0, bytes: 0 }

describe('a file before it is sent', () => {
  it('passes with an ending in capital or small letters', () => {
    expect(reasonAgainst({ name: 'a.PDF', size: 100 }, none, limits)).toBeUndefined()
    expect(reasonAgainst({ name: '保険証.jpg', size: 1 }, none, limits)).toBeUndefined()
  })

  it.each([
    [{ name: 'a.exe', size: 1 }, none, '許可されていないファイル形式です。'],
    [{ name: 'a.pdf', size: 101 }, none, 'ファイルサイズが上限を超過しています。'],
    [{ name: 'a.pdf', size: 1 }, { count: 2, bytes: 2 }, '選択できるファイル数が上限を超過しています。'],
    [{ name: 'a.pdf', size: 60 }, { count: 1, bytes: 91 }, 'ファイルサイズの合計が上限を超過しています。'],
  ])('is refused with the reason: %o beside %o', (file, held, reason) => {
    expect(reasonAgainst(file, held, limits)).toBe(reason)
  })

  it('is not limited where nothing is stated', () => {
    expect(reasonAgainst({ name: 'a', size: 2 ** 40 }, { count: 99, bytes: 1 }, limitsOf({}))).toBeUndefined()
  })
})
