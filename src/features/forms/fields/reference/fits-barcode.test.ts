import { expect, it } from 'vitest'
import { fitsBarcode } from './fits-barcode'

it.each([
  [{ least: 4, most: 13 }, '1234567', true],
  [{ least: 4, most: 13 }, '0012-3456', true],
  [{ least: 4, most: 13 }, '123', false],
  [{ least: 4, most: 8 }, '9784873115658', false],
  [{ least: 4, most: 13 }, 'https://example.jp/1234', false],
  [{ pattern: 'AA-9999' }, 'ab1234', true],
  [{ pattern: 'AA-9999' }, '1234567', false],
  [{}, '図書館 1', true],
  [{}, '', false],
])('says whether a number looks like what is asked: %j %s', (shape, number, fits) => {
  expect(fitsBarcode(shape, number)).toBe(fits)
})
