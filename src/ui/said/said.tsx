import type { ComponentChildren, VNode } from 'preact'
import { Icon } from '../icon/icon'

type SaidProps = {
  tone: 'done' | 'trouble'
  /** A link or a small button at the right end. */
  action?: ComponentChildren
  children: ComponentChildren
}

/** 知らせの行 above the hand bar: what was done or what went wrong; it stands until the next page. */
export function Said({ tone, action, children }: SaidProps): VNode {
  return (
    <div class={`said said-${tone}`} role="status">
      <Icon name={tone === 'done' ? 'check-circle' : 'error'} />
      <p>{children}</p>
      {action}
    </div>
  )
}
