import type { ComponentChildren, VNode } from 'preact'
import { type ScreenView, screenControls } from '../drafts/screen'

/** The form of a draft on its page, for buttons that stand beside it. */
export const draftFormId = 'draft-form'

/**
 * Pressing Enter in a field goes on: the first submit button of a form, in the order of the page, is what the browser presses.
 * So this stands before every other one, also before those beside the form.
 */
export function EnterGoesOn({ value, children }: { value: string; children: ComponentChildren }): VNode {
  return (
    <button
      type="submit"
      form={draftFormId}
      name="action"
      value={value}
      class="visually-hidden"
      tabIndex={-1}
      aria-hidden="true"
    >
      {children}
    </button>
  )
}

/** What a form of a draft says of itself: which screen it is, and what its controls were shown with. */
export function ScreenFields({ view }: { view: ScreenView }): VNode {
  return (
    <>
      <input type="hidden" name={screenControls.id} value={view.id} />
      <input type="hidden" name={screenControls.base} value={JSON.stringify(view.base)} />
    </>
  )
}
