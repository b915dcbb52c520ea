import type { Account } from '../applicants/account'
import type { ProfileItem } from '../applicants/profile'
import { itemFrom, type ProfileSource, saysTheSame } from '../applicants/profile-source'
import { type Answers, answerOf } from '../forms/answers'
import type { Json } from '../forms/fields/kind'
import { kindOf } from '../forms/fields/kinds'
import { type Field, type Form, fieldsOf } from '../forms/form'

/** What an answer says otherwise than the profile, and how the profile would hold it. */
export type OfferedItem = {
  source: ProfileSource
  /** The question, as the form asks it. */
  label: string
  /** It is but a part of that question, e.g. the kana of a name. */
  isPart: boolean
  item: ProfileItem
  was: string
  value: string
}

/** 登録情報も変えますか: the items of a profile that the answers of an application say otherwise, each once. */
export function offeredItems(
  form: Form,
  answers: Readonly<Answers>,
  account: Pick<Account, 'kind' | 'profile'>,
): OfferedItem[] {
  const offered = new Map<ProfileItem, OfferedItem>()
  for (const { field } of fieldsOf(form)) {
    const answer = answerOf(answers, field)
    if (answer === undefined) continue
    for (const [source, text] of saidBy(field, answer, account)) {
      const found = itemFrom(account, source, text)
      if (!found || offered.has(found.item)) continue
      const was = account.profile[found.item]
      if (saysTheSame(source, was, found.value)) continue
      offered.set(found.item, {
        source,
        label: field.label,
        isPart: source !== field.prefill,
        was,
        ...found,
      })
    }
  }
  return [...offered.values()]
}

/** What an answer says of each part of a profile. A person's name is none of a corporation. */
function saidBy(
  field: Field,
  answer: Json,
  { kind: whose }: Pick<Account, 'kind'>,
): [ProfileSource, string][] {
  const { prefill } = field
  const kind = kindOf(field)
  if (!prefill) return []
  const said = kind.says?.(answer)
  if (!said) return [[prefill, kind.text(field, answer)]]
  if (prefill === 'name' && whose === 'corporate') return []
  if (prefill in said) return Object.entries(said) as [ProfileSource, string][]
  return said.name === undefined ? [] : [[prefill, said.name]]
}
