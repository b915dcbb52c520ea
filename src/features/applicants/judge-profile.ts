import type { AccountKind } from '../../kernel/actor'
import { instantOf } from '../../kernel/japanese-date'
import { parseKana } from '../../kernel/kana'
import { byLanguage, type Language } from '../../kernel/language'
import { checkText, graphemes, hasInvisible } from '../../kernel/text'
import { parseDate } from '../../kernel/typed-date'
import { parseCorporateNumber, parsePhone, parsePostcode, spokenPostcode } from '../../kernel/typed-number'
import { emptyProfile, type Profile, type ProfileItem, profileItems } from './profile'
import { en } from './profile-words.en'
import { ja } from './profile-words.ja'

const words = byLanguage({ ja, en })

/** What was typed into the form of a profile, by item; the three boxes of a date have a name each here. */
export type ProfileEntries = Readonly<Record<string, string>>

export type ProfileProblem = { id: ProfileItem; text: string }

/** The names under which the boxes of an item are kept, in their order; in the form each is named as the item. */
export const namesOf = (item: ProfileItem): string[] =>
  item === 'birthdate' ? ['birthdate.year', 'birthdate.month', 'birthdate.day'] : [item]

type At = { kind: AccountKind; lang: Language; now: Date }

/** 利用者情報を確かめる: what was typed as a profile, or what is wrong with it, item by item. */
export function judgeProfile(
  entries: ProfileEntries,
  at: At,
): { profile: Profile; problems: ProfileProblem[] } {
  const profile = { ...emptyProfile }
  const problems: ProfileProblem[] = []
  for (const item of itemsOf(at.kind)) {
    const judged = judgeItem(item, entries, at)
    if ('problem' in judged) problems.push({ id: item, text: judged.problem })
    else profile[item] = judged.value
  }
  return { profile, problems }
}

/** The items that a kind of account is asked for, in order. */
export const itemsOf = (kind: AccountKind): ProfileItem[] => Object.keys(profileItems[kind]) as ProfileItem[]

function judgeItem(
  item: ProfileItem,
  entries: ProfileEntries,
  { kind, lang, now }: At,
): { value: string } | { problem: string } {
  const w = words(lang)
  const label = w.labels[kind][item]
  const rule = profileItems[kind][item] ?? { required: false, most: 0 }
  const typed = namesOf(item).map((name) => (entries[name] ?? '').trim())
  const text = typed.join('')
  if (text === '') return rule.required ? { problem: w.problems.missing(label) } : { value: '' }
  if (checkText(text) !== 'ok') return { problem: w.problems.unstorable(label) }
  if (/\p{Co}/u.test(text)) return { problem: w.problems.privateUse(label) }
  if (hasInvisible(text)) return { problem: w.problems.invisible(label) }
  const length = graphemes(text)
  if (length > rule.most) return { problem: w.problems.tooLong(label, rule.most, length) }
  return read(item, typed, { label, now, problems: w.problems })
}

type Reading = { label: string; now: Date; problems: (typeof ja)['problems'] }

/** A name stands as it was typed; only kana, numbers and dates are brought into one form (T2, T4, T5). */
function read(
  item: ProfileItem,
  typed: readonly string[],
  { label, now, problems }: Reading,
): { value: string } | { problem: string } {
  const [text = '', month = '', day = ''] = typed
  const or = (value: string | null, problem: string) => (value === null ? { problem } : { value })
  if (item === 'kana') return or(parseKana(text), problems.kana(label))
  if (item === 'postcode') return or(parsePostcode(text), problems.postcode)
  if (item === 'phone') return or(parsePhone(text), problems.phone)
  if (item === 'corporateNumber') return or(parseCorporateNumber(text), problems.corporateNumber)
  if (item !== 'birthdate') return { value: text }
  const date = parseDate({ year: text, month, day })
  if (!date) return { problem: problems.birthdate }
  const two = (value: number) => String(value).padStart(2, '0')
  return instantOf(date) > now
    ? { problem: problems.future }
    : { value: `${date.year}-${two(date.month)}-${two(date.day)}` }
}

/** A profile as its form shows it: the way back of {@link judgeProfile}. */
export function entriesOfProfile(profile: Profile): Record<string, string> {
  const [year = '', month = '', day = ''] = profile.birthdate.split('-')
  const { birthdate: _date, ...texts } = profile
  return {
    ...texts,
    postcode: spokenPostcode(texts.postcode),
    'birthdate.year': year,
    'birthdate.month': month && String(Number(month)),
    'birthdate.day': day && String(Number(day)),
  }
}
