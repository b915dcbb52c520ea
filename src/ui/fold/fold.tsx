import type { ComponentChildren, VNode } from 'preact'
import { Icon, type IconName } from '../icon/icon'
import { Marked } from '../marked'

type FoldProps = {
  summary: ComponentChildren
  children: ComponentChildren
  open?: boolean
  /** In a box of its own, chevron at the right end; otherwise a link with the icon or chevron before it. */
  boxed?: boolean
  icon?: IconName
}

/** 開閉: `<details>`, always open in print. */
export function Fold({ summary, children, open, boxed, icon }: FoldProps): VNode {
  return (
    <details class={boxed ? 'fold fold-boxed' : 'fold'} open={open}>
      <summary>
        {!boxed && !icon && <Icon name="chevron-down" />}
        {icon && <Icon name={icon} size={22} />}
        <span class="fold-summary">
          <Marked>{summary}</Marked>
        </span>
        {boxed && <Icon name="chevron-down" />}
      </summary>
      <div class="fold-inside">{children}</div>
    </details>
  )
}

type FiltersProps = { summary: ComponentChildren; children: ComponentChildren }

/** 絞り込み: one fold on phones; beside the results from 64rem it is simply there. */
export function Filters({ summary, children }: FiltersProps): VNode {
  return (
    <details class="fold fold-boxed filters">
      <summary>
        <Icon name="filter" size={22} />
        <span class="fold-summary">
          <Marked>{summary}</Marked>
        </span>
        <Icon name="chevron-down" />
      </summary>
      <div class="fold-inside">{children}</div>
    </details>
  )
}
