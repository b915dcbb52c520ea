import { expect, it } from 'vitest'
import { fileSize } from './file-size'

it.each([
  [0, '1 KB'],
  [167_936, '164 KB'],
  [1_887_437, '1.8 MB'],
  [5_242_880, '5.0 MB'],
  [2_147_483_648, '2.0 GB'],
])('shows %i bytes as %s', (bytes, words) => {
  expect(fileSize(bytes)).toBe(words)
})
