import type { Account } from '../../applicants/account'
import { saidFrom } from '../../applicants/profile-source'
import { type Entries, noEntries } from '../../forms/entries'
import { kindOf } from '../../forms/fields/kinds'
import { type Form, fieldsOf } from '../../forms/form'

/**
 * 登録情報からの入力: what a form begins with for an account, and which of its questions were answered so. A value that
 * a question would refuse is not filled in.
 */
export function prefill(
  form: Form,
  account: Pick<Account, 'kind' | 'profile' | 'email'>,
  now: Date,
): { entries: Entries; prefilled: string[] } {
  const entries = noEntries()
  for (const { field } of fieldsOf(form)) {
    const said = field.prefill && saidFrom(account, field.prefill)
    if (!said) continue
    const { parse, restore } = kindOf(field)
    const parsed = parse(field, said, { lang: 'ja', now, files: [] })
    if (!('answer' in parsed)) continue
    // A question of several boxes begins as its boxes will post it, so that it is known again when nobody touched it.
    const boxes = restore(parsed.answer)
    entries[field.id] = typeof boxes === 'string' ? said : boxes
  }
  return { entries, prefilled: Object.keys(entries) }
}
