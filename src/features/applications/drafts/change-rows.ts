import type { Scope } from '../../../database/scope'
import { actOnRows, type RowAct } from '../../forms/rows'
import { keepEntries } from './draft-store'
import type { OpenDraft } from './open-draft'

/**
 * Adds a row to a group of a draft, takes one away, or gives one back. The caller holds the draft.
 * @returns the id of the row; null where there was nothing to do, e.g. no room for another one
 */
export async function changeRows(
  scope: Scope,
  { draft, procedure }: OpenDraft,
  act: RowAct,
): Promise<string | null> {
  const acted = actOnRows(procedure.content.form, draft.entries, act)
  if (!acted) return null
  await keepEntries(scope, { ...draft, entries: acted.entries })
  return acted.row
}
