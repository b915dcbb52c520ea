import type { Account } from '../../applicants/account'
import { saidFrom } from '../../applicants/profile-source'
import { type Entries, noEntries } from '../../forms/entries'
import type { Entry } from '../../forms/fields/kind'
import { kindOf } from '../../forms/fields/kinds'
import { type Field, type Form, fieldsOf } from '../../forms/form'

type Known = Pick<Account, 'kind' | 'profile' | 'email'>

/**
 * 登録情報からの入力: what a form begins with for an account, and which of its questions were answered so. A value that
 * a question would refuse is not filled in.
 */
export function prefill(form: Form, account: Known, now: Date): { entries: Entries; prefilled: string[] } {
  const entries = noEntries()
  for (const { field } of fieldsOf(form)) {
    const entry = entryFor(field, account, now)
    if (entry !== '') entries[field.id] = entry
  }
  return { entries, prefilled: Object.keys(entries) }
}

function entryFor(field: Field, account: Known, now: Date): Entry {
  const kind = kindOf(field)
  if (!field.prefill) return ''
  if (kind.begin) return kind.begin(field, (source) => saidFrom(account, source))
  const said = saidFrom(account, field.prefill)
  const parsed = kind.parse(field, said, { lang: 'ja', now, files: [] })
  if (!('answer' in parsed)) return ''
  // A question of several boxes begins as its boxes will post it, so that it is known again when nobody touched it.
  const boxes = kind.restore(parsed.answer)
  return typeof boxes === 'string' ? said : boxes
}
