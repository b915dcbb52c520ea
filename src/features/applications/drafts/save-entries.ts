import type { Scope } from '../../../database/scope'
import type { FormInput } from '../../../http/multipart'
import { byLanguage, type Language } from '../../../kernel/language'
import type { FieldProblem } from '../../forms/answers'
import {
  badTextProblems,
  type Entries,
  entryOf,
  mergeEntries,
  noEntries,
  questionsIn,
} from '../../forms/entries'
import type { Form } from '../../forms/form'
import { controlsIn, groupIdsOf } from '../../forms/question-at'
import type { Draft } from '../application'
import { en } from './conflict-words.en'
import { ja } from './conflict-words.ja'
import { type Met, meet, sameEntry } from './conflicts'
import { keepEntries, putLanguage } from './draft-store'
import { numberedIn } from './my-number-guard'
import { en as numberEn } from './my-number-words.en'
import { ja as numberJa } from './my-number-words.ja'
import type { OpenDraft } from './open-draft'
import { screenOf, type Unsaved } from './screen'

const words = byLanguage({ ja, en })
const numberWords = byLanguage({ ja: numberJa, en: numberEn })

/** What a posted form holds for the questions of this draft, by control name. */
export function postedEntries(open: OpenDraft, input: FormInput): Entries {
  const posted = noEntries()
  for (const name of controlsIn(open.procedure.content.form, input.names())) {
    const values = input.all(name)
    posted[name] = values.length > 1 ? values : (values[0] ?? '')
  }
  return posted
}

export type Saved = {
  open: OpenDraft
  problems: FieldProblem[]
  /** What was posted and is not kept. */
  unsaved: Unsaved
}

/**
 * Keeps what was typed, right or wrong, field by field: what this post does not name, and what its page was shown with,
 * stays as it is, so that a page open in another tab takes nothing away. What differs is kept beside the entry. The
 * caller holds the draft.
 */
export async function saveEntries(
  scope: Scope,
  open: OpenDraft,
  post: { input: FormInput; lang: Language },
): Promise<Saved> {
  const { form } = open.procedure.content
  const posted = postedEntries(open, post.input)
  const screen = screenOf(post.input)
  const numbered = numberedIn(open, posted, post.input)
  // Rows only become more: two screens cannot differ about which there are.
  const rows = groupIdsOf(form)
  const met = meet(open.draft, { posted: without(posted, [...numbered, ...rows]), screen, now: scope.now })
  const { entries, problems } = mergeEntries(
    form,
    { old: open.draft.entries, posted: { ...met.accepted, ...only(posted, rows) } },
    post.lang,
  )
  const bad = badTextProblems(form, post.input.bad, post.lang)
  const draft = await keep(scope, open.draft, { entries, met, lang: post.lang })
  return {
    open: { ...open, draft },
    problems: [
      ...problems,
      ...bad,
      ...problemsAt(form, met.full, words(post.lang).full),
      ...problemsAt(form, numbered, numberWords(post.lang).problem),
    ],
    unsaved: { entries: only(posted, [...met.full, ...numbered]), base: screen.base, numbered },
  }
}

type Keeping = { entries: Entries; met: Met; lang: Language }

async function keep(scope: Scope, draft: Draft, { entries, met, lang }: Keeping): Promise<Draft> {
  const spoken = { ...draft, language: lang }
  if (draft.language !== lang) await putLanguage(scope, draft.id, lang)
  const untouched = (name: string) => sameEntry(entryOf(entries, name), entryOf(draft.entries, name))
  const names = new Set([...Object.keys(entries), ...Object.keys(draft.entries)])
  if ([...names].every(untouched) && met.conflicts === draft.conflicts) return spoken
  const { touched, conflicts } = met
  // What somebody typed over is their own, and no longer the profile's.
  const kept = { entries, touched, conflicts, prefilled: draft.prefilled.filter(untouched) }
  await keepEntries(scope, { id: draft.id, ...kept })
  return { ...spoken, ...kept, edits: draft.edits + 1, savedAt: scope.now }
}

/** A problem for each of these controls. */
function problemsAt(form: Form, controls: readonly string[], say: (label: string) => string): FieldProblem[] {
  const named = Object.fromEntries(controls.map((name) => [name, '']))
  return [...questionsIn(form, named)]
    .filter(({ name }) => controls.includes(name))
    .map(({ name, label, page }) => ({ field: name, page, message: say(label) }))
}

const only = (entries: Readonly<Entries>, names: readonly string[]): Entries =>
  Object.assign(
    noEntries(),
    Object.fromEntries(Object.entries(entries).filter(([name]) => names.includes(name))),
  )

const without = (entries: Readonly<Entries>, names: readonly string[]): Entries =>
  only(
    entries,
    Object.keys(entries).filter((name) => !names.includes(name)),
  )
