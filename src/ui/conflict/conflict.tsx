import type { ComponentChildren, VNode } from 'preact'
import { Note } from '../note/note'

type ConflictProps = {
  title: ComponentChildren
  /** One {@link OtherEntry} for each entry that stands against the control's. */
  children: ComponentChildren
  /** The button that keeps what is in the control. */
  keep: ComponentChildren
}

/** くい違い: what was entered into the same field elsewhere, above its control, and a button for each. */
export function Conflict({ title, children, keep }: ConflictProps): VNode {
  return (
    <Note tone="warn" icon="smartphone" title={title}>
      {children}
      <div class="conflict-way">{keep}</div>
    </Note>
  )
}

type OtherEntryProps = { typedAt: string; entry: ComponentChildren; button: ComponentChildren }

/** When it was entered, what, and the button that takes it. */
export function OtherEntry({ typedAt, entry, button }: OtherEntryProps): VNode {
  return (
    <div class="conflict-entry">
      <small>{typedAt}</small>
      <p class="conflict-words">{entry}</p>
      <div class="conflict-way">{button}</div>
    </div>
  )
}
