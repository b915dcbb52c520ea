import { byLanguage, type Language } from '../../../../kernel/language'
import { toAsciiDigits } from '../../../../kernel/text'
import type { Entry, FieldError, Parsed } from '../kind'
import { boxesIn } from '../reading'
import { repeated, withoutGaps } from '../typed-digits'
import { lineProblem, oneLine } from '../typed-text'
import { parseHolder } from './holder'
import { en } from './words.en'
import { ja } from './words.ja'

const wordsIn = byLanguage({ ja, en })

/** The boxes of 口座, in their order. */
export const accountParts = ['bank', 'bankCode', 'branch', 'branchCode', 'type', 'number', 'holder'] as const
export type AccountPart = (typeof accountParts)[number]

/** Boxes that may stay empty. */
export const optionalParts: readonly AccountPart[] = ['bankCode', 'branchCode']

export const accountTypes = ['ordinary', 'current', 'savings'] as const
export type AccountType = (typeof accountTypes)[number]

const isAccountType = (value: string): value is AccountType => accountTypes.some((type) => type === value)

/** 口座 as it is stored: `number` has seven digits, `bankCode` four, `branchCode` three. */
export type BankAccount = {
  bank: string
  bankCode?: string
  branch: string
  branchCode?: string
  type: AccountType
  number: string
  holder: string
}

/** Of 金融機関名, 支店名 and 口座名義, in graphemes. */
const mostOfNames = 100

type Box = { value: string } | { problem: string }

/** What was typed into each box, without the space around it. */
export function typedInto(entry: Entry): Record<AccountPart, string> {
  const typed = boxesIn(entry, accountParts.length).map(oneLine)
  return Object.fromEntries(accountParts.map((part, at) => [part, typed[at] ?? ''])) as Record<
    AccountPart,
    string
  >
}

/** Reads the boxes of 口座; everything that is wrong with them is said at once. */
export function parseAccount(label: string, entry: Entry, lang: Language): Parsed<BankAccount> {
  const typed = typedInto(entry)
  if (accountParts.every((part) => typed[part] === '')) return { empty: true }
  const read = {} as Record<AccountPart, string>
  const wrong: { part: AccountPart; problem: string }[] = []
  for (const part of accountParts) {
    const box = readBox(part, typed[part], { label, lang })
    if ('problem' in box) wrong.push({ part, ...box })
    else read[part] = box.value
  }
  return wrong.length > 0 ? { error: errorOf(wrong) } : { answer: accountOf(read) }
}

const errorOf = (wrong: readonly { part: AccountPart; problem: string }[]): FieldError => ({
  message: wrong.map(({ problem }) => problem).join(''),
  parts: wrong.map(({ part }) => part),
})

function accountOf(read: Record<AccountPart, string>): BankAccount {
  const { bank, bankCode, branch, branchCode, type, number, holder } = read
  return {
    bank,
    ...(bankCode && { bankCode }),
    branch,
    ...(branchCode && { branchCode }),
    type: type as AccountType,
    number,
    holder,
  }
}

type Asking = { label: string; lang: Language }

function readBox(part: AccountPart, typed: string, { label, lang }: Asking): Box {
  const words = wordsIn(lang)
  const name = words.of(label, words[part])
  if (typed === '') return optionalParts.includes(part) ? { value: '' } : { problem: words.missing(name) }
  if (part === 'type') return isAccountType(typed) ? { value: typed } : { problem: words.unknownType(name) }
  const problem = lineProblem(typed, { label: name, maxLength: mostOfNames }, lang)
  if (problem) return { problem }
  if (part === 'bankCode') return readDigits(typed, { least: 4, most: 4, name, lang })
  if (part === 'branchCode') return readDigits(typed, { least: 3, most: 3, name, lang })
  if (part === 'number') return padded(readDigits(typed, { least: 1, most: 7, name, lang }))
  if (part !== 'holder') return { value: typed }
  const found = parseHolder(typed)
  return 'holder' in found ? { value: found.holder } : { problem: words.strange(name, found.strange) }
}

type Digits = { least: number; most: number; name: string; lang: Language }

function readDigits(typed: string, { least, most, name, lang }: Digits): Box {
  const digits = toAsciiDigits(withoutGaps(typed))
  if (!/^[0-9]+$/.test(digits)) return { problem: wordsIn(lang).digitsOnly(name, repeated(typed)) }
  const fits = digits.length >= least && digits.length <= most
  return fits
    ? { value: digits }
    : { problem: wordsIn(lang).count(name, { least, most, now: digits.length }) }
}

/** 口座番号 has seven digits; passbooks of some banks leave zeros at its beginning out. */
const padded = (box: Box): Box => ('value' in box ? { value: box.value.padStart(7, '0') } : box)
