import { describe, expect, it } from 'vitest'
import { numberOfCode } from './code-number'

describe('the number of a code', () => {
  it.each([
    ['A1234567A', '1234567'],
    ['b0012-3456d', '0012-3456'],
    ['T123N', '123'],
    ['1234567', '1234567'],
    ['A1234567', 'A1234567'],
    ['AA', 'AA'],
    ['A12A34A', '12A34'],
  ])('of NW-7 leaves the letters of start and end out: %s', (text, number) => {
    expect(numberOfCode({ kind: 'Codabar', text })).toBe(number)
    expect(numberOfCode({ kind: 'codabar', text })).toBe(number)
  })

  it.each(['Code39', 'code_128', 'QRCode'])('of %s keeps its letters, which belong to the number', (kind) => {
    expect(numberOfCode({ kind, text: 'A1234567A' })).toBe('A1234567A')
  })

  it('is one line without space around it, and keeps its zeros', () => {
    expect(numberOfCode({ kind: 'QRCode', text: ' 0012\r\n345\n' })).toBe('0012 345')
  })
})
