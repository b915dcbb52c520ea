import type { Scope } from '../../../database/scope'
import type { FormInput } from '../../../http/multipart'
import { decide } from './conflicts'
import { keepEntries } from './draft-store'
import type { OpenDraft } from './open-draft'
import { decisionOf } from './screen'

/**
 * Takes one of the entries that differ, as the button `take:…` of a page says. The caller holds the draft and has kept
 * what the page posted.
 * @returns the draft; as it was where what was chosen is not there any more
 */
export async function decideConflict(scope: Scope, open: OpenDraft, input: FormInput): Promise<OpenDraft> {
  const { draft } = open
  const decision = decisionOf(input, scope.now)
  const decided = decision && decide(draft, decision)
  if (!decided) return open
  await keepEntries(scope, { id: draft.id, prefilled: draft.prefilled, ...decided })
  return {
    ...open,
    draft: {
      ...draft,
      ...decided,
      entries: { ...decided.entries },
      edits: draft.edits + 1,
      savedAt: scope.now,
    },
  }
}
