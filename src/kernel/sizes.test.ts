import { expect, it } from 'vitest'
import { sizeText } from './sizes'

it.each([
  [0, '0 バイト'],
  [512, '512 バイト'],
  [1024, '1 KB'],
  [28_000, '28 KB'],
  [1_020_000, '997 KB'],
  [1024 * 1024, '1 MB'],
  [1_887_436, '1.8 MB'],
  [20 * 1024 * 1024, '20 MB'],
  [20 * 1024 * 1024 + 1, '20.1 MB'],
  [60 * 1024 * 1024, '60 MB'],
  [2 * 1024 ** 3, '2 GB'],
])('writes %i bytes as %s', (bytes, text) => expect(sizeText(bytes)).toBe(text))
