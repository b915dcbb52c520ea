import type { Scope } from '../../../database/scope'
import type { FormInput } from '../../../http/multipart'
import type { Language } from '../../../kernel/language'
import type { FieldProblem } from '../../forms/answers'
import { badTextProblems, type Entries, entryOf, mergeEntries, noEntries } from '../../forms/entries'
import { fieldsOf } from '../../forms/form'
import { keepEntries, putLanguage } from './draft-store'
import type { OpenDraft } from './open-draft'

/** What a posted form holds for the questions of this draft. */
function postedEntries(open: OpenDraft, input: FormInput): Entries {
  const posted = noEntries()
  for (const { field } of fieldsOf(open.procedure.content.form)) {
    if (!input.has(field.id)) continue
    const values = input.all(field.id)
    posted[field.id] = values.length > 1 ? values : (values[0] ?? '')
  }
  return posted
}

/**
 * Keeps what was typed, right or wrong, field by field: what this post does not name stays as it is, so that a page
 * open in another tab takes nothing away. The caller holds the draft.
 */
export async function saveEntries(
  scope: Scope,
  open: OpenDraft,
  post: { input: FormInput; lang: Language },
): Promise<{ open: OpenDraft; problems: FieldProblem[] }> {
  const { form } = open.procedure.content
  const posted = postedEntries(open, post.input)
  const { entries, problems } = mergeEntries(form, { old: open.draft.entries, posted }, post.lang)
  const bad = badTextProblems(form, post.input.bad, post.lang)
  const changed = JSON.stringify(entries) !== JSON.stringify(open.draft.entries)
  // What somebody typed over is their own, and no longer the profile's.
  const untouched = (id: string) =>
    JSON.stringify(entryOf(entries, id)) === JSON.stringify(entryOf(open.draft.entries, id))
  const prefilled = open.draft.prefilled.filter(untouched)
  if (changed) await keepEntries(scope, { id: open.draft.id, entries, prefilled })
  const spoken = { ...open.draft, language: post.lang }
  if (open.draft.language !== post.lang) await putLanguage(scope, open.draft.id, post.lang)
  const draft = changed
    ? { ...spoken, entries, prefilled, edits: spoken.edits + 1, savedAt: scope.now }
    : spoken
  return { open: { ...open, draft }, problems: [...problems, ...bad] }
}
