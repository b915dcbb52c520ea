import type { FormInput } from '../../http/multipart'
import type { AccountKind } from '../../kernel/actor'
import { itemsOf, namesOf } from './judge-profile'

/** The longest text of one field that is worth reading. */
const mostTyped = 1000

/** What a post holds of a profile: the items that this kind of account has, and no other. */
export function typedProfile(form: FormInput, kind: AccountKind): Record<string, string> {
  const typed = itemsOf(kind).flatMap((item) => {
    const values = form.all(item)
    return namesOf(item).map((name, index) => [name, (values[index] ?? '').slice(0, mostTyped)])
  })
  return Object.fromEntries(typed)
}
