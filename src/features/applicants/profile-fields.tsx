import type { VNode } from 'preact'
import type { AccountKind } from '../../kernel/actor'
import { bothCalendars, instantOf } from '../../kernel/japanese-date'
import { byLanguage, type Language } from '../../kernel/language'
import { spokenPostcode } from '../../kernel/typed-number'
import type { Fact } from '../../ui/facts/facts'
import { DateBoxes } from '../../ui/field/date-boxes'
import { Field } from '../../ui/field/field'
import { type InputWidth, TextInput } from '../../ui/field/text-input'
import { itemsOf, namesOf, type ProfileEntries, type ProfileProblem } from './judge-profile'
import { type Profile, type ProfileItem, profileItems } from './profile'
import { en } from './profile-words.en'
import { ja } from './profile-words.ja'

const words = byLanguage({ ja, en })

/** How a box looks and what a browser may fill into it. */
const boxes: Partial<Record<ProfileItem, { width: InputWidth; fill: string; mode?: 'numeric' | 'tel' }>> = {
  name: { width: 'l', fill: 'name' },
  kana: { width: 'l', fill: 'off' },
  corporateNumber: { width: 'm', fill: 'off', mode: 'numeric' },
  postcode: { width: 's', fill: 'postal-code', mode: 'numeric' },
  address: { width: 'full', fill: 'street-address' },
  phone: { width: 'm', fill: 'tel', mode: 'tel' },
}

type FieldsProps = {
  kind: AccountKind
  lang: Language
  entries: ProfileEntries
  problems: readonly ProfileProblem[]
}

/** 利用者情報入力: one field after the other, each with its own words. */
export function ProfileFields({ kind, lang, entries, problems }: FieldsProps): VNode {
  const w = words(lang)
  return (
    <>
      {itemsOf(kind).map((item) => {
        const frame = {
          id: item,
          label: w.labels[kind][item],
          requirement: profileItems[kind][item]?.required ? ('required' as const) : ('optional' as const),
          hint: hintOf(item, { kind, lang }),
          error: problems.find((problem) => problem.id === item)?.text,
        }
        return item === 'birthdate' ? (
          <DateBoxes
            key={item}
            {...frame}
            name={item}
            value={namesOf(item).map((name) => entries[name])}
            birthday
          />
        ) : (
          <Field key={item} {...frame}>
            {(wiring) => (
              <TextInput
                {...wiring}
                name={item}
                width={boxes[item]?.width ?? 'l'}
                autocomplete={corporateFill(item, kind) ?? boxes[item]?.fill ?? 'off'}
                inputMode={boxes[item]?.mode}
                value={entries[item]}
              />
            )}
          </Field>
        )
      })}
    </>
  )
}

const corporateFill = (item: ProfileItem, kind: AccountKind): string | null =>
  item === 'name' && kind === 'corporate' ? 'organization' : null

function hintOf(item: ProfileItem, { kind, lang }: Pick<FieldsProps, 'kind' | 'lang'>): string | undefined {
  const { hints } = words(lang)
  if (item === 'name') return kind === 'corporate' ? hints.corporateName : hints.name
  return item in hints ? hints[item as keyof typeof hints] : undefined
}

/** A profile to be read: terms and values, with the way to change each. */
export function profileFacts(
  profile: Profile,
  { kind, lang, changeHref }: { kind: AccountKind; lang: Language; changeHref?: string },
): Fact[] {
  const w = words(lang)
  return itemsOf(kind).map((item) => ({
    term: w.labels[kind][item],
    value: shown(item, profile[item], lang) || w.none,
    ...(changeHref ? { changeHref: `${changeHref}#${item}` } : {}),
  }))
}

function shown(item: ProfileItem, value: string, lang: Language): string {
  if (item === 'postcode') return spokenPostcode(value)
  if (item !== 'birthdate' || value === '') return value
  const [year = 0, month = 0, day = 0] = value.split('-').map(Number)
  return bothCalendars(instantOf({ year, month, day }), lang)
}
