import { expect, it } from 'vitest'
import { type CheckDigit, checksOut } from './check-digit'

it.each<[CheckDigit, string]>([
  // ISO/IEC 7812-1, annex B; a test number of card brands; ISBN of a book; JAN of the GS1 manual; 国税庁.
  ['luhn', '79927398713'],
  ['luhn', '4111111111111111'],
  ['ean13', '9784873115658'],
  ['ean13', '4006381333931'],
  ['corporate', '7000012050002'],
])('%s: %s stands, and no other last or first digit does', (rule, number) => {
  expect(checksOut(number, rule)).toBe(true)
  for (let digit = 0; digit < 10; digit += 1) {
    const other = rule === 'corporate' ? `${digit}${number.slice(1)}` : `${number.slice(0, -1)}${digit}`
    expect([other, checksOut(other, rule)]).toEqual([other, other === number])
  }
})

it.each<[CheckDigit, string]>([
  ['luhn', ''],
  ['luhn', '0'],
  ['luhn', '７９９２７３９８７１３'],
  ['ean13', '0000000000'],
  ['corporate', '000000000000'],
  ['corporate', 'x'],
])('%s: %j is no such number', (rule, number) => {
  expect(checksOut(number, rule)).toBe(false)
})
