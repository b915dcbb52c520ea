import type { Account } from '../applicants/account'
import type { ProfileItem } from '../applicants/profile'
import { itemFrom, type ProfileSource, saysTheSame } from '../applicants/profile-source'
import { type Answers, answerOf } from '../forms/answers'
import { kindOf } from '../forms/fields/kinds'
import { type Form, fieldsOf } from '../forms/form'

/** What an answer says otherwise than the profile, and how the profile would hold it. */
export type OfferedItem = {
  source: ProfileSource
  /** The question, as the form asks it. */
  label: string
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
    if (!field.prefill || answer === undefined) continue
    const found = itemFrom(account, field.prefill, kindOf(field).text(field, answer))
    if (!found || offered.has(found.item)) continue
    const was = account.profile[found.item]
    if (saysTheSame(field.prefill, was, found.value)) continue
    offered.set(found.item, { source: field.prefill, label: field.label, was, ...found })
  }
  return [...offered.values()]
}
