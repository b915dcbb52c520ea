import type { ComponentChildren, VNode } from 'preact'

type HandBarProps = {
  /** At the left: keys, what is chosen, what is missing. */
  facts?: ComponentChildren
  /** At the right end: what can be done now, the one solid button last. */
  children?: ComponentChildren
}

/** 手元の帯: on every screen the one place for what can be done now. */
export function HandBar({ facts, children }: HandBarProps): VNode {
  return (
    <div class="hand-bar">
      {facts && <div class="hand-facts">{facts}</div>}
      {children && <div class="hand-actions">{children}</div>}
    </div>
  )
}
