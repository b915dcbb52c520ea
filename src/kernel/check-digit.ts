/** 検査用数字 of a number, by the rule it follows. */
const rules = {
  /** Cards and many membership numbers: ISO/IEC 7812-1, annex B (モジュラス10 ウェイト2). The last digit checks. */
  luhn: (digits: readonly number[]) => digits.length > 1 && total(digits, doubled) % 10 === 0,
  /** JAN／EAN-13 and ISBN-13: GS1 General Specifications, 7.9; ISO 2108 (モジュラス10 ウェイト3). The last digit checks. */
  ean13: (digits: readonly number[]) =>
    digits.length === 13 && total(digits, (digit, place) => digit * (place % 2 === 0 ? 1 : 3)) % 10 === 0,
  /** 法人番号: 法人番号の指定等に関する省令（平成26年財務省令第70号）第2条 (モジュラス9 ウェイト2). The first digit checks. */
  corporate: (digits: readonly number[]) =>
    digits.length === 13 &&
    digits[0] === 9 - (total(digits.slice(1), (digit, place) => digit * (place % 2 === 0 ? 1 : 2)) % 9),
}

export type CheckDigit = keyof typeof rules

export const checkDigits = Object.keys(rules) as [CheckDigit, ...CheckDigit[]]

/** Whether ASCII digits stand with their check digit. */
export const checksOut = (digits: string, rule: CheckDigit): boolean =>
  /^[0-9]+$/.test(digits) && rules[rule]([...digits].map(Number))

/** `weigh` is given each digit with its place from the right, from 0. */
const total = (digits: readonly number[], weigh: (digit: number, place: number) => number): number =>
  digits.reduce((sum, digit, index) => sum + weigh(digit, digits.length - 1 - index), 0)

const doubled = (digit: number, place: number): number => {
  if (place % 2 === 0) return digit
  return digit > 4 ? digit * 2 - 9 : digit * 2
}
