import { toKatakana } from '../../kernel/kana'
import { checkText, graphemes, toAsciiDigits } from '../../kernel/text'
import { parseDayKey } from '../../kernel/typed-date'
import type { Account } from './account'
import { type ProfileItem, profileItems } from './profile'

/** What a question may be filled in from. `name` is 氏名 or 名称 of any account, `corporate-name` that of a corporation. */
export const profileSources = [
  'name',
  'kana',
  'corporate-name',
  'corporate-number',
  'representative',
  'department',
  'contact',
  'office',
  'birthdate',
  'postcode',
  'address',
  'phone',
  'email',
] as const
export type ProfileSource = (typeof profileSources)[number]

const items: Record<Exclude<ProfileSource, 'email'>, ProfileItem> = {
  name: 'name',
  kana: 'kana',
  'corporate-name': 'name',
  'corporate-number': 'corporateNumber',
  representative: 'representative',
  department: 'department',
  contact: 'contact',
  office: 'office',
  birthdate: 'birthdate',
  postcode: 'postcode',
  address: 'address',
  phone: 'phone',
}

type Known = Pick<Account, 'kind' | 'profile' | 'email'>

/** What an account says from a source, as somebody would type it; '' where it says nothing. */
export function saidFrom({ kind, profile, email }: Known, source: ProfileSource): string {
  if (source === 'email') return email
  if (source === 'corporate-name' && kind !== 'corporate') return ''
  return typed[source]?.(profile[items[source]]) ?? profile[items[source]]
}

const typed: Partial<Record<ProfileSource, (stored: string) => string>> = {
  postcode: (stored) => stored.replace(/^(\d{3})(\d{4})$/, '$1-$2'),
  birthdate: (stored) => {
    const [year, month, day] = stored.split('-').map(Number)
    return year && month && day ? `${year}年${month}月${day}日` : ''
  },
}

/**
 * What a profile would hold after an answer: which item, and how it is stored. Null where the item is none of this
 * 利用者区分, where the answer does not fit it, and for a mail address, which has to be proven first.
 */
export function itemFrom(
  { kind }: Pick<Known, 'kind'>,
  source: ProfileSource,
  answer: string,
): { item: ProfileItem; value: string } | null {
  if (source === 'email' || (source === 'corporate-name' && kind !== 'corporate')) return null
  const item = items[source]
  const rule = profileItems[kind][item]
  const value = (stored[source] ?? oneLine)(answer)
  if (!rule || value === '' || checkText(value) !== 'ok' || graphemes(value) > rule.most) return null
  return { item, value }
}

const oneLine = (text: string): string => text.replace(/[\r\n]+/g, ' ').trim()
const digits = (text: string): string => toAsciiDigits(text).replace(/\D/g, '')
const digitsOf = (count: number) => (text: string) => (digits(text).length === count ? digits(text) : '')

const stored: Partial<Record<ProfileSource, (answer: string) => string>> = {
  kana: (answer) => toKatakana(oneLine(answer)),
  phone: (answer) => oneLine(answer).normalize('NFKC'),
  postcode: digitsOf(7),
  'corporate-number': digitsOf(13),
  birthdate: (answer) => parseDayKey({ year: oneLine(answer), month: '', day: '' }) ?? '',
}

/** Whether two values of an item say the same to people: spaces, and the hyphens of numbers, do not count. */
export function saysTheSame(source: ProfileSource, one: string, other: string): boolean {
  const bare = (text: string) =>
    source === 'phone' ? digits(text) || text : text.replace(/[\s\u3000]+/g, '')
  return bare(one) === bare(other)
}
