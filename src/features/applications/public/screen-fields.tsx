import type { VNode } from 'preact'
import { type ScreenView, screenControls } from '../drafts/screen'

/** The form of a draft on its page, for buttons that stand beside it. */
export const draftFormId = 'draft-form'

/** What a form of a draft says of itself: which screen it is, and what its controls were shown with. */
export function ScreenFields({ view }: { view: ScreenView }): VNode {
  return (
    <>
      <input type="hidden" name={screenControls.id} value={view.id} />
      <input type="hidden" name={screenControls.base} value={JSON.stringify(view.base)} />
    </>
  )
}
