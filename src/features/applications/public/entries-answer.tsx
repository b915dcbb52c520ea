import { renderToString } from 'preact-render-to-string'
import type { Scope } from '../../../database/scope'
import { type Answer, json } from '../../../http/answer'
import type { FormInput } from '../../../http/multipart'
import { param, type Visit } from '../../../http/visit'
import { clockTime } from '../../../kernel/japanese-date'
import { PageLanguage } from '../../../ui/words'
import { bounded } from '../../forms/entries'
import { digestOf } from '../drafts/conflicts'
import { openDraft } from '../drafts/open-draft'
import { postedEntries, saveEntries } from '../drafts/save-entries'
import { screenOf, viewOf } from '../drafts/screen'
import { screenContext } from './draft-page'

/**
 * Autosave: what was typed, field by field, from the script of the page. The answer says when it was saved, the bases of
 * what was posted, what has to be decided at which control, and what was not saved.
 */
export async function postEntries(scope: Scope, visit: Visit, form: FormInput): Promise<Answer> {
  const found = await openDraft(scope, param(visit, 'draft'), 'hold')
  if (found.draft.submittedAt) return json({ submitted: true }, 409)
  const { open, unsaved } = await saveEntries(scope, found, { input: form, lang: visit.lang })
  const posted = Object.entries(postedEntries(open, form))
  const view = viewOf(open.draft, screenOf(form).id, unsaved)
  const { noteAt } = screenContext(visit, open, view)
  const noteOf = (name: string): string => {
    const note = open.reach === 'open' ? noteAt?.(name) : undefined
    return note
      ? renderToString(<PageLanguage.Provider value={visit.lang}>{note}</PageLanguage.Provider>)
      : ''
  }
  return json({
    savedAt: clockTime(open.draft.savedAt, visit.lang),
    base: Object.fromEntries(
      posted
        .filter(([name]) => !Object.hasOwn(unsaved.entries, name))
        .map(([name, entry]) => [name, digestOf(bounded(entry).entry)]),
    ),
    notes: Object.fromEntries(posted.map(([name]) => [name, noteOf(name)])),
    unsaved: Object.keys(unsaved.entries),
  })
}
