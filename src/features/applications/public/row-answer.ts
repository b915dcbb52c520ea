import type { Scope } from '../../../database/scope'
import { type Answer, seeOther } from '../../../http/answer'
import type { Visit } from '../../../http/visit'
import { url } from '../../../urls'
import { controlId } from '../../forms/fields/frame'
import type { RowAct } from '../../forms/rows'
import { changeRows } from '../drafts/change-rows'
import type { OpenDraft } from '../drafts/open-draft'
import { draftPlace } from './submission-answer'

type Pressed = {
  open: OpenDraft
  act: RowAct
  /** What else the address of the page says, e.g. which page it is. */
  place: Record<string, string | undefined>
}

/** After a row of a group came or went: the page again, at the row, or at the group with the offer to give it back. */
export async function rowAnswer(scope: Scope, visit: Visit, { open, act, place }: Pressed): Promise<Answer> {
  const row = await changeRows(scope, open, act)
  const here = draftPlace(visit, open.draft.id)
  const group = controlId(act.group)
  if (row === null) return seeOther(`${url('draft', here, place)}#${group}`)
  if (act.act === 'remove')
    return seeOther(`${url('draft', here, { ...place, removed: `${act.group}.${row}` })}#${group}`)
  return seeOther(`${url('draft', here, place)}#${group}-${row}`)
}
